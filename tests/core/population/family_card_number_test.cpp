// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/family_card_number.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;

TEST_CASE("A family card number has sixteen digits and nothing more is asked of it")
{
    for (const char *text : {"1671012002109001", "'1671012002109001", " 1671 0120 0210 9001 ",
                             "16.71.01.200210.9001", "0000000000000000", "1671013213999999"}) {
        CAPTURE(text);
        CHECK(FamilyCardNumber::parse(QString::fromLatin1(text)));
    }
    for (const char *text : {"", "-", "167101200210900", "16710120021090011", "167101200210900X",
                             "1.67E+15", ".1671012002109001"}) {
        CAPTURE(text);
        const auto parsed = FamilyCardNumber::parse(QString::fromLatin1(text));
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == base::ErrorCode::FamilyCardInvalid);
        CHECK(parsed.error().detail.find("1671") == std::string::npos);
    }
    CHECK_FALSE(FamilyCardNumber::parse(QString(1'000'000, u'1')));
}

TEST_CASE("What is unusual about a family card number is seen")
{
    const auto [text, usual] = GENERATE(table<const char *, bool>({
        {"1671012002109001", true},
        {"1671016002109001", true}, // day + 40, as some offices did
        {"0671012002109001", false},
        {"1600012002109001", false},
        {"1671002002109001", false},
        {"1671013002109001", false},
        {"1671012013109001", false},
        {"1671012002100000", false},
    }));
    CAPTURE(text);
    CHECK(FamilyCardNumber::parse(QString::fromLatin1(text)).value().looksUsual() == usual);
}
