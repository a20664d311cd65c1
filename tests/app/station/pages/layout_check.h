// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace rekam::tests {

/** Words for everything on @p page that is cut off: labels and buttons whose text does not fit, and
 *  widgets that reach over their parent's edge. Empty if all is well. */
QStringList whatIsClipped(const QWidget &page);

/** Shows @p page at its smallest in both languages and looks for anything that does not fit. With
 *  REKAM_PAGE_PICTURES=folder a picture of each is left there to look at. */
void checkPage(QWidget &page, const char *name);

} // namespace rekam::tests
