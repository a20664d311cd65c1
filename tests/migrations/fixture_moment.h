// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace rekam::tests {

/** When every fixture was made, for whoever opens it: its certificates live for thirty days. */
inline QDateTime fixtureMoment()
{
    return QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC);
}

} // namespace rekam::tests
