// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <span>

namespace rekam::enrollment {

/** A paper that the operator was shown (domain 1.1 and 1.2). Stored as numbers: never renumber. */
enum class DocumentSeen {
    FamilyCard = 1, ///< Kartu Keluarga; the only paper that the law asks for (Perpres 96/2018)
    Invitation = 2, ///< undangan
    MarriageBook = 3, ///< buku nikah or akta perkawinan
    BirthCertificate = 4, ///< akta kelahiran
    OldCard = 5, ///< an earlier KTP
    MoveLetter = 6, ///< SKPWNI, surat keterangan pindah
    DivorceCertificate = 7, ///< akta cerai
    DeathCertificate = 8, ///< akta kematian, of the spouse
    Diploma = 9, ///< ijazah
    CourtDecision = 10, ///< penetapan or putusan pengadilan
    WorkLetter = 11, ///< surat keterangan kerja
    BeliefLetter = 12, ///< of the organization of belief, or SPTJM
    BiodataLetter = 13, ///< surat keterangan biodata, F-1.01
    Other = 14,
    StayPermit = 15, ///< kartu ITAP, of a foreigner who stays for good
};

/** "family_card" ... for the command line and JSON. */
QString documentName(DocumentSeen document);
/** Fails with InputMalformed. */
base::Result<DocumentSeen> documentFromName(QStringView name);
/** In the order in which they are offered. */
std::span<const DocumentSeen> allDocuments();
/** True for a paper on which a public office or a school has written when its owner was born. */
bool carriesBirthDate(DocumentSeen document);

} // namespace rekam::enrollment
