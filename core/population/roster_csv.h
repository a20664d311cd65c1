// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_reader.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rekam::population {

struct RosterReadReport
{
    int accepted = 0;
    std::vector<RefusedLine> refused; ///< at most 10,000 are kept
    int refusedCount = 0;
    std::map<Column, int> unread; ///< values that could not be understood; the people were taken
};

/** Reads what offices have: a CSV with SIAK's column names or a printed BIP's, in any order (NIK and name
 *  are required, unknown columns are ignored), comma, semicolon or tab, UTF-8, Windows-1252 or
 *  UTF-16, dates as birthDateFromText(). A quoted field may span lines. A sex that is not given is taken
 *  from the NIK; no birth date is after @p today. With
 *  @p lists numbers and spellings of SIAK's words become the lists' own words. Every good row goes to @p take; if
 *  that fails, reading stops with its error. A bad row is reported and skipped. @p source must be
 *  seekable: it is read twice. Errors as surveyRoster(). */
base::Result<RosterReadReport>
readRosterCsv(QIODevice &source, const std::function<base::Result<void>(const Resident &)> &take,
              QDate today = QDate::currentDate(), const CodeLists *lists = nullptr);

} // namespace rekam::population
