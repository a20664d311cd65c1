// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/population_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct PopulationText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::PopulationText)
};

QString date(QDate day)
{
    return day.toString(QStringLiteral("dd-MM-yyyy"));
}

QString formerCode(const population::Advice &advice)
{
    if (advice.now.isEmpty())
        return advice.subject;
    //: %1 is a code that was given up, %2 code and name of the region of today
    return PopulationText::tr("%1 (sekarang %2)").arg(advice.subject, advice.now);
}

} // namespace

QString columnLabel(const QString &column)
{
    if (column == u"NIK")
        return PopulationText::tr("NIK");
    if (column == u"NO_KK")
        return PopulationText::tr("Nomor KK");
    if (column == u"NAMA_LGKP")
        return PopulationText::tr("Nama lengkap");
    if (column == u"JENIS_KLMIN")
        return PopulationText::tr("Jenis kelamin");
    if (column == u"TMPT_LHR")
        return PopulationText::tr("Tempat lahir");
    if (column == u"TGL_LHR")
        return PopulationText::tr("Tanggal lahir");
    if (column == u"GOL_DRH")
        return PopulationText::tr("Golongan darah");
    if (column == u"AGAMA")
        return PopulationText::tr("Agama");
    if (column == u"STAT_KWN")
        return PopulationText::tr("Status perkawinan");
    if (column == u"STAT_HBKEL")
        return PopulationText::tr("Hubungan keluarga");
    if (column == u"PDDK_AKH")
        return PopulationText::tr("Pendidikan");
    if (column == u"JENIS_PKRJN")
        return PopulationText::tr("Pekerjaan");
    if (column == u"KWRGNGRN")
        return PopulationText::tr("Kewarganegaraan");
    if (column == u"PNYDNG_CCT")
        return PopulationText::tr("Disabilitas");
    if (column == u"NO_RT")
        return PopulationText::tr("RT");
    if (column == u"NO_RW")
        return PopulationText::tr("RW");
    if (column == u"NO_KEL")
        return PopulationText::tr("Kode kelurahan/desa");
    if (column == u"NAMA_LGKP_IBU")
        return PopulationText::tr("Nama ibu");
    if (column == u"NAMA_LGKP_AYAH")
        return PopulationText::tr("Nama ayah");
    if (column == u"ALAMAT")
        return PopulationText::tr("Alamat");
    if (column == u"NO_PROP")
        return PopulationText::tr("Kode provinsi");
    if (column == u"NO_KAB")
        return PopulationText::tr("Kode kabupaten/kota");
    if (column == u"NO_KEC")
        return PopulationText::tr("Kode kecamatan");
    if (column == u"PROP_NAME")
        return PopulationText::tr("Provinsi");
    if (column == u"KAB_NAME")
        return PopulationText::tr("Kabupaten/kota");
    if (column == u"KEC_NAME")
        return PopulationText::tr("Kecamatan");
    if (column == u"KEL_NAME")
        return PopulationText::tr("Kelurahan/desa");
    if (column == u"GELAR_DEPAN")
        return PopulationText::tr("Gelar depan");
    if (column == u"GELAR_BELAKANG")
        return PopulationText::tr("Gelar belakang");
    if (column == u"WJB_KTP")
        return PopulationText::tr("Wajib KTP");
    if (column == u"KTP_EL")
        return PopulationText::tr("KTP-el");
    if (column == u"STATUS")
        return PopulationText::tr("Status penduduk");
    if (column == u"STAT_RKM")
        return PopulationText::tr("Status rekam");
    return column;
}

QString adviceLabel(population::AdviceKind kind)
{
    using enum population::AdviceKind;
    switch (kind) {
    case NikRegionUnknown:
        return PopulationText::tr("Wilayah dalam NIK tidak dikenal");
    case NikRegionFormer:
        return PopulationText::tr("Wilayah dalam NIK memakai kode lama");
    case NikRegionDiffers:
        return PopulationText::tr("Wilayah dalam NIK lain dari alamat");
    case NikBirthDateDiffers:
        return PopulationText::tr("Tanggal lahir lain dari NIK");
    case NikSexDiffers:
        return PopulationText::tr("Jenis kelamin lain dari NIK");
    case FamilyCardMissing:
        return PopulationText::tr("Nomor KK kosong");
    case FamilyCardUnusual:
        return PopulationText::tr("Nomor KK tidak lazim");
    case NameOneWord:
        return PopulationText::tr("Nama satu kata");
    case NameTooLong:
        return PopulationText::tr("Nama lebih dari 60 huruf");
    case NameDigit:
        return PopulationText::tr("Nama berisi angka");
    case NamePunctuation:
        return PopulationText::tr("Nama berisi tanda baca");
    case NameAbbreviation:
        return PopulationText::tr("Nama disingkat");
    case NameNotLatin:
        return PopulationText::tr("Nama bukan huruf Latin");
    case NameTitle:
        return PopulationText::tr("Gelar di dalam nama");
    case BirthPlaceMissing:
        return PopulationText::tr("Tempat lahir kosong");
    case BirthPlaceNotRegency:
        return PopulationText::tr("Tempat lahir bukan kabupaten/kota");
    case BirthPlaceInJakarta:
        return PopulationText::tr("Tempat lahir bagian dari Jakarta");
    case BirthDateMissing:
        return PopulationText::tr("Tanggal lahir kosong");
    case BirthDateImplausible:
        return PopulationText::tr("Tanggal lahir tidak masuk akal");
    case AddressRegionMissing:
        return PopulationText::tr("Kode kelurahan/desa kosong");
    case AddressRegionUnknown:
        return PopulationText::tr("Kode kelurahan/desa tidak dikenal");
    case AddressRegionFormer:
        return PopulationText::tr("Kode kelurahan/desa lama");
    case WordUnknown:
        return PopulationText::tr("Isian di luar daftar");
    }
    return {};
}

QString adviceSentence(const population::Advice &advice)
{
    using enum population::AdviceKind;
    switch (advice.kind) {
    case NikRegionUnknown:
        return PopulationText::tr(
                   "Wilayah %1 dalam NIK tidak ada dalam daftar. Mungkin kode lama; NIK tetap "
                   "berlaku.")
            .arg(advice.subject);
    case NikRegionFormer:
        return PopulationText::tr("NIK diterbitkan di wilayah berkode lama %1. NIK tetap berlaku.")
            .arg(formerCode(advice));
    case NikRegionDiffers:
        return PopulationText::tr(
                   "NIK diterbitkan di %1, lain dari alamat sekarang. NIK tidak berubah "
                   "karena pindah.")
            .arg(advice.subject);
    case NikBirthDateDiffers:
        return PopulationText::tr(
                   "Tanggal lahir dalam NIK %1, lain dari biodata. NIK tidak diganti; "
                   "cocokkan biodata dengan KK.")
            .arg(advice.subject);
    case NikSexDiffers:
        return PopulationText::tr(
            "Jenis kelamin dalam NIK lain dari biodata. NIK tidak diganti; cocokkan "
            "biodata dengan KK.");
    case FamilyCardMissing:
        return PopulationText::tr("Nomor KK kosong. Mohon lihat KK penduduk.");
    case FamilyCardUnusual:
        return PopulationText::tr("Nomor KK tidak lazim. Mohon cocokkan dengan KK penduduk.");
    case NameOneWord:
        return PopulationText::tr("Nama hanya satu kata. Ini tetap sah.");
    case NameTooLong:
        return PopulationText::tr("Nama lebih dari 60 huruf dengan spasi. Nama lama tetap sah.");
    case NameDigit:
        return PopulationText::tr("Nama berisi angka. Mohon cocokkan dengan KK.");
    case NamePunctuation:
        return PopulationText::tr("Nama berisi tanda baca. Nama lama tetap sah.");
    case NameAbbreviation:
        return PopulationText::tr("Nama disingkat. Nama lama tetap sah.");
    case NameNotLatin:
        return PopulationText::tr(
            "Nama tidak ditulis dengan huruf Latin. Mohon cocokkan dengan KK.");
    case NameTitle:
        return PopulationText::tr("Ada gelar di dalam nama. Gelar punya isian sendiri.");
    case BirthPlaceMissing:
        return PopulationText::tr("Tempat lahir kosong. Mohon lihat KK penduduk.");
    case BirthPlaceNotRegency:
        return PopulationText::tr("Tempat lahir %1 bukan nama kabupaten/kota. Data lama tetap sah.")
            .arg(advice.subject);
    case BirthPlaceInJakarta:
        return PopulationText::tr("Tempat lahir %1 sekarang ditulis JAKARTA. Data lama tetap sah.")
            .arg(advice.subject);
    case BirthDateMissing:
        return PopulationText::tr("Tanggal lahir kosong; menurut NIK %1. Mohon lihat KK penduduk.")
            .arg(advice.subject);
    case BirthDateImplausible:
        return PopulationText::tr("Tanggal lahir tidak masuk akal. Mohon cocokkan dengan KK.");
    case AddressRegionMissing:
        return PopulationText::tr(
            "Kode kelurahan/desa kosong. Alamat tetap dipakai seperti tertulis.");
    case AddressRegionUnknown:
        return PopulationText::tr(
                   "Kode kelurahan/desa %1 tidak ada dalam daftar. Alamat tetap dipakai "
                   "seperti tertulis.")
            .arg(advice.subject);
    case AddressRegionFormer:
        return PopulationText::tr(
                   "Kode kelurahan/desa %1 sudah tidak dipakai. Alamat tetap dipakai seperti "
                   "tertulis.")
            .arg(formerCode(advice));
    case WordUnknown:
        return PopulationText::tr(
                   "Isian %1 tidak ada dalam daftar SIAK dan dibiarkan seperti tertulis.")
            .arg(columnLabel(advice.subject));
    }
    return {};
}

QString eligibilityLabel(population::EligibilityReason reason)
{
    using enum population::EligibilityReason;
    switch (reason) {
    case MustHaveCard:
        return PopulationText::tr("Wajib KTP-el");
    case MustHaveCardMarried:
        return PopulationText::tr("Wajib KTP-el (pernah kawin)");
    case CardHeldUntil17:
        return PopulationText::tr("Pemula, kartu ditahan sampai 17 tahun");
    case RedList:
        return PopulationText::tr("Daftar merah");
    case RecordAgain:
        return PopulationText::tr("Perlu rekam ulang");
    case BirthDateUnknown:
        return PopulationText::tr("Tanggal lahir belum diketahui");
    case ForeignerWithPermit:
        return PopulationText::tr("WNA, perlu ITAP");
    case RecordedElsewhere:
        return PopulationText::tr("Tercatat ganda");
    case Moved:
        return PopulationText::tr("Pindah: luar domisili");
    case TooYoung:
        return PopulationText::tr("Belum 16 tahun");
    case OpenHere:
        return PopulationText::tr("Perekaman belum selesai");
    case FinishedHere:
        return PopulationText::tr("Sudah direkam di stasiun ini");
    case AlreadyRecorded:
        return PopulationText::tr("Sudah rekam");
    case Deceased:
        return PopulationText::tr("Tercatat meninggal");
    }
    return {};
}

QString eligibilitySentence(const population::Eligibility &eligibility)
{
    using enum population::EligibilityReason;
    switch (eligibility.reason) {
    case MustHaveCard:
        return PopulationText::tr("Sudah 17 tahun: wajib KTP-el. Silakan direkam.");
    case MustHaveCardMarried:
        return PopulationText::tr(
            "Belum 17 tahun tetapi pernah kawin: wajib KTP-el. Silakan direkam; mohon "
            "lihat buku nikah.");
    case CardHeldUntil17:
        return PopulationText::tr(
                   "Sudah 16 tahun: silakan direkam. Kartu diserahkan mulai %1, pada ulang "
                   "tahun ke-17.")
            .arg(date(eligibility.from));
    case RedList:
        return PopulationText::tr(
            "Berumur 21 tahun atau lebih dan belum rekam. Silakan direkam; bila NIK "
            "sudah nonaktif, Dinas mengaktifkannya setelah perekaman.");
    case RecordAgain:
        return PopulationText::tr(
                   "Perekaman terdahulu tidak dapat dipakai pusat (%1). Silakan direkam ulang.")
            .arg(eligibility.status);
    case BirthDateUnknown:
        return PopulationText::tr(
            "Tanggal lahir belum diketahui. Silakan direkam bila menurut KK sudah 16 "
            "tahun; supervisor memeriksa.");
    case ForeignerWithPermit:
        return PopulationText::tr(
            "Warga negara asing: silakan direkam bila memiliki ITAP; mohon lihat kartu "
            "ITAP.");
    case RecordedElsewhere:
        return PopulationText::tr(
                   "Pusat mencatat rekaman ganda (%1). Tanyakan apakah pernah rekam di tempat "
                   "lain; bila belum, silakan direkam dan supervisor memeriksa.")
            .arg(eligibility.status);
    case Moved:
        return PopulationText::tr(
            "Daftar mencatat sudah pindah. Silakan direkam sebagai luar domisili; "
            "supervisor memeriksa.");
    case TooYoung:
        return PopulationText::tr(
                   "Belum 16 tahun: perekaman mulai %1, sampai saat itu berlaku Kartu Identitas "
                   "Anak. Bila sudah kawin, catat buku nikah; bila tanggal lahirnya salah, catat "
                   "perbaikan dengan akta, KK, atau ijazah.")
            .arg(date(eligibility.from));
    case OpenHere:
        return PopulationText::tr("Perekaman orang ini belum selesai. Silakan dilanjutkan.");
    case FinishedHere:
        return PopulationText::tr(
            "Sudah direkam di stasiun ini. Silakan lihat rekamannya; perekaman cukup "
            "sekali seumur hidup.");
    case AlreadyRecorded:
        return PopulationText::tr(
                   "Sudah rekam (%1). Perekaman cukup sekali seumur hidup; silakan cetak atau "
                   "ambil kartu, atau minta surat keterangan.")
            .arg(eligibility.status);
    case Deceased:
        return PopulationText::tr(
            "Daftar mencatat sudah meninggal. Bila orangnya hadir, Dinas membatalkan "
            "catatan itu lebih dahulu; mohon antar ke petugas pencatatan sipil.");
    }
    return {};
}

} // namespace rekam::text
