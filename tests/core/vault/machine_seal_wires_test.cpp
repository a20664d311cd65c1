// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/machine_seal.h"
#include "tests/core/vault/interposed_tpm.h"
#include "tests/core/vault/memory_scan.h"
#include "tests/core/vault/software_tpm.h"

#include <catch2/catch.hpp>
#include <sys/time.h>

#include <QElapsedTimer>

#include <csignal>

using namespace rekam;
using base::ErrorCode;
using base::SecureBytes;
using tests::InterposedTpm;
using tests::SoftwareTpm;
using vault::MachineSeal;

namespace {

constexpr std::chrono::seconds longTime(60);

std::unique_ptr<MachineSeal> over(InterposedTpm &wires,
                                  std::chrono::milliseconds patience = longTime)
{
    auto seal = MachineSeal::over(wires.context(), patience);
    REQUIRE(seal);
    return std::move(*seal);
}

volatile std::sig_atomic_t signalsArrived = 0;

void countSignals(int number)
{
    signalsArrived = 0;
    struct sigaction action
    {
    };
    action.sa_handler = [](int) { signalsArrived = signalsArrived + 1; };
    REQUIRE(sigaction(number, &action, nullptr) == 0);
}

} // namespace

TEST_CASE("The secret never crosses the wires to the TPM in clear")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    InterposedTpm wires(tpm.transport());
    const auto seal = over(wires);
    const auto secret = SecureBytes::random(32);
    const auto blob = seal->seal(secret);
    REQUIRE(blob);
    const auto back = seal->unseal(*blob);
    REQUIRE(back);
    REQUIRE(back->view() == secret.view());
    REQUIRE(wires.heard.contains(blob->mid(5 + 34 + 32))); // it hears well
    for (qsizetype at = 0; at + 8 <= secret.view().size(); ++at)
        CHECK_FALSE(wires.heard.contains(secret.view().sliced(at, 8).toByteArray()));
}

TEST_CASE("A TPM that stops answering at any command ends within the patience")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    const auto secret = SecureBytes::random(32);
    QByteArray blob;
    int commands = 0;
    {
        InterposedTpm wires(tpm.transport());
        const auto seal = over(wires);
        blob = seal->seal(secret).value();
        wires.commands = 0;
        REQUIRE(seal->unseal(blob));
        commands = wires.commands;
    }
    REQUIRE(commands == 7); // parent, session, load, unseal, and three to flush
    for (int silent = 0; silent < commands; ++silent) {
        CAPTURE(silent);
        tpm.restart(); // a silent TPM can not be asked to flush
        InterposedTpm wires(tpm.transport());
        wires.silentFrom = silent;
        const auto seal = over(wires, std::chrono::milliseconds(200));
        QElapsedTimer clock;
        clock.start();
        const auto back = seal->unseal(blob);
        CHECK_FALSE(wires.askedToWaitForEver);
        CHECK(clock.elapsed() < 20'000); // 200 ms, and what a busy machine adds
        if (back)
            CHECK(back->view() == secret.view());
        else
            CHECK(back.error().code == ErrorCode::TpmFailed);
        CHECK((silent >= 4 || !back)); // the secret had come before silence fell
        const int sent = wires.commands;
        const auto second = seal->unseal(blob);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::TpmFailed);
        CHECK(wires.commands == sent); // nothing more is sent to it
    }
}

TEST_CASE("Answers changed on the wires give an error or the right secret, never another")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    const auto secret = SecureBytes::random(32);
    QByteArray blob;
    QList<qsizetype> sizes;
    {
        InterposedTpm wires(tpm.transport());
        const auto seal = over(wires);
        blob = seal->seal(secret).value();
        wires.answerSizes.clear();
        REQUIRE(seal->unseal(blob));
        sizes = wires.answerSizes;
    }
    REQUIRE(sizes.size() == 7);
    int refused = 0;
    for (int answer = 0; answer < 4; ++answer)
        for (qsizetype byte = 10; byte < sizes[answer]; byte += 23) {
            CAPTURE(answer, byte);
            InterposedTpm wires(tpm.transport());
            wires.changedAnswer = answer;
            wires.changedByte = byte;
            const auto back = over(wires)->unseal(blob);
            if (back) {
                CHECK(back->view() == secret.view());
            } else {
                ++refused;
                tpm.restart(); // ESYS trusts it no more, also not to flush
            }
            CHECK((answer != 3 || !back)); // the answer with the secret is authenticated as a whole
        }
    CHECK(refused > 4);
}

TEST_CASE("Signals that arrive while the TPM works disturb nothing")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    InterposedTpm wires(tpm.transport());
    wires.interruptibleWait = 5;
    const auto seal = over(wires);
    const auto secret = SecureBytes::random(32);
    countSignals(SIGALRM);
    const itimerval everyMillisecond{{0, 1000}, {0, 1000}};
    REQUIRE(setitimer(ITIMER_REAL, &everyMillisecond, nullptr) == 0);
    const auto blob = seal->seal(secret);
    const itimerval never{};
    REQUIRE(setitimer(ITIMER_REAL, &never, nullptr) == 0);
    REQUIRE(blob);
    CHECK(signalsArrived > 0);
}

TEST_CASE("Writing to a TPM that is gone is an error and not the end of the program")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    InterposedTpm wires(tpm.transport());
    const auto seal = over(wires);
    const auto blob = seal->seal(SecureBytes::random(32));
    REQUIRE(blob);
    countSignals(SIGPIPE);
    wires.pipeBroken = true;
    const auto back = seal->unseal(*blob);
    REQUIRE_FALSE(back);
    CHECK(back.error().code == ErrorCode::TpmFailed);
    CHECK(signalsArrived == 0);
    ::raise(SIGPIPE);
    CHECK(signalsArrived == 1); // one that somebody else sends still comes through
}

TEST_CASE("Neither sealing nor opening leaves the secret outside of locked memory")
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    tests::skip("a sanitizer keeps freed memory on purpose");
#endif
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    auto secret = SecureBytes::random(32);
    const tests::MemoryScan scan(secret);
    CHECK(scan.found() == 4); // in the locked memory itself: the scan sees
    auto seal = MachineSeal::open(tpm.transport(), longTime);
    REQUIRE(seal);
    const auto blob = (*seal)->seal(secret);
    REQUIRE(blob);
    secret = SecureBytes();
    CHECK(scan.found() == 0);
    {
        const auto back = (*seal)->unseal(*blob);
        REQUIRE(back);
    }
    CHECK(scan.found() == 0);
    seal->reset();
    CHECK(scan.found() == 0);
}
