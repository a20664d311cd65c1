// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace rekam::workflow {

/** How far an import is. */
struct RosterImportProgress
{
    int rows = 0; ///< read so far, good and refused
    int totalRows = 0; ///< 0 until the file was looked through once
    double part = 0; ///< of all the work, 0 to 1, by the bytes of the file
    double rowsPerSecond = 0; ///< 0 until rows are read
    std::optional<int> secondsLeft{};
};

/** Tells speed and time left of an import, which looks through its file once and then reads it. Knows no
 *  clock: every time is how long the import has been running. */
class ImportPace
{
public:
    using Time = std::chrono::milliseconds;

    /** While the file is looked through; @p ofFile is how much of it, 0 to 1. */
    [[nodiscard]] RosterImportProgress surveying(Time now, double ofFile) const;
    /** The look is over. */
    void beginReading(Time now, int totalRows);
    /** While it is read; the time left follows from the reading alone. */
    [[nodiscard]] RosterImportProgress reading(Time now, double ofFile, int rows) const;

private:
    Time m_surveyed{0};
    int m_totalRows = 0;
};

} // namespace rekam::workflow
