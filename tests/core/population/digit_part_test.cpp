// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/digit_part.h"
#include "core/population/roster_table.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace rekam::population;

TEST_CASE("A part of a number is found exactly where its digits stand in it")
{
    std::mt19937 random(1671);
    int found = 0;
    for (int round = 0; round < 200'000; ++round) {
        // Few different digits, so that nearly right places are common.
        const auto digitsOf = [&random](std::size_t count) {
            std::string digits(count, '0');
            for (char &digit : digits)
                digit = static_cast<char>('0' + random() % 3 * 4);
            return digits;
        };
        const std::string number = digitsOf(16);
        const std::string part
            = digitsOf(DigitPart::least + random() % (DigitPart::most - DigitPart::least + 1));
        const bool expected = number.find(part) != std::string::npos;
        found += expected ? 1 : 0;
        if (DigitPart(part).isIn(packedDigits(number)) != expected)
            FAIL(part << " in " << number);
    }
    CHECK(found > 1'000);
}

TEST_CASE("A part is found at both ends of a number, and the number in itself")
{
    const std::uint64_t number = packedDigits("1671012005789001");
    for (const char *part : {"167", "9001", "001", "1671012005789001"})
        CHECK(DigitPart(part).isIn(number));
    for (const char *part : {"0167", "0011", "0000", "1671012005789002"})
        CHECK_FALSE(DigitPart(part).isIn(number));
}
