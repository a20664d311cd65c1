// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/roster_import.h"

#include <QJsonObject>

namespace rekam::cli {

QJsonObject toJson(const workflow::RosterImportReport &report);
/** To stdout. @p refusedFile is where the refused rows were written; empty if nowhere. */
void printReport(const workflow::RosterImportReport &report, const QString &refusedFile);
/** "Baris 1.200 dari 138.000, 45.000 baris per detik, sisa waktu 3 detik". */
QString progressLine(const workflow::RosterImportProgress &progress);

} // namespace rekam::cli
