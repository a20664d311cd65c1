// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The disk is full for as long as the station's reserve lies on it.
#include "core/workflow/disk_gauge.h"
#include "tests/faults/support/closed_home.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

class FullDisk
{
public:
    FullDisk()
    {
        m_disk.load(m_home.image());
        m_disk.fillUpWhile([this] { return m_armed && m_reserve.isThere(); });
    }

    /** Lives the day up to its first step of @p deed for @p person, with room enough, and ends the
     *  program; the number of that step. */
    std::size_t liveUntil(Step::Deed deed, int person)
    {
        std::size_t index = 0;
        for (; !(day.steps().at(index).deed == deed && day.steps().at(index).person == person);
             ++index)
            REQUIRE(runner.perform(index));
        runner.close();
        return index;
    }
    /** The disk fills up; false where the machine has no room for a reserve at all. */
    bool fill()
    {
        m_reserve.restore();
        m_armed = true;
        return m_reserve.isThere();
    }
    [[nodiscard]] bool reserveIsThere() const { return m_reserve.isThere(); }

    const PracticeDay day{5, 300};

private:
    ClosedHome m_home; // on the real disk, before SQLite is given the other
    CrashFileSystem m_disk;
    workflow::DiskReserve m_reserve{m_home.path()};
    bool m_armed = false;

public:
    DayRunner runner{day, m_home.path(), m_home.receipts()};
};

} // namespace

TEST_CASE("on a full disk somebody still gets in and finishes what was begun", "[faults]")
{
    FullDisk disk;
    const std::size_t capture = disk.liveUntil(Step::Deed::Capture, 0);
    if (!disk.fill()) {
        WARN("skipped: no room on this machine for a reserve");
        return;
    }
    REQUIRE(disk.runner.resume(capture)); // the login's rows found no room beside the reserve
    CHECK_FALSE(disk.reserveIsThere());

    REQUIRE(disk.fill());
    for (std::size_t step = capture; disk.day.steps()[step].deed == Step::Deed::Capture; ++step)
        REQUIRE(disk.runner.perform(step));
    CHECK_FALSE(disk.reserveIsThere());
}

TEST_CASE("on a full disk nothing new is begun at the cost of the reserve", "[faults]")
{
    FullDisk disk;
    const std::size_t begin = disk.liveUntil(Step::Deed::Begin, 1);
    REQUIRE(disk.runner.resume(begin));
    if (!disk.fill()) {
        WARN("skipped: no room on this machine for a reserve");
        return;
    }
    const auto begun = disk.runner.perform(begin);
    REQUIRE_FALSE(begun);
    CHECK(begun.error().code == ErrorCode::StoreFull);
    CHECK(disk.reserveIsThere());
}
