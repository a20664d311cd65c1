// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::text {

/** 138.040 on Indonesian pages, 138,040 on English ones. */
QString counted(qint64 number);

/** The same with a fraction of @p digits: 23,4 or 23.4. */
QString measured(double number, int digits);

} // namespace rekam::text
