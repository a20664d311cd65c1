// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_columns.h"

#include <optional>

namespace rekam::population {

/** Which column has this name at SIAK ("NAMA_LGKP", "No. KK"); see columnFromHeading(). */
std::optional<Column> columnFromSiakName(const QByteArray &heading);
/** Which column a heading names: SIAK's own ("NAMA_LGKP"), the words printed on a BIP ("Nama Lengkap",
 *  "Gol. Drh", "Stat Rkm") or what offices write over their own sheets ("Tanggal Lahir", "JK"); case,
 *  dots, underscores and blanks do not matter. Nothing for any other. */
std::optional<Column> columnFromHeading(const QByteArray &heading);

} // namespace rekam::population
