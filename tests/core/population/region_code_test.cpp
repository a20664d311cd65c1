// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/region_code.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::population;

namespace {

RegionCode region(const char *text)
{
    return RegionCode::parse(QString::fromLatin1(text)).value();
}

} // namespace

TEST_CASE("A region code is read with and without dots and knows its level")
{
    const auto [text, dotted, level]
        = GENERATE(table<const char *, const char *, RegionCode::Level>({
            {"16", "16", RegionCode::Level::Province},
            {"16.71", "16.71", RegionCode::Level::Regency},
            {"1671", "16.71", RegionCode::Level::Regency},
            {"16.71.01", "16.71.01", RegionCode::Level::District},
            {"167101", "16.71.01", RegionCode::Level::District},
            {"16.71.01.1001", "16.71.01.1001", RegionCode::Level::Village},
            {" 1671011001 ", "16.71.01.1001", RegionCode::Level::Village},
        }));
    const RegionCode code = region(text);
    CHECK(code.toString() == QString::fromLatin1(dotted));
    CHECK(code.level() == level);
}

TEST_CASE("What is not a region code is refused")
{
    const char *text = GENERATE("", "1", "06", "161", "16711", "16.7", "16.7101", "1671.01",
                                "16.71.", ".16", "16..71", "16.71.01.101", "16.71.01.10011",
                                "16.00", "16.71.00", "1a", "16.71.01.1001.1", "-1");
    CAPTURE(text);
    const auto parsed = RegionCode::parse(QString::fromLatin1(text));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == base::ErrorCode::RegionInvalid);
}

TEST_CASE("A region contains itself and what lies below it")
{
    CHECK(region("16").contains(region("16.71.01.1001")));
    CHECK(region("16.71").contains(region("16.71")));
    CHECK_FALSE(region("16.71").contains(region("16.72.01")));
    CHECK_FALSE(region("16.71.01").contains(region("16.71")));
}
