// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rekam::base {

/** A field of a CSV file that a spreadsheet shows as it is: what begins like a formula ("=cmd|...", "+",
 *  "-", "@", a tab, a line end) gets an apostrophe in front (OWASP, CSV injection), and so does a number
 *  of twelve digits or more, which would become 1,67E+15 and lose its last digits. A single "-", which
 *  stands for nothing in SIAK's files, does not. Quoted where the delimiter, a quote or a line end makes
 *  it necessary. Every export goes through here. */
QByteArray csvCell(const QString &text, char delimiter = ',');

/** @p text without the apostrophe that csvCell() has put there: what was exported is the same when it is
 *  imported again, whatever it was. */
QString withoutNeutralizer(const QString &text);

} // namespace rekam::base
