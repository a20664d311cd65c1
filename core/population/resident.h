// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/nik.h"

#include <QByteArray>

namespace rekam::population {

/** One person as SIAK's roster describes them. Texts are in the roster's own words, upper case;
 *  everything except the NIK and the name may be empty. Names of columns: domain 1.4. */
struct Resident
{
    Nik nik;
    QString name{}; ///< NAMA_LGKP
    QString familyCardNumber{}; ///< NO_KK, 16 digits or empty
    Sex sex = Sex::Male; ///< JENIS_KLMIN
    QString birthPlace{}; ///< TMPT_LHR
    QDate birthDate{}; ///< TGL_LHR
    QString bloodGroup{}; ///< GOL_DRH
    QString religion{}; ///< AGAMA
    QString maritalStatus{}; ///< STAT_KWN
    QString familyRelation{}; ///< STAT_HBKEL
    QString education{}; ///< PDDK_AKH
    QString occupation{}; ///< JENIS_PKRJN
    QString motherName{}; ///< NAMA_LGKP_IBU
    QString fatherName{}; ///< NAMA_LGKP_AYAH
    QString address{}; ///< ALAMAT
    QString rt{}; ///< NO_RT, three digits
    QString rw{}; ///< NO_RW, three digits
    QString villageCode{}; ///< NO_PROP.NO_KAB.NO_KEC.NO_KEL, dotted, or empty
    QString province{}, regency{}, district{}, village{}; ///< PROP_NAME KAB_NAME KEC_NAME KEL_NAME
    QString titleBefore{}; ///< GELAR_DEPAN, "DR."; of form F-1.01, with dots
    QString titleBehind{}; ///< GELAR_BELAKANG, "S.PD."
    QString citizenship{}; ///< KWRGNGRN, "WNI" or "WNA"
    QString disability{}; ///< PNYDNG_CCT
    // The last columns of a printed BIP, as they stand there:
    QString cardDuty{}; ///< WJB_KTP, "WAJIB"
    QString cardKind{}; ///< KTP_EL, "KTP-EL"
    QString populationStatus{}; ///< STATUS, "SDH DPT", "MENINGGAL", "PINDAH"
    QString recordingStatus{}; ///< STAT_RKM, "CARD SHIPPED", "BELUM REKAM"

    friend bool operator==(const Resident &, const Resident &) = default;
};

/** Compact form for a sealed row, version 2. */
QByteArray residentToBytes(const Resident &resident);
/** Reads version 1 too, which had nothing behind the village's name. Fails with InputMalformed. */
base::Result<Resident> residentFromBytes(const QByteArray &bytes);

} // namespace rekam::population
