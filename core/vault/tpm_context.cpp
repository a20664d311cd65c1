// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/tpm_context.h"

#include "core/vault/machine_blob.h"

#include <sodium.h>

namespace rekam::vault {

using base::ErrorCode;
using base::Result;

namespace {

/** How deep ESYS goes while it deciphers an answer: some 10 KiB, its structures are large. */
constexpr std::size_t stackOfEsys = 32 * 1024;

} // namespace

TpmObject::~TpmObject()
{
    if (handle != ESYS_TR_NONE)
        Esys_FlushContext(m_esys, handle);
}

Result<std::unique_ptr<TpmContext>> TpmContext::over(TctiPointer transport)
{
    std::unique_ptr<TpmContext> context(new TpmContext(std::move(transport)));
    const TSS2_RC code = Esys_Initialize(&context->m_esys, context->m_transport.context(), nullptr);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(ErrorCode::TpmFailed, "initialize", code);
    return context;
}

TpmContext::~TpmContext()
{
    Esys_Finalize(&m_esys);
}

Result<QByteArray> TpmContext::createParent(TpmObject &parent)
{
    const TPM2B_SENSITIVE_CREATE noPassword{};
    const TPM2B_PUBLIC wanted = machineParentTemplate();
    const TPM2B_DATA nothing{};
    const TPML_PCR_SELECTION noPcr{};
    TSS2_RC code = Esys_CreatePrimary(m_esys, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE,
                                      ESYS_TR_NONE, &noPassword, &wanted, &nothing, &noPcr,
                                      &parent.handle, nullptr, nullptr, nullptr, nullptr);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(ErrorCode::TpmFailed, "CreatePrimary", code);
    TPM2B_NAME *name = nullptr;
    code = Esys_TR_GetName(m_esys, parent.handle, &name);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(ErrorCode::TpmFailed, "GetName", code);
    const EsysPointer<TPM2B_NAME> owned(name);
    return QByteArray(reinterpret_cast<const char *>(name->name), name->size);
}

Result<void> TpmContext::startSession(TpmObject &session, const TpmObject &parent,
                                      TPMA_SESSION direction)
{
    TPMT_SYM_DEF cipher{};
    cipher.algorithm = TPM2_ALG_AES;
    cipher.keyBits.aes = 128;
    cipher.mode.aes = TPM2_ALG_CFB;
    TSS2_RC code = Esys_StartAuthSession(m_esys, parent.handle, ESYS_TR_NONE, ESYS_TR_NONE,
                                         ESYS_TR_NONE, ESYS_TR_NONE, nullptr, TPM2_SE_HMAC, &cipher,
                                         TPM2_ALG_SHA256, &session.handle);
    if (code == TSS2_RC_SUCCESS)
        code = Esys_TRSess_SetAttributes(m_esys, session.handle,
                                         direction | TPMA_SESSION_CONTINUESESSION, 0xff);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(ErrorCode::TpmFailed, "StartAuthSession", code);
    return {};
}

void TpmContext::forgetAnswer()
{
    m_transport.forgetAnswer();
    sodium_stackzero(stackOfEsys);
}

} // namespace rekam::vault
