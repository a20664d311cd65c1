// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace rekam::population {

/** What the centre's status of a NIK means for the counter (domain 3). */
enum class RecordingStatus {
    Unrecorded, ///< BELUM WAJIB, BELUM REKAM, UNREGISTERED
    Underway, ///< recorded somewhere and on its way: BIO, PRO, SFE, RECEIVED, ADJ, REQUEST VALIDATION
    Failed, ///< EFC, EFR, search failure: the centre could not use it
    Duplicate, ///< DUP: recorded before, under another NIK or in another place
    Recorded, ///< SUDAH REKAM, PRR, SENT FOR CARD PRINTING
    CardMade, ///< CARD PRINTED, SHIPPED, ISSUED
};

/** From a BIP's "Stat Rkm", the centre's name ("SENT_FOR_ENROLLMENT") or a report's short form
 *  ("SFE"), in any case. Nothing for other words. */
std::optional<RecordingStatus> recordingStatusFromText(const QString &text);

/** What a BIP's "Status" says about the person. */
enum class PopulationStatus { Present, Deceased, Moved };
/** "MENINGGAL", "MATI", "PINDAH" and what begins so; everything else ("SDH DPT", empty) is present. */
PopulationStatus populationStatusFromText(const QString &text);

} // namespace rekam::population
