// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rekam::base {

/** A field of a CSV file that a spreadsheet shows and never calculates: what begins like a formula
 *  ("=cmd|...", "+", "-", "@", a tab, a line end) gets an apostrophe in front (OWASP, CSV injection);
 *  a single "-", which stands for nothing in SIAK's files, does not. Quoted where the delimiter comma,
 *  a quote or a line end makes it necessary. Every export goes through here. */
QByteArray csvCell(const QString &text);

/** @p text without the apostrophe that csvCell() has put there, so that what was exported can be
 *  imported again. */
QString withoutNeutralizer(const QString &text);

} // namespace rekam::base
