// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/tpm_transport.h"

#include <sodium.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tctildr.h>

#include <algorithm>
#include <csignal>
#include <limits>
#include <utility>

namespace rekam::vault {

namespace {

/** Keeps all signals from this thread for the length of a scope; others may still take them. The
 *  one that writing to a dead transport brings on itself is taken away: the error says it already,
 *  and it would end the program. */
class SignalBlock
{
public:
    SignalBlock()
    {
        sigset_t waiting;
        sigpending(&waiting);
        m_pipeWasBroken = sigismember(&waiting, SIGPIPE) == 1;
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~SignalBlock()
    {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        constexpr timespec atOnce{};
        if (!m_pipeWasBroken)
            sigtimedwait(&pipe, nullptr, &atOnce);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    Q_DISABLE_COPY_MOVE(SignalBlock)

private:
    sigset_t m_before{};
    bool m_pipeWasBroken = false;
};

constexpr uint64_t ourMagic = 0x52656b616d54504dULL; // "RekamTPM"; the TSS wants one, any one

} // namespace

tl::unexpected<base::Error> tpmFailure(base::ErrorCode code, const char *command, TSS2_RC tssCode)
{
    return base::fail(code, std::string(command) + ": " + Tss2_RC_Decode(tssCode));
}

base::Result<TctiPointer> loadTransport(const QByteArray &notation)
{
    const SignalBlock block;
    TSS2_TCTI_CONTEXT *loaded = nullptr;
    const TSS2_RC code = Tss2_TctiLdr_Initialize(notation.constData(), &loaded);
    if (code != TSS2_RC_SUCCESS)
        return tpmFailure(base::ErrorCode::TpmFailed, "open", code);
    return TctiPointer(loaded, [](TSS2_TCTI_CONTEXT *context) { Tss2_TctiLdr_Finalize(&context); });
}

TpmTransport::TpmTransport(TctiPointer inner)
    : m_inner(std::move(inner))
    , m_face{{ourMagic, 1, transmit, receive, nullptr, nullptr, nullptr, nullptr}, this}
{ }

TpmTransport &TpmTransport::of(TSS2_TCTI_CONTEXT *context)
{
    return *reinterpret_cast<Face *>(context)->owner;
}

TSS2_RC TpmTransport::transmit(TSS2_TCTI_CONTEXT *context, size_t size, const uint8_t *command)
{
    TpmTransport &self = of(context);
    if (self.m_deadline.hasExpired())
        return TSS2_TCTI_RC_NO_CONNECTION;
    const SignalBlock block;
    return Tss2_Tcti_Transmit(self.m_inner.get(), size, command);
}

TSS2_RC TpmTransport::receive(TSS2_TCTI_CONTEXT *context, size_t *size, uint8_t *response,
                              int32_t /* without end, says ESYS */)
{
    TpmTransport &self = of(context);
    const SignalBlock block;
    const auto left = static_cast<int32_t>(
        std::min<qint64>(self.m_deadline.remainingTime(), std::numeric_limits<int32_t>::max()));
    const TSS2_RC code = Tss2_Tcti_Receive(self.m_inner.get(), size, response, left);
    if (response && code == TSS2_RC_SUCCESS) {
        self.m_answer = response;
        self.m_answerSize = *size;
    }
    // "Try again" would have ESYS ask for ever.
    return code == TSS2_TCTI_RC_TRY_AGAIN ? TSS2_TCTI_RC_NO_CONNECTION : code;
}

void TpmTransport::forgetAnswer()
{
    if (m_answer)
        sodium_memzero(m_answer, m_answerSize);
}

} // namespace rekam::vault
