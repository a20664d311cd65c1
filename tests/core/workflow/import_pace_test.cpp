// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/import_pace.h"

#include <catch2/catch.hpp>

using namespace rekam::workflow;
using std::chrono::milliseconds;

TEST_CASE("speed and time left of an import follow from its own clock", "[workflow]")
{
    ImportPace pace;
    const auto first = pace.surveying(milliseconds(0), 0);
    CHECK(first.totalRows == 0);
    CHECK(first.rowsPerSecond == 0);
    CHECK_FALSE(first.secondsLeft);
    CHECK(pace.surveying(milliseconds(500), 1).part < 0.2);

    pace.beginReading(milliseconds(2'000), 100'000);
    const auto begun = pace.reading(milliseconds(2'000), 0, 0);
    CHECK(begun.totalRows == 100'000);
    CHECK(begun.rowsPerSecond == 0);
    CHECK_FALSE(begun.secondsLeft);

    const auto quarter = pace.reading(milliseconds(6'000), 0.25, 25'000);
    CHECK(quarter.rows == 25'000);
    CHECK(quarter.rowsPerSecond == Approx(6'250)); // in the four seconds of reading
    CHECK(quarter.secondsLeft == 12); // three quarters at that speed
    const auto almost = pace.reading(milliseconds(15'600), 0.9, 90'000);
    CHECK(almost.secondsLeft == 2); // 1.51 s
    const auto end = pace.reading(milliseconds(18'000), 1, 100'000);
    CHECK(end.part == Approx(1));
    CHECK(end.rowsPerSecond == Approx(6'250));
    CHECK(end.secondsLeft == 0);
}

TEST_CASE("an import never goes back nor says more than all of it", "[workflow]")
{
    ImportPace pace;
    double part = 0;
    for (const double ofFile : {0.0, 0.3, 1.0, 1.7}) {
        const auto progress = pace.surveying(milliseconds(1'000), ofFile);
        CHECK(progress.part >= part);
        part = progress.part;
    }
    pace.beginReading(milliseconds(1'000), 10);
    for (const double ofFile : {-1.0, 0.0, 0.3, 1.0, 1.7}) {
        const auto progress = pace.reading(milliseconds(2'000), ofFile, 1);
        CHECK(progress.part >= part);
        CHECK(progress.part <= 1);
        part = progress.part;
    }
}
