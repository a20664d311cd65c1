// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/advice.h"
#include "core/population/eligibility.h"

#include <QString>

namespace rekam::text {

/** A whole sentence about one resident, with the advice's subject in it: what is unusual, and that
 *  it stops nobody or what to look at. */
QString adviceSentence(const population::Advice &advice);
/** A few words for tables that count: "Wilayah NIK tidak dikenal". */
QString adviceLabel(population::AdviceKind kind);
/** "Wajib KTP-el", "Belum 16 tahun", ...: for a badge. */
QString eligibilityLabel(population::EligibilityReason reason);
/** Why, and which lawful way remains. Dates as dd-MM-yyyy. */
QString eligibilitySentence(const population::Eligibility &eligibility);
/** "Agama", from SIAK's column name; unknown ones are given back as they are. */
QString columnLabel(const QString &column);

} // namespace rekam::text
