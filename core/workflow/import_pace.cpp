// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/import_pace.h"

#include <algorithm>

namespace rekam::workflow {

namespace {

constexpr double surveyPart = 0.12; // of the time that all of it takes, measured with 138,000 rows
constexpr double leastPart = 0.02; // less of the work says nothing about the rest
constexpr double leastSeconds = 0.3;

double secondsOf(ImportPace::Time time)
{
    return std::chrono::duration<double>(time).count();
}

/** Of work of which @p part took @p seconds. */
std::optional<int> timeLeft(double seconds, double part)
{
    if (part <= leastPart || seconds <= leastSeconds)
        return {};
    return static_cast<int>(seconds * (1 - part) / part + 0.5);
}

} // namespace

RosterImportProgress ImportPace::surveying(Time now, double ofFile) const
{
    const double part = surveyPart * std::clamp(ofFile, 0.0, 1.0);
    return {.part = part, .secondsLeft = timeLeft(secondsOf(now), part)};
}

void ImportPace::beginReading(Time now, int totalRows)
{
    m_surveyed = now;
    m_totalRows = totalRows;
}

RosterImportProgress ImportPace::reading(Time now, double ofFile, int rows) const
{
    const double read = std::clamp(ofFile, 0.0, 1.0);
    const double seconds = secondsOf(now - m_surveyed);
    return {.rows = rows,
            .totalRows = m_totalRows,
            .part = surveyPart + (1 - surveyPart) * read,
            .rowsPerSecond = rows > 0 && seconds > 0 ? rows / seconds : 0,
            .secondsLeft = timeLeft(seconds, read)};
}

} // namespace rekam::workflow
