// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: what carries commands to a TPM, with an end to every wait.

#include "core/base/result.h"

#include <tss2/tss2_tcti.h>

#include <QByteArray>
#include <QDeadlineTimer>

#include <chrono>
#include <memory>

namespace rekam::vault {

/** Owner of a TSS transport; the deleter knows whether the TSS's loader or somebody else made it. */
using TctiPointer = std::unique_ptr<TSS2_TCTI_CONTEXT, void (*)(TSS2_TCTI_CONTEXT *)>;

/** An error of ours with the command that failed and the TSS's words for its code. */
tl::unexpected<base::Error> tpmFailure(base::ErrorCode code, const char *command, TSS2_RC tssCode);

/** Opens a transport in the TSS's notation, "device:/dev/tpmrm0". Fails with TpmFailed. */
base::Result<TctiPointer> loadTransport(const QByteArray &notation);

/** Stands between the TSS and its transport, because every one-call function of ESYS waits without
 *  end: here the answers to all commands since the last allow() have to come within its time. After
 *  a time-out or a broken connection ESYS sends nothing any more, so cleaning up waits for nothing.
 *  Signals do not interrupt a wait (the TSS's transports take EINTR for a broken device). */
class TpmTransport
{
public:
    explicit TpmTransport(TctiPointer inner);
    Q_DISABLE_COPY_MOVE(TpmTransport)

    /** For Esys_Initialize(); lives as long as this object. */
    TSS2_TCTI_CONTEXT *context() { return reinterpret_cast<TSS2_TCTI_CONTEXT *>(&m_face); }
    void allow(std::chrono::milliseconds time) { m_deadline.setRemainingTime(time); }
    /** Zeroes the last answer where the TSS keeps it, deciphered, until the next one. Only while the
     *  TSS's context lives. */
    void forgetAnswer();

private:
    struct Face ///< what the TSS sees: functions first, and our way back
    {
        TSS2_TCTI_CONTEXT_COMMON_V1 common;
        TpmTransport *owner;
    };
    static TpmTransport &of(TSS2_TCTI_CONTEXT *context);
    static TSS2_RC transmit(TSS2_TCTI_CONTEXT *context, size_t size, const uint8_t *command);
    static TSS2_RC receive(TSS2_TCTI_CONTEXT *context, size_t *size, uint8_t *response, int32_t);

    TctiPointer m_inner;
    Face m_face;
    QDeadlineTimer m_deadline;
    uint8_t *m_answer = nullptr; ///< in the TSS's own buffer
    size_t m_answerSize = 0;
};

} // namespace rekam::vault
