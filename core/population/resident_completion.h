// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/region_directory.h"
#include "core/population/roster_columns.h"

#include <span>

namespace rekam::population {

/** A field of a resident that is one column's text as it stands. */
struct TextColumn
{
    Column column;
    QString Resident::*text;
};
/** All of them, in SIAK's order; NO_KEL stands for the four numbers of the village's code. */
std::span<const TextColumn> textColumns();

/** Gives @p after, a line of a file, what it says nothing about and @p before, the stored row of the same
 *  person, knows: a file with fewer columns takes nothing away. @p untold are the columns that the file
 *  does not have or that could not be read in this line. A kept village code never stands beside another
 *  village's name, nor a kept name beside another village's code. */
void completeResident(Resident &after, const Resident &before, const ColumnSet &untold,
                      const RegionDirectory &regions);

} // namespace rekam::population
