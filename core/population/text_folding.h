// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::population {

/** What two spellings of a name have in common: NFKD, marks dropped, upper case, everything that is
 *  neither letter nor digit a space, words separated by exactly one space. */
QString foldText(const QString &text);

} // namespace rekam::population
