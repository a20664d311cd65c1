// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/password_wrap.h"

#include <catch2/catch.hpp>

using namespace rekam;
using base::SecureBytes;

namespace {

/** The least that Argon2id takes, for tests that are not about its cost. */
const vault::PasswordCost cheap{1, 8192};
const QByteArray siti = QByteArrayLiteral("siti");

SecureBytes password(const char *text)
{
    return SecureBytes::from(QByteArrayView(text));
}

} // namespace

TEST_CASE("The right password gives the station key back, at the real cost")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto wrap = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti);
    REQUIRE(wrap);
    CHECK(wrap->salt.size() == 16);
    CHECK(wrap->cost.passes == 3);
    CHECK(wrap->cost.memoryBytes == 64 * 1024 * 1024);
    CHECK_FALSE(wrap->wrapped.contains(stationKey.view().toByteArray()));
    const auto opened = vault::unwrapWithPassword(*wrap, password("sungai-musi"), siti);
    REQUIRE(opened);
    CHECK(opened->view() == stationKey.view());
}

TEST_CASE("A wrong password, another account's name or a changed wrap is refused")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto wrap = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap);
    REQUIRE(wrap);
    const auto refused = [](const vault::PasswordWrap &changed, const SecureBytes &tried,
                            const QByteArray &account) {
        const auto opened = vault::unwrapWithPassword(changed, tried, account);
        return !opened && opened.error().code == base::ErrorCode::PasswordWrong;
    };
    CHECK_FALSE(refused(*wrap, password("sungai-musi"), siti));
    CHECK(refused(*wrap, password("sungai-musj"), siti));
    CHECK(refused(*wrap, password("sungai-musi "), siti));
    CHECK(refused(*wrap, SecureBytes(), siti));
    CHECK(refused(*wrap, password("sungai-musi"), QByteArrayLiteral("budi")));
    auto changed = *wrap;
    changed.salt[3] = static_cast<char>(changed.salt[3] ^ 1);
    CHECK(refused(changed, password("sungai-musi"), siti));
    changed = *wrap;
    changed.wrapped[30] = static_cast<char>(changed.wrapped[30] ^ 1);
    CHECK(refused(changed, password("sungai-musi"), siti));
    changed = *wrap;
    changed.cost.passes = 2;
    CHECK(refused(changed, password("sungai-musi"), siti));
}

TEST_CASE("Two accounts wrap the same station key in different bytes, each with its own password")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto first = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap);
    const auto second = vault::wrapWithPassword(stationKey, password("sungai-musi"),
                                                QByteArrayLiteral("budi"), cheap);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->salt != second->salt);
    CHECK(first->wrapped != second->wrapped);
    const auto fromFirst = vault::unwrapWithPassword(*first, password("sungai-musi"), siti);
    const auto fromSecond
        = vault::unwrapWithPassword(*second, password("sungai-musi"), QByteArrayLiteral("budi"));
    REQUIRE(fromFirst);
    REQUIRE(fromSecond);
    CHECK(fromFirst->view() == fromSecond->view());
    // One account's row copied over another's gives no way in.
    CHECK_FALSE(vault::unwrapWithPassword(*second, password("sungai-musi"), siti));
}

TEST_CASE("No station key is wrapped by nothing")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto tooShort = vault::wrapWithPassword(stationKey, password(""), siti, cheap);
    REQUIRE_FALSE(tooShort);
    CHECK(tooShort.error().code == base::ErrorCode::PasswordTooShort);
}

TEST_CASE("A damaged row with an absurd cost or salt is refused at once")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto wrap = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap);
    REQUIRE(wrap);
    const auto code = [](const vault::PasswordWrap &damaged) {
        const auto opened = vault::unwrapWithPassword(damaged, password("sungai-musi"), siti);
        REQUIRE_FALSE(opened);
        return opened.error().code;
    };
    auto damaged = *wrap;
    damaged.cost.passes = 4'000'000'000ULL;
    CHECK(code(damaged) == base::ErrorCode::SealBroken);
    damaged = *wrap;
    damaged.cost.memoryBytes = std::size_t(1) << 40;
    CHECK(code(damaged) == base::ErrorCode::SealBroken);
    damaged = *wrap;
    damaged.cost = {0, 0};
    CHECK(code(damaged) == base::ErrorCode::SealBroken);
    damaged = *wrap;
    damaged.salt.chop(1);
    CHECK(code(damaged) == base::ErrorCode::SealBroken);
    damaged = *wrap;
    damaged.wrapped.clear();
    CHECK(code(damaged) == base::ErrorCode::PasswordWrong);
    CHECK_FALSE(vault::wrapWithPassword(SecureBytes::random(16), password("sungai-musi"), siti));
}

TEST_CASE(
    "A wrap that needs the machine opens with password and machine secret, and only with both")
{
    using base::ErrorCode;
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto machine = SecureBytes::random(vault::keySize);
    const auto other = SecureBytes::random(vault::keySize);
    const auto wrap
        = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap, &machine);
    REQUIRE(wrap);
    CHECK(wrap->needsMachine);
    const auto opened = vault::unwrapWithPassword(*wrap, password("sungai-musi"), siti, &machine);
    REQUIRE(opened);
    CHECK(opened->view() == stationKey.view());

    const auto code
        = [](const vault::PasswordWrap &tried, const char *typed, const SecureBytes *secret) {
              const auto result = vault::unwrapWithPassword(tried, password(typed), siti, secret);
              REQUIRE_FALSE(result);
              return result.error().code;
          };
    CHECK(code(*wrap, "sungai-musi", nullptr) == ErrorCode::TpmMissing);
    CHECK(code(*wrap, "sungai-musi", &other) == ErrorCode::PasswordWrong);
    CHECK(code(*wrap, "sungai-musj", &machine) == ErrorCode::PasswordWrong);
    // A row changed to "password only" does not become one.
    auto changed = *wrap;
    changed.needsMachine = false;
    CHECK(code(changed, "sungai-musi", nullptr) == ErrorCode::PasswordWrong);
    CHECK(code(changed, "sungai-musi", &machine) == ErrorCode::PasswordWrong);
}

TEST_CASE("A wrap without the machine opens without it, also where there is a machine secret")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto machine = SecureBytes::random(vault::keySize);
    const auto wrap = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap);
    REQUIRE(wrap);
    CHECK_FALSE(wrap->needsMachine);
    for (const SecureBytes *secret : {static_cast<const SecureBytes *>(nullptr), &machine}) {
        const auto opened = vault::unwrapWithPassword(*wrap, password("sungai-musi"), siti, secret);
        REQUIRE(opened);
        CHECK(opened->view() == stationKey.view());
    }
    auto changed = *wrap;
    changed.needsMachine = true;
    CHECK_FALSE(vault::unwrapWithPassword(changed, password("sungai-musi"), siti, &machine));
}

TEST_CASE("A machine secret of another size than a key's is refused")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto machine = SecureBytes::random(vault::keySize);
    auto wrap = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap, &machine);
    REQUIRE(wrap);
    for (const std::size_t size : {std::size_t(0), vault::keySize - 1, vault::keySize + 1}) {
        const auto wrong = SecureBytes::random(size);
        const auto wrapped
            = vault::wrapWithPassword(stationKey, password("sungai-musi"), siti, cheap, &wrong);
        REQUIRE_FALSE(wrapped);
        CHECK(wrapped.error().code == base::ErrorCode::KeyInvalid);
        const auto opened = vault::unwrapWithPassword(*wrap, password("sungai-musi"), siti, &wrong);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == base::ErrorCode::KeyInvalid);
    }
}

TEST_CASE("What version 0.1 wrapped with a machine secret still opens")
{
    SecureBytes stationKey(vault::keySize);
    SecureBytes machine(vault::keySize);
    for (std::size_t i = 0; i < vault::keySize; ++i) {
        stationKey.data()[i] = static_cast<unsigned char>(0x40 + i);
        machine.data()[i] = static_cast<unsigned char>(i);
    }
    const vault::PasswordWrap wrap{
        QByteArray::fromHex("39249bae63b8c483c14799b9b8a16855"), cheap,
        QByteArray::fromHex("25cce2171224609516b1e99762906b40da22e5d52560bef54f8ff6196d51"
                            "ce0f8cbba3a58a35513f77a3d78f9e3461205a1cdf1d595a24e3b1c51ad8"
                            "203a4fb18cdcfaca4d7c105b"),
        true};
    const auto opened = vault::unwrapWithPassword(wrap, password("sungai-musi"), siti, &machine);
    REQUIRE(opened);
    CHECK(opened->view() == stationKey.view());
}
