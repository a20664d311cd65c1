// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/search_text.h"

#include "app/text/error_text.h"
#include "app/text/item_text.h"
#include "app/text/population_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rekam::text {

namespace {

struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::SearchText)
};

QString oneMatch(const population::RosterMatch &match)
{
    using enum population::MatchKind;
    switch (match.kind) {
    case Nik:
        return SearchText::tr("NIK");
    case NikPart:
        return SearchText::tr("bagian NIK");
    case NikMistyped:
        return SearchText::tr("NIK hampir sama");
    case FamilyCard:
        return SearchText::tr("nomor KK");
    case Name:
    case NameBeginning:
        return SearchText::tr("nama");
    case NameAlike:
        //: %1 is a word of the person's name, spelled otherwise than it was typed
        return SearchText::tr("ejaan lain: %1").arg(match.found);
    case NameMistyped:
        //: %1 is a word of the person's name, a letter or two of which differ from what was typed
        return SearchText::tr("mirip: %1").arg(match.found);
    case BirthDate:
        return SearchText::tr("tanggal lahir");
    case Neighborhood:
        return SearchText::tr("RT/RW");
    case Place:
        return SearchText::tr("alamat");
    case PlaceMistyped:
        //: %1 is a word of the address, a letter of which differs from what was typed
        return SearchText::tr("alamat mirip: %1").arg(match.found);
    }
    return {};
}

/** What is wrong with a line of a file and what to do; empty where the error's own sentence says it. */
QString faultText(population::LineFault fault)
{
    using enum population::LineFault;
    switch (fault) {
    case None:
        break;
    case NulByte:
        return SearchText::tr("Ada karakter kosong (NUL); berkas rusak di baris ini. Silakan tulis "
                              "ulang baris ini atau minta berkas baru.");
    case LineTooLong:
        return SearchText::tr("Baris lebih panjang dari 1 MiB. Silakan pastikan setiap penduduk "
                              "punya baris sendiri.");
    case FieldTooLong:
        return SearchText::tr("Satu isian lebih panjang dari 64 KiB. Silakan persingkat.");
    case QuoteBroken:
        return SearchText::tr("Ada tanda kutip di tengah isian. Silakan hapus tanda kutip itu.");
    case QuoteOpen:
        return SearchText::tr(
            "Tanda kutip dibuka tetapi tidak ditutup. Silakan hapus atau tutup tanda kutip itu.");
    case NotUtf8:
    case NotWindows1252:
        //: %1 is a name such as UTF-8
        return SearchText::tr("Ada huruf yang tidak terbaca sebagai %1. Silakan tulis ulang huruf "
                              "itu, lalu simpan sebagai CSV UTF-8.")
            .arg(QLatin1String(population::encodingName(
                fault == NotUtf8 ? population::TextEncoding::Utf8
                                 : population::TextEncoding::Windows1252)));
    case FieldCount:
        return SearchText::tr("Jumlah kolom lain dari judulnya. Silakan periksa pemisah kolom dan "
                              "isian yang memuat pemisah itu.");
    case ControlCharacter:
        return SearchText::tr(
            "Ada karakter yang tidak terlihat di dalam nama. Silakan ketik ulang nama itu.");
    case NameMissing:
        return SearchText::tr("Nama kosong. Silakan isi menurut KK.");
    case NikRounded:
        return SearchText::tr("NIK dibulatkan oleh program lembar kerja (1,67E+15) dan angkanya "
                              "hilang. Silakan salin NIK dari berkas asal dan simpan kolom itu "
                              "sebagai teks.");
    }
    return {};
}

} // namespace

QString matchText(const std::vector<population::RosterMatch> &matches)
{
    QStringList parts;
    for (const population::RosterMatch &match : matches)
        if (const QString part = oneMatch(match); !parts.contains(part))
            parts += part;
    return parts.join(QStringLiteral(", "));
}

QString standingText(const std::optional<enrollment::State> &here,
                     const std::optional<population::RecordingStatus> &roster,
                     const std::optional<population::EligibilityReason> &eligibility)
{
    using enum population::RecordingStatus;
    if (here && *here >= enrollment::State::Approved)
        return SearchText::tr("Sudah direkam di sini");
    if (here)
        return stateLabel(*here);
    if (eligibility)
        return eligibilityLabel(*eligibility);
    if (!roster)
        return {};
    switch (*roster) {
    case Underway:
        return SearchText::tr("Diproses pusat");
    case Failed:
        return SearchText::tr("Perlu rekam ulang");
    case Duplicate:
        return SearchText::tr("Data ganda");
    case Recorded:
        return SearchText::tr("Sudah rekam");
    case CardMade:
        return SearchText::tr("KTP-el sudah dicetak");
    case Unrecorded:
        break;
    }
    return {};
}

QString refusalText(const population::RefusedLine &line)
{
    const QString fault = faultText(line.fault);
    const QString reason = line.isSharedNik
        ? SearchText::tr(
            "NIK ini dipakai orang yang berbeda di dalam satu berkas. Silakan pastikan "
            "pemiliknya, lalu impor lagi.")
        : fault.isEmpty() ? guidance(line.reason)
                          : fault;
    //: %1 is a column's name, %2 a sentence
    return line.column.isEmpty() ? reason : SearchText::tr("%1: %2").arg(line.column, reason);
}

} // namespace rekam::text
