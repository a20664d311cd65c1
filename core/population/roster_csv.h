// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"

#include <QIODevice>
#include <functional>
#include <vector>

namespace rekam::population {

/** A line of the file that was not taken, for the operator. */
struct RefusedLine
{
    int line = 0;       ///< physical line of the file, from 1
    QString column;     ///< SIAK column concerned, may be empty
    base::ErrorCode reason = base::ErrorCode::InputMalformed;
};

struct RosterReadReport
{
    int accepted = 0;
    std::vector<RefusedLine> refused; ///< at most 10,000 are kept
    int refusedCount = 0;
};

/** Reads a CSV with SIAK's column names in any order (NIK and NAMA_LGKP are required, unknown
 *  columns are ignored), comma, semicolon or tab, UTF-8 with or without byte order mark, dates
 *  dd-MM-yyyy or ISO. Every good row goes to @p take; if that fails, reading stops with its error.
 *  A bad row is reported and skipped. Bounded: 64 KiB a field, 1 MiB a line, constant memory.
 *  Fails with RosterHeaderInvalid, FileUnreadable. */
base::Result<RosterReadReport> readRosterCsv(
    QIODevice &source, const std::function<base::Result<void>(const Resident &)> &take);

} // namespace rekam::population
