// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>

class QWidget;

namespace rekam::station {
class RowTable;
}

namespace rekam::tests {

/** The one table of @p page; fails the test if there is none. */
station::RowTable &tableOf(QWidget &page);

/** Words for everything on @p page that is cut off: labels and buttons whose text does not fit, and
 *  widgets that reach over their parent's edge. Empty if all is well. */
QStringList whatIsClipped(const QWidget &page);

/** Shows @p page as small as 1366x768 leaves it, in the language that is installed. */
void showSmallest(QWidget &page);

/** The tooltip that @p widget shows over @p place; empty if it shows none. */
QString toolTipOver(QWidget *widget, QPoint place);

/** Shows @p page at its smallest in both languages and looks for anything that does not fit. With
 *  REKAM_PAGE_PICTURES=folder a picture of each is left there to look at. */
void checkPage(QWidget &page, const char *name);

} // namespace rekam::tests
