// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/machine_seal.h"
#include "tests/core/vault/plain_esys.h"
#include "tests/core/vault/software_tpm.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <atomic>
#include <csignal>
#include <thread>

using namespace rekam;
using base::ErrorCode;
using base::SecureBytes;
using tests::SoftwareTpm;
using vault::MachineSeal;

namespace {

std::unique_ptr<MachineSeal> opened(const SoftwareTpm &tpm)
{
    auto seal = MachineSeal::open(tpm.transport(), std::chrono::seconds(60));
    REQUIRE(seal);
    return std::move(*seal);
}

ErrorCode refusal(const base::Result<SecureBytes> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE("A secret sealed to the TPM comes back from it, also after the machine was switched off")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    const auto secret = SecureBytes::random(32);
    const auto blob = opened(tpm)->seal(secret);
    REQUIRE(blob);
    CHECK(blob->size() < 300);
    CHECK_FALSE(blob->contains(secret.view().toByteArray()));
    auto back = opened(tpm)->unseal(*blob);
    REQUIRE(back);
    CHECK(back->view() == secret.view());

    tpm.restart();
    back = opened(tpm)->unseal(*blob);
    REQUIRE(back);
    CHECK(back->view() == secret.view());
    // Sealing the same again gives other bytes, and both open.
    const auto again = opened(tpm)->seal(secret);
    REQUIRE(again);
    CHECK(*again != *blob);
}

TEST_CASE("Another machine's TPM refuses the blob, and so does the same one after it was cleared")
{
    const QTemporaryDir here;
    const QTemporaryDir there;
    const auto secret = SecureBytes::random(32);
    SoftwareTpm tpm(here.path());
    const auto blob = opened(tpm)->seal(secret);
    REQUIRE(blob);
    {
        SoftwareTpm other(there.path());
        CHECK(refusal(opened(other)->unseal(*blob)) == ErrorCode::TpmOtherMachine);
        CHECK(tests::PlainEsys(other.transport()).leftovers() == 0);
        // Also if the blob claims that machine's parent, whose name is no secret.
        auto forged = opened(other)->seal(secret).value();
        forged = forged.first(5 + 34) + blob->mid(5 + 34);
        CHECK(refusal(opened(other)->unseal(forged)) == ErrorCode::TpmOtherMachine);
        CHECK(tests::PlainEsys(other.transport()).leftovers() == 0);
    }
    CHECK(opened(tpm)->unseal(*blob));
    tests::PlainEsys(tpm.transport()).clearTpm();
    CHECK(refusal(opened(tpm)->unseal(*blob)) == ErrorCode::TpmOtherMachine);
}

TEST_CASE(
    "A blob that was damaged, cut or lengthened anywhere is refused and leaves nothing behind")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    const auto seal = opened(tpm);
    const auto blob = seal->seal(SecureBytes::random(32));
    REQUIRE(blob);
    for (qsizetype at = 0; at < blob->size(); at += at < 8 ? 1 : 5) {
        CAPTURE(at);
        QByteArray damaged = *blob;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        CHECK(refusal(seal->unseal(damaged)) == ErrorCode::TpmOtherMachine);
    }
    for (const qsizetype size : {0, 1, 5, 38, 39, 70, 71, 72, 100, int(blob->size()) - 1}) {
        CAPTURE(size);
        CHECK(refusal(seal->unseal(blob->first(size))) == ErrorCode::TpmOtherMachine);
    }
    CHECK(refusal(seal->unseal(*blob + '\0')) == ErrorCode::TpmOtherMachine);
    CHECK(refusal(seal->unseal(*blob + QByteArray(400, 'x'))) == ErrorCode::TpmOtherMachine);
    CHECK(refusal(seal->unseal(*blob + QByteArray(1 << 20, 'x'))) == ErrorCode::TpmOtherMachine);
    CHECK(seal->unseal(*blob)); // the same connection still serves
    CHECK(tests::PlainEsys(tpm.transport()).leftovers() == 0);
}

TEST_CASE("Fifty secrets in a row leave nothing in a TPM with three slots")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    for (std::size_t round = 1; round <= 50; ++round) {
        CAPTURE(round);
        const auto seal = opened(tpm);
        // 1 to 128 bytes, the most that fits included
        const auto secret
            = SecureBytes::random(std::min(round * 3 - 2, MachineSeal::maximumSecretSize));
        const auto blob = seal->seal(secret);
        REQUIRE(blob);
        const auto back = seal->unseal(*blob);
        REQUIRE(back);
        REQUIRE(back->view() == secret.view());
    }
    tests::PlainEsys plain(tpm.transport());
    CHECK(plain.leftovers() == 0);
    plain.leaveSession();
    CHECK(plain.leftovers() > 0); // the look into the TPM sees what is there
}

TEST_CASE("A secret that is empty or does not fit is refused")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    const auto seal = opened(tpm);
    for (const std::size_t size : {std::size_t(0), MachineSeal::maximumSecretSize + 1}) {
        const auto blob = seal->seal(SecureBytes::random(size));
        REQUIRE_FALSE(blob);
        CHECK(blob.error().code == ErrorCode::KeyInvalid);
    }
}

TEST_CASE("A TPM that dies between two calls or in the middle of one fails at once, not for ever")
{
    const QTemporaryDir state;
    SoftwareTpm tpm(state.path());
    const auto secret = SecureBytes::random(32);
    const auto blob = opened(tpm)->seal(secret);
    REQUIRE(blob);
    const auto seal = opened(tpm);
    QElapsedTimer clock;
    SECTION("between two calls")
    {
        tpm.stop();
        clock.start();
        CHECK(refusal(seal->unseal(*blob)) == ErrorCode::TpmFailed);
        CHECK(refusal(seal->unseal(*blob)) == ErrorCode::TpmFailed);
        const auto resealed = seal->seal(secret);
        REQUIRE_FALSE(resealed);
        CHECK(resealed.error().code == ErrorCode::TpmFailed);
    }
    SECTION("in the middle")
    {
        std::atomic<int> served = 0;
        auto back = seal->unseal(*blob);
        std::thread plug([&served, process = pid_t(tpm.processId())] {
            while (served < 3) // then one more is on its way
                std::this_thread::yield();
            if (process > 0) // 0 would be the whole group of this test
                ::kill(process, SIGKILL);
        });
        clock.start();
        while (back && served < 100'000) {
            ++served;
            back = seal->unseal(*blob);
        }
        served = 100'000; // whatever happened, the thread ends
        plug.join();
        CHECK(refusal(back) == ErrorCode::TpmFailed);
    }
    CHECK(clock.elapsed() < 60'000);
    tpm.restart();
    CHECK(opened(tpm)->unseal(*blob)); // opened anew, it serves
}

TEST_CASE("Without a TPM, or with one that is not there, opening says so at once")
{
    qputenv("TSS2_LOG", "all+none");
    const QTemporaryDir empty;
    for (const QByteArray &nowhere :
         {"swtpm:path=" + QFile::encodeName(empty.filePath(QStringLiteral("none"))),
          "device:" + QFile::encodeName(empty.filePath(QStringLiteral("none"))),
          QByteArray("nosuchtransport:1")}) {
        CAPTURE(nowhere.toStdString());
        const auto seal = MachineSeal::open(nowhere);
        REQUIRE_FALSE(seal);
        CHECK(seal.error().code == ErrorCode::TpmFailed);
    }
    if (QFile::exists(QStringLiteral("/dev/tpmrm0")))
        tests::skip("this machine has a TPM, so what is said without one can not be tested");
    const auto seal = MachineSeal::open();
    REQUIRE_FALSE(seal);
    CHECK(seal.error().code == ErrorCode::TpmMissing);
}
