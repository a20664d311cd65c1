// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/machine_seal.h"

#include "core/vault/machine_blob.h"
#include "core/vault/tpm_context.h"

#include <sodium.h>

#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>

namespace rekam::vault {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr char kernelDevice[] = "/dev/tpmrm0";

/** Whether the TPM itself says that what it was given is wrong, and not how it was asked or how it
 *  is (TPM 2.0 library, part 2, 6.6: format one with the parameter's bit). */
bool refusesParameter(TSS2_RC code)
{
    return (code & TSS2_RC_LAYER_MASK) == TSS2_TPM_RC_LAYER && (code & TPM2_RC_FMT1)
        && (code & TPM2_RC_P);
}

QByteArray bytesOf(const BYTE *bytes, UINT16 size)
{
    return {reinterpret_cast<const char *>(bytes), size};
}

} // namespace

MachineSeal::MachineSeal(std::unique_ptr<TpmContext> context, std::chrono::milliseconds patience)
    : m_context(std::move(context))
    , m_patience(patience)
{ }

MachineSeal::~MachineSeal() = default;

Result<std::unique_ptr<MachineSeal>> MachineSeal::open(const QByteArray &transport,
                                                       std::chrono::milliseconds patience)
{
    QByteArray wanted = transport;
    if (wanted.isEmpty()) {
        const QFileInfo device(QString::fromLatin1(kernelDevice));
        if (!device.exists())
            return fail(ErrorCode::TpmMissing, "there is no /dev/tpmrm0");
        if (!device.isReadable() || !device.isWritable())
            return fail(ErrorCode::TpmMissing, "no right to use /dev/tpmrm0");
        wanted = QByteArray("device:") + kernelDevice;
    }
    auto loaded = loadTransport(wanted);
    if (!loaded)
        return fail(loaded.error());
    auto context = TpmContext::over(std::move(*loaded));
    if (!context)
        return fail(context.error());
    return std::unique_ptr<MachineSeal>(new MachineSeal(std::move(*context), patience));
}

Result<std::unique_ptr<MachineSeal>> MachineSeal::over(TSS2_TCTI_CONTEXT *transport,
                                                       std::chrono::milliseconds patience)
{
    auto context = TpmContext::over({transport, [](TSS2_TCTI_CONTEXT *) {}});
    if (!context)
        return fail(context.error());
    return std::unique_ptr<MachineSeal>(new MachineSeal(std::move(*context), patience));
}

Result<QByteArray> MachineSeal::seal(const base::SecureBytes &secret)
{
    if (secret.isEmpty() || secret.size() > maximumSecretSize)
        return fail(ErrorCode::KeyInvalid, "secret of the wrong size for a TPM");
    m_context->transport().allow(m_patience);
    const auto blob = create(secret);
    if (!blob)
        return blob;
    // A station must not be bound to what does not open. It also overwrites ESYS's copy of the secret.
    const auto opened = load(*blob);
    if (!opened)
        return fail(ErrorCode::TpmFailed, "sealed, but: " + opened.error().detail);
    if (opened->size() != secret.size()
        || sodium_memcmp(opened->data(), secret.data(), secret.size()) != 0)
        return fail(ErrorCode::TpmFailed, "sealed, but another secret came back");
    return blob;
}

Result<base::SecureBytes> MachineSeal::unseal(const QByteArray &blob)
{
    m_context->transport().allow(m_patience);
    return load(blob);
}

Result<QByteArray> MachineSeal::create(const base::SecureBytes &secret)
{
    ESYS_CONTEXT *esys = m_context->esys();
    TpmObject parent(esys);
    TpmObject session(esys);
    const auto parentName = m_context->createParent(parent);
    if (!parentName)
        return fail(parentName.error());
    const auto started = m_context->startSession(session, parent, TPMA_SESSION_DECRYPT);
    if (!started)
        return fail(started.error());

    TPM2B_SENSITIVE_CREATE sensitive{};
    const auto scrubbing = qScopeGuard([&] { sodium_memzero(&sensitive, sizeof sensitive); });
    TPM2B_SENSITIVE_DATA &data = sensitive.sensitive.data;
    data.size = static_cast<UINT16>(secret.size());
    std::copy_n(secret.data(), secret.size(), data.buffer);
    const TPM2B_PUBLIC wanted = machineSealedTemplate();
    const TPM2B_DATA nothing{};
    const TPML_PCR_SELECTION noPcr{};
    TPM2B_PRIVATE *privatePart = nullptr;
    TPM2B_PUBLIC *publicPart = nullptr;
    const TSS2_RC code = Esys_Create(esys, parent.handle, session.handle, ESYS_TR_NONE,
                                     ESYS_TR_NONE, &sensitive, &wanted, &nothing, &noPcr,
                                     &privatePart, &publicPart, nullptr, nullptr, nullptr);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(ErrorCode::TpmFailed, "Create", code);
    const EsysPointer<TPM2B_PRIVATE> ownedPrivate(privatePart);
    const EsysPointer<TPM2B_PUBLIC> ownedPublic(publicPart);
    const TPM2B_DIGEST &unique = publicPart->publicArea.unique.keyedHash;
    return writeMachineBlob({*parentName, bytesOf(unique.buffer, unique.size),
                             bytesOf(privatePart->buffer, privatePart->size)});
}

Result<base::SecureBytes> MachineSeal::load(const QByteArray &blob)
{
    const auto parts = readMachineBlob(blob);
    if (!parts)
        return fail(parts.error());
    ESYS_CONTEXT *esys = m_context->esys();
    TpmObject parent(esys);
    TpmObject session(esys);
    TpmObject sealed(esys);
    const auto parentName = m_context->createParent(parent);
    if (!parentName)
        return fail(parentName.error());
    if (*parentName != parts->parentName)
        return fail(ErrorCode::TpmOtherMachine, "sealed under another parent");
    const auto started = m_context->startSession(session, parent, TPMA_SESSION_ENCRYPT);
    if (!started)
        return fail(started.error());

    TPM2B_PRIVATE privatePart{};
    privatePart.size = static_cast<UINT16>(parts->privatePart.size());
    std::copy_n(parts->privatePart.cbegin(), parts->privatePart.size(), privatePart.buffer);
    const TPM2B_PUBLIC publicPart = machineSealedTemplate(parts->unique);
    TSS2_RC code = Esys_Load(esys, parent.handle, session.handle, ESYS_TR_NONE, ESYS_TR_NONE,
                             &privatePart, &publicPart, &sealed.handle);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(refusesParameter(code) ? ErrorCode::TpmOtherMachine
                                                 : ErrorCode::TpmFailed,
                          "Load", code);
    TPM2B_SENSITIVE_DATA *data = nullptr;
    code = Esys_Unseal(esys, sealed.handle, session.handle, ESYS_TR_NONE, ESYS_TR_NONE, &data);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(ErrorCode::TpmFailed, "Unseal", code);
    const EsysPointer<TPM2B_SENSITIVE_DATA> owned(data);
    auto secret = base::SecureBytes::from(
        {reinterpret_cast<const char *>(data->buffer), qsizetype(data->size)});
    sodium_memzero(data, sizeof *data);
    m_context->forgetAnswer();
    return secret;
}

} // namespace rekam::vault
