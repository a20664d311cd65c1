// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace rekam::population {

/** What two spellings of a name have in common: NFKD, marks dropped, upper case, everything that is
 *  neither letter nor digit a space, words separated by exactly one space. */
QString foldText(const QString &text);
/** The same for UTF-8. */
std::string foldUtf8(std::string_view text);

} // namespace rekam::population
