// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace rekam::tests {

/** Words for everything on @p page that is cut off: labels and buttons whose text does not fit, and
 *  widgets that reach over their parent's edge. Empty if all is well. */
QStringList whatIsClipped(const QWidget &page);

} // namespace rekam::tests
