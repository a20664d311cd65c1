// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_code.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace rekam::base;

TEST_CASE("Every error code has a kebab-case name of its own")
{
    std::set<std::string_view> names;
    for (int number = 0; number <= static_cast<int>(ErrorCode::Internal); ++number) {
        const std::string_view name = errorName(static_cast<ErrorCode>(number));
        CAPTURE(number, std::string(name));
        CHECK(names.insert(name).second);
        REQUIRE_FALSE(name.empty());
        CHECK(std::all_of(name.begin(), name.end(),
                          [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
        CHECK(name.front() != '-');
        CHECK(name.back() != '-');
    }
    CHECK(names.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1);
}
