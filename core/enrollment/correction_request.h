// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/document_seen.h"
#include "core/population/resident_texts.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace rekam::enrollment {

/** What form F-1.06 asks for one element of the biodata that the person disputes: semula, menjadi,
 *  dasar perubahan. The record itself keeps what SIAK says; whether it changes is decided there. */
struct CorrectionRequest
{
    population::Column field = population::Column::NAMA_LGKP;
    QString before{}; ///< semula: what the record says
    QString after{}; ///< menjadi
    DocumentSeen basis = DocumentSeen::Other; ///< dasar perubahan: the paper that was shown
    QString note{}; ///< its number and date, or what kind of paper; needed with Other
    QString requestedBy{}; ///< account of who took it down
    QDateTime requestedAt{}; ///< UTC

    friend bool operator==(const CorrectionRequest &, const CorrectionRequest &) = default;
};

/** True for what F-1.06 may change. A NIK never does (PP 40/2019 art. 30), and another village is a
 *  move (F-1.02, pindah datang). */
bool mayBeCorrected(population::Column field);
/** In the order of the family card. */
const std::vector<population::Column> &correctableFields();

QByteArray correctionToBytes(const CorrectionRequest &request);
/** Fails with InputMalformed. */
base::Result<CorrectionRequest> correctionFromBytes(const QByteArray &bytes);

} // namespace rekam::enrollment
