// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::text {

/** "Rekaman disetujui", from the act's name "enrollment.approve"; unknown ones are given back as they
 *  are. */
QString actLabel(const QString &act);
/** "Perekaman", from "enrollment.", the beginning of all acts of a kind; "Semua" if it is empty. */
QString actGroupLabel(const QString &beginning);
/** "halaman biodata", from "page.biodata"; unknown ones are given back as they are. */
QString placeLabel(const QString &place);
/** "Dilakukan" for "ok", an amount as it is, otherwise "Ditolak" with the error's name. */
QString outcomeLabel(const QString &outcome);
/** What was done to a row of the audit chain: "isinya diubah", from the damage's name "changed". */
QString damageLabel(const QString &damage);

} // namespace rekam::text
