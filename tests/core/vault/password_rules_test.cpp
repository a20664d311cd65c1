// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/password_rules.h"
#include "core/vault/password_wrap.h"

#include <catch2/catch.hpp>

using namespace rekam;
using base::ErrorCode;

namespace {

/** "ok" or the error's name. */
std::string verdict(const char *password, const char *account = "sari")
{
    static const QByteArrayList words = vault::loadCommonWords().value();
    const auto checked = vault::checkPassword(base::SecureBytes::from(QByteArray(password)),
                                              QString::fromLatin1(account), words);
    return checked ? "ok" : std::string(base::errorName(checked.error().code));
}

} // namespace

TEST_CASE("Length comes first, and no kind of character is demanded")
{
    CHECK(verdict("sembilan9") == "password-too-short");
    CHECK(verdict("") == "password-too-short");
    CHECK(verdict(QByteArray(257, 'x').constData()) == "password-too-short");
    CHECK(verdict("hujan turun di sawah") == "ok");
    CHECK(verdict("kambing gunung merah") == "ok");
    CHECK(verdict("xq7wmz0pkd") == "ok");
}

TEST_CASE("What guessers try first is refused, however it is dressed up")
{
    for (const char *password :
         {"password123", "P@ssw0rd!!", "Palembang123!", "palembang2026", "1234567890", "abcdefghij",
          "aaaaaaaaaaaa", "abababababab", "Rahasia123", "Indonesia45", "qwertyuiop", "qwerty123456",
          "operator01", "Dukcapil2026", "b1sm1ll4h99", "98765432100", "passwordpassword"}) {
        CAPTURE(password);
        CHECK(verdict(password) == "password-common");
    }
}

TEST_CASE("The account's own name is no password, nor are common words in a row")
{
    CHECK(verdict("budiman2026!", "budiman") == "password-common");
    CHECK(verdict("budiman2026!", "sari") == "ok");
    CHECK(verdict("rahasia-latihan") == "password-common");
    CHECK(verdict("garuda berkah kantor 2026!") == "password-common");
    CHECK(verdict("sari-rahasia-latihan", "sari") == "password-common");
    CHECK(verdict("loket.12-RAHASIA", "loket.12") == "password-common");
    // A longer word across the seam of two must not save either.
    for (const char *password : {"passwdragon", "zxcvbnmaster", "zxcvbnmerdeka", "changemerdeka"}) {
        CAPTURE(password);
        CHECK(verdict(password) == "password-common");
    }
    CHECK(verdict("rahasia-latihan-loket") == "ok");
    CHECK(verdict("garuda di atas kantor") == "ok");
}

TEST_CASE("The measured cost is never below the floor, and grows with what it may take")
{
    const vault::PasswordCost floor;
    const auto quick = vault::measurePasswordCost(std::chrono::milliseconds(1)).value();
    CHECK(quick.passes == floor.passes);
    CHECK(quick.memoryBytes == floor.memoryBytes);
    const auto slow = vault::measurePasswordCost(std::chrono::milliseconds(1500)).value();
    CHECK((slow.passes > floor.passes || slow.memoryBytes > floor.memoryBytes));
    CHECK(slow.memoryBytes <= 256u * 1024 * 1024);
}
