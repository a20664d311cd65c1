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

TEST_CASE("Seven bytes are too short for a password, eight are enough")
{
    const auto stationKey = SecureBytes::random(vault::keySize);
    const auto tooShort = vault::wrapWithPassword(stationKey, password("1234567"), siti, cheap);
    REQUIRE_FALSE(tooShort);
    CHECK(tooShort.error().code == base::ErrorCode::PasswordTooShort);
    CHECK(vault::wrapWithPassword(stationKey, password("12345678"), siti, cheap));
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
