// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: ESYS with owners for what it hands out, and its errors as ours.

#include "core/vault/tpm_transport.h"

#include <tss2/tss2_esys.h>

#include <QByteArray>

namespace rekam::vault {

struct EsysDelete
{
    void operator()(void *memory) const { Esys_Free(memory); }
};
/** Owner of an answer that ESYS allocated. */
template<typename T>
using EsysPointer = std::unique_ptr<T, EsysDelete>;

/** A key, a sealed object or a session in the TPM, which has room for three of a kind: flushed in
 *  any case. */
class TpmObject
{
public:
    explicit TpmObject(ESYS_CONTEXT *esys)
        : m_esys(esys)
    { }
    ~TpmObject();
    Q_DISABLE_COPY_MOVE(TpmObject)

    ESYS_TR handle = ESYS_TR_NONE;

private:
    ESYS_CONTEXT *m_esys;
};

/** An ESYS context over a transport with an end to every wait. One thread at a time. */
class TpmContext
{
public:
    /** Sends nothing yet. Fails with TpmFailed. */
    static base::Result<std::unique_ptr<TpmContext>> over(TctiPointer transport);
    ~TpmContext();
    Q_DISABLE_COPY_MOVE(TpmContext)

    [[nodiscard]] ESYS_CONTEXT *esys() { return m_esys; }
    [[nodiscard]] TpmTransport &transport() { return m_transport; }

    /** Makes the storage key of machineParentTemplate() and gives its name: 34 bytes that stand for
     *  the whole public part. Fails with TpmFailed. */
    base::Result<QByteArray> createParent(TpmObject &parent);
    /** Starts an HMAC session, salted to @p parent, that encrypts the first parameter of a command
     *  (TPMA_SESSION_DECRYPT) or of its answer (TPMA_SESSION_ENCRYPT). Fails with TpmFailed. */
    base::Result<void> startSession(TpmObject &session, const TpmObject &parent,
                                    TPMA_SESSION direction);
    /** Overwrites what the last answer left in the TSS's buffer and on the stack. */
    void forgetAnswer();

private:
    explicit TpmContext(TctiPointer transport)
        : m_transport(std::move(transport))
    { }

    TpmTransport m_transport;
    ESYS_CONTEXT *m_esys = nullptr;
};

} // namespace rekam::vault
