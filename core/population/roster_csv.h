// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/code_lists.h"
#include "core/population/resident.h"

#include <QIODevice>

#include <functional>
#include <string>
#include <vector>

namespace rekam::population {

/** A line of the file that was not taken, for the operator. */
struct RefusedLine
{
    int line = 0; ///< physical line of the file on which the record begins, from 1
    QString column{}; ///< SIAK column concerned, may be empty
    base::ErrorCode reason = base::ErrorCode::InputMalformed;
    std::string detail{}; ///< for the log, in English; never what stood in the line
};

struct RosterReadReport
{
    int accepted = 0;
    std::vector<RefusedLine> refused; ///< at most 10,000 are kept
    int refusedCount = 0;
};

/** Reads a CSV with SIAK's column names in any order (NIK and NAMA_LGKP are required, unknown
 *  columns are ignored), comma, semicolon or tab, UTF-8 with or without byte order mark, dates
 *  dd-MM-yyyy, dd/MM/yyyy or ISO. A quoted field may span lines. A birth date or sex that is not
 *  given is taken from the NIK; @p today tells the century. With @p lists numbers and spellings of
 *  SIAK's words become the lists' own words. Every good row goes to @p take; if that
 *  fails, reading stops with its error. A bad row is reported and skipped: broken quoting never costs
 *  more than its own line. Bounded: 64 KiB a field, 1 MiB and 16 lines a record, constant memory.
 *  Fails with RosterHeaderInvalid (Error::subject names the column), FileUnreadable. */
base::Result<RosterReadReport>
readRosterCsv(QIODevice &source, const std::function<base::Result<void>(const Resident &)> &take,
              QDate today = QDate::currentDate(), const CodeLists *lists = nullptr);

} // namespace rekam::population
