// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_csv.h"

namespace rekam::population {

namespace {

constexpr std::size_t mostRefusals = 10'000; // kept for the operator; the count goes on

} // namespace

base::Result<RosterReadReport>
readRosterCsv(QIODevice &source, const std::function<base::Result<void>(const Resident &)> &take,
              QDate today, const CodeLists *lists)
{
    const auto survey = surveyRoster(source);
    if (!survey)
        return base::fail(survey.error());
    RosterReader reader(source, *survey, today, lists);
    RosterReadReport report;
    while (true) {
        auto row = reader.next();
        if (!row)
            return base::fail(row.error());
        if (!*row)
            return report;
        if (!(*row)->resident) {
            ++report.refusedCount;
            if (report.refused.size() < mostRefusals)
                report.refused.push_back(std::move((*row)->refusal));
            continue;
        }
        if (const auto taken = take(*(*row)->resident); !taken)
            return base::fail(taken.error());
        ++report.accepted;
        for (const Column column : (*row)->unread)
            ++report.unread[column];
    }
}

} // namespace rekam::population
