// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace rekam::population {

/** Full years on @p today; negative if born later. Both must be valid. */
int ageOn(QDate today, QDate born);
/** The day on which @p years are full: who was born on 29 February has it on 1 March of other years. */
QDate birthday(QDate born, int years);

} // namespace rekam::population
