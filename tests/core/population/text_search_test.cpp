// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/text_search.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace rekam::population;

TEST_CASE("The fast search finds what the plain search finds, from every start")
{
    std::mt19937 random(11);
    const auto word = [&random](int longest) {
        std::string text;
        for (int k = std::uniform_int_distribution<int>(0, longest)(random); k > 0; --k)
            text += std::uniform_int_distribution<int>(0, 2)(random) == 0 ? 'B' : 'A';
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        const std::string text = word(90);
        const std::string needle = word(round % 2 == 0 ? 4 : 20);
        for (std::size_t start = 0; start <= text.size() + 1; start += 1 + text.size() / 7) {
            CAPTURE(text, needle, start);
            REQUIRE(findInText(text, needle, start) == std::string_view(text).find(needle, start));
        }
    }
}

TEST_CASE("The fast search treats bytes beyond ASCII and at the very end like others")
{
    const std::string text = std::string(100, 'x') + "\xC3\x89";
    CHECK(findInText(text, "\xC3\x89", 0) == 100);
    CHECK(findInText(text, "\x89", 0) == 101);
    CHECK(findInText(text, "x\xC3", 50) == 99);
    CHECK(findInText(text, std::string(200, 'x'), 0) == std::string::npos);
    CHECK(findInText({}, "x", 0) == std::string::npos);
}
