// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <poll.h>
#include <tss2/tss2_tcti.h>
#include <tss2/tss2_tctildr.h>

#include <QByteArray>
#include <QThread>

#include <csignal>

namespace rekam::tests {

/** Somebody on the wires between the TSS and a TPM: hears everything, and can be told to swallow or
 *  change answers. Waits as the kernel's transport does, which swtpm's does not. */
class InterposedTpm
{
public:
    explicit InterposedTpm(const QByteArray &transport)
    {
        REQUIRE(Tss2_TctiLdr_Initialize(transport.constData(), &m_inner) == TSS2_RC_SUCCESS);
    }
    ~InterposedTpm() { Tss2_TctiLdr_Finalize(&m_inner); }
    Q_DISABLE_COPY_MOVE(InterposedTpm)

    TSS2_TCTI_CONTEXT *context() { return reinterpret_cast<TSS2_TCTI_CONTEXT *>(&m_face); }

    int commands = 0; ///< how many were sent
    QByteArray heard; ///< commands and answers
    QList<qsizetype> answerSizes;
    int silentFrom = -1; ///< from this command on (the first is 0) no answer comes
    bool askedToWaitForEver = false;
    int changedAnswer = -1; ///< the answer to this command gets one bit changed,
    qsizetype changedByte = 0; ///< in this byte
    bool pipeBroken = false; ///< every command is written to a socket that nobody reads any more
    int interruptibleWait = 0; ///< milliseconds of every wait in which a signal is an error

private:
    struct Face
    {
        TSS2_TCTI_CONTEXT_COMMON_V1 common;
        InterposedTpm *owner;
    };
    static InterposedTpm &of(TSS2_TCTI_CONTEXT *context)
    {
        return *reinterpret_cast<Face *>(context)->owner;
    }
    static TSS2_RC transmit(TSS2_TCTI_CONTEXT *context, size_t size, const uint8_t *command)
    {
        InterposedTpm &self = of(context);
        ++self.commands;
        if (self.pipeBroken) {
            ::raise(SIGPIPE); // to this thread, as write() does
            return TSS2_TCTI_RC_IO_ERROR;
        }
        self.heard.append(reinterpret_cast<const char *>(command), qsizetype(size));
        return Tss2_Tcti_Transmit(self.m_inner, size, command);
    }
    static TSS2_RC receive(TSS2_TCTI_CONTEXT *context, size_t *size, uint8_t *response,
                           int32_t timeout)
    {
        InterposedTpm &self = of(context);
        if (self.interruptibleWait > 0 && ::poll(nullptr, 0, self.interruptibleWait) < 0)
            return TSS2_TCTI_RC_IO_ERROR;
        if (self.silentFrom >= 0 && self.commands > self.silentFrom) {
            self.askedToWaitForEver = self.askedToWaitForEver || timeout < 0;
            if (timeout < 0)
                return TSS2_TCTI_RC_IO_ERROR;
            QThread::msleep(static_cast<unsigned long>(timeout));
            return TSS2_TCTI_RC_TRY_AGAIN;
        }
        const TSS2_RC code = Tss2_Tcti_Receive(self.m_inner, size, response, timeout);
        if (code == TSS2_RC_SUCCESS && response) {
            self.heard.append(reinterpret_cast<const char *>(response), qsizetype(*size));
            self.answerSizes.append(qsizetype(*size));
            if (self.commands - 1 == self.changedAnswer && self.changedByte < qsizetype(*size))
                response[self.changedByte] ^= 1;
        }
        return code;
    }

    TSS2_TCTI_CONTEXT *m_inner = nullptr;
    Face m_face{{1, 1, transmit, receive, nullptr, nullptr, nullptr, nullptr}, this};
};

} // namespace rekam::tests
