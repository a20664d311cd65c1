// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_heading.h"

#include "core/population/text_folding.h"

#include <map>

namespace rekam::population {

namespace {

/** Headings that are not SIAK's, folded. Those of the BIP are as OpenSID's importer knows them
 *  (domain 1.4). */
const std::map<std::string, Column, std::less<>> &printedHeadings()
{
    using enum Column;
    static const std::map<std::string, Column, std::less<>> all{
        {"KK", NO_KK},
        {"NOMOR KK", NO_KK},
        {"NO KARTU KELUARGA", NO_KK},
        {"NOMOR KARTU KELUARGA", NO_KK},
        {"NO NIK", NIK},
        {"NOMOR INDUK KEPENDUDUKAN", NIK},
        {"NAMA", NAMA_LGKP},
        {"NAMA LENGKAP", NAMA_LGKP},
        {"NAMA PENDUDUK", NAMA_LGKP},
        {"JK", JENIS_KLMIN},
        {"L P", JENIS_KLMIN},
        {"JENIS KELAMIN", JENIS_KLMIN},
        {"KELAMIN", JENIS_KLMIN},
        {"TEMPAT LAHIR", TMPT_LHR},
        {"TANGGAL LAHIR", TGL_LHR},
        {"TGL LAHIR", TGL_LHR},
        {"GOL DARAH", GOL_DRH},
        {"GOLONGAN DARAH", GOL_DRH},
        {"STATUS KAWIN", STAT_KWN},
        {"STATUS PERKAWINAN", STAT_KWN},
        {"SHDK", STAT_HBKEL},
        {"HUB KELUARGA", STAT_HBKEL},
        {"STATUS HUBUNGAN KELUARGA", STAT_HBKEL},
        {"STATUS HUBUNGAN DALAM KELUARGA", STAT_HBKEL},
        {"HUBUNGAN KELUARGA", STAT_HBKEL},
        {"PENDIDIKAN", PDDK_AKH},
        {"PENDIDIKAN TERAKHIR", PDDK_AKH},
        {"PEKERJAAN", JENIS_PKRJN},
        {"JENIS PEKERJAAN", JENIS_PKRJN},
        {"NAMA IBU", NAMA_LGKP_IBU},
        {"NAMA LENGKAP IBU", NAMA_LGKP_IBU},
        {"NAMA IBU KANDUNG", NAMA_LGKP_IBU},
        {"NAMA AYAH", NAMA_LGKP_AYAH},
        {"NAMA AYAH KANDUNG", NAMA_LGKP_AYAH},
        {"ALAMAT LENGKAP", ALAMAT},
        {"NAMA LENGKAP AYAH", NAMA_LGKP_AYAH},
        {"RT", NO_RT},
        {"RW", NO_RW},
        {"NAMA PROVINSI", PROP_NAME},
        {"PROVINSI", PROP_NAME},
        {"KABUPATEN", KAB_NAME},
        {"KABUPATEN KOTA", KAB_NAME},
        {"KAB KOTA", KAB_NAME},
        {"NAMA KABUPATEN", KAB_NAME},
        {"KECAMATAN", KEC_NAME},
        {"NAMA KECAMATAN", KEC_NAME},
        {"DESA", KEL_NAME},
        {"KELURAHAN", KEL_NAME},
        {"DESA KELURAHAN", KEL_NAME},
        {"KEL DESA", KEL_NAME},
        {"KELURAHAN DESA", KEL_NAME},
        {"NAMA KELURAHAN", KEL_NAME},
        {"KEWARGANEGARAAN", KWRGNGRN},
        {"WARGA NEGARA", KWRGNGRN},
        {"DISABILITAS", PNYDNG_CCT},
        {"CACAT", PNYDNG_CCT},
        {"WAJIB KTP", WJB_KTP},
        {"STATUS REKAM", STAT_RKM},
        {"STAT REKAM", STAT_RKM},
    };
    return all;
}

std::string folded(const QByteArray &heading)
{
    return foldUtf8({heading.constData(), static_cast<std::size_t>(heading.size())});
}

} // namespace

std::optional<Column> columnFromSiakName(const QByteArray &heading)
{
    static const auto siakNames = [] {
        std::map<std::string, Column, std::less<>> all;
        for (std::size_t i = 0; i < columnCount; ++i) {
            const auto column = static_cast<Column>(i);
            all[foldText(columnName(column)).toStdString()] = column;
        }
        return all;
    }();
    const auto found = siakNames.find(folded(heading));
    return found == siakNames.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Column> columnFromHeading(const QByteArray &heading)
{
    if (const auto siak = columnFromSiakName(heading))
        return siak;
    const auto found = printedHeadings().find(folded(heading));
    return found == printedHeadings().end() ? std::nullopt : std::optional(found->second);
}

} // namespace rekam::population
