// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/reference_data.h"
#include "core/population/resident_texts.h"

#include <QString>

namespace rekam::text {

/** What explains a word of SIAK's lists to whoever reads the language of the moment: "Farmer or
 *  planter" for PETANI/PEKEBUN in English, nothing in Indonesian, nor where both are the same. */
QString gloss(const population::CodeWord &word);
/** The region's other name, in capitals and without hyphens: "TIGA PULUH LIMA ILIR" of 35 ILIR;
 *  empty where there is but one. */
QString otherName(const population::Region &region);
/** What the biodata show for @p column: the roster's own text, with what explains a word of a list
 *  behind it where a line has room for both; for KEL_NAME, KEC_NAME, KAB_NAME and PROP_NAME the familiar name of the region that the
 *  code names, with the official name and the roster's behind it where those differ. */
QString residentText(const population::Resident &resident, population::Column column,
                     const population::ReferenceData &reference);

} // namespace rekam::text
