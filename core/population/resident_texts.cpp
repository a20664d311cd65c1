// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident_texts.h"

#include "core/population/person_name.h"

#include <QStringList>

#include <array>
#include <utility>

namespace rekam::population {

namespace {

constexpr std::array listedTexts{
    std::pair{Column::GOL_DRH, &Resident::bloodGroup},
    std::pair{Column::AGAMA, &Resident::religion},
    std::pair{Column::STAT_KWN, &Resident::maritalStatus},
    std::pair{Column::STAT_HBKEL, &Resident::familyRelation},
    std::pair{Column::PDDK_AKH, &Resident::education},
    std::pair{Column::JENIS_PKRJN, &Resident::occupation},
    std::pair{Column::KWRGNGRN, &Resident::citizenship},
    std::pair{Column::PNYDNG_CCT, &Resident::disability},
};

base::Result<QString> listedWord(const CodeLists &codes, Column column, const QString &text)
{
    const CodeWord *word = column == Column::STAT_KWN ? codes.findMaritalStatus(text)
                                                      : codeListOf(codes, column)->find(text);
    if (!word)
        return base::fail(base::ErrorCode::InputMalformed, "not on the list",
                          columnName(column).toStdString());
    return word->word;
}

/** A roster's name is kept as it came; one that is typed here is written as the rules want it. */
base::Result<QString> readName(const QString &text)
{
    const auto name = PersonName::parse(text);
    if (!name)
        return base::fail(name.error().code, name.error().detail,
                          columnName(Column::NAMA_LGKP).toStdString());
    return name->toString();
}

/** Group @p index of "16.71.01.1001"; empty where the code does not reach so far. */
QString groupOf(const QString &code, qsizetype index)
{
    const QStringList groups = code.split(u'.', Qt::SkipEmptyParts);
    return index < groups.size() ? groups[index] : QString();
}

} // namespace

std::optional<Column> columnFromName(QStringView name)
{
    for (std::size_t i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (name.compare(columnName(column), Qt::CaseInsensitive) == 0)
            return column;
    }
    return {};
}

QString residentText(const Resident &r, Column column)
{
    using enum Column;
    switch (column) {
    case NO_KK:
        return r.familyCardNumber;
    case NIK:
        return r.nik.toString();
    case NAMA_LGKP:
        return r.name;
    case JENIS_KLMIN:
        return r.sex == Sex::Male ? QStringLiteral("LAKI-LAKI") : QStringLiteral("PEREMPUAN");
    case TMPT_LHR:
        return r.birthPlace;
    case TGL_LHR:
        return r.birthDate.toString(QStringLiteral("dd-MM-yyyy"));
    case GOL_DRH:
        return r.bloodGroup;
    case AGAMA:
        return r.religion;
    case STAT_KWN:
        return r.maritalStatus;
    case STAT_HBKEL:
        return r.familyRelation;
    case PDDK_AKH:
        return r.education;
    case JENIS_PKRJN:
        return r.occupation;
    case NAMA_LGKP_IBU:
        return r.motherName;
    case NAMA_LGKP_AYAH:
        return r.fatherName;
    case ALAMAT:
        return r.address;
    case NO_RT:
        return r.rt;
    case NO_RW:
        return r.rw;
    case GELAR_DEPAN:
        return r.titleBefore;
    case GELAR_BELAKANG:
        return r.titleBehind;
    case KWRGNGRN:
        return r.citizenship;
    case PNYDNG_CCT:
        return r.disability;
    case WJB_KTP:
        return r.cardDuty;
    case KTP_EL:
        return r.cardKind;
    case STATUS:
        return r.populationStatus;
    case STAT_RKM:
        return r.recordingStatus;
    case NO_PROP:
        return groupOf(r.villageCode, 0);
    case NO_KAB:
        return groupOf(r.villageCode, 1);
    case NO_KEC:
        return groupOf(r.villageCode, 2);
    case NO_KEL:
        return groupOf(r.villageCode, 3);
    case PROP_NAME:
        return r.province;
    case KAB_NAME:
        return r.regency;
    case KEC_NAME:
        return r.district;
    case KEL_NAME:
        return r.village;
    }
    return {};
}

ResidentTexts residentTexts(const Resident &resident)
{
    ResidentTexts texts;
    for (std::size_t i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (QString text = residentText(resident, column); !text.isEmpty())
            texts.emplace(column, std::move(text));
    }
    return texts;
}

base::Result<Resident> residentFromTexts(const ResidentTexts &texts, QDate today)
{
    // Both must be there for a header to be one; without a value they are refused as in any line.
    std::vector<QByteArray> names{columnName(Column::NIK).toLatin1(),
                                  columnName(Column::NAMA_LGKP).toLatin1()};
    const auto valueOf = [&texts](Column column) {
        const auto found = texts.find(column);
        return found == texts.end() ? QByteArray() : found->second.toUtf8();
    };
    std::vector<QByteArray> values{valueOf(Column::NIK), valueOf(Column::NAMA_LGKP)};
    for (const auto &[column, text] : texts) {
        if (column == Column::NIK || column == Column::NAMA_LGKP)
            continue;
        names.push_back(columnName(column).toLatin1());
        values.push_back(text.toUtf8());
    }
    const auto columns = RosterColumns::fromHeader(names);
    if (!columns)
        return base::fail(columns.error());
    auto read = columns->read(values, today);
    const auto malformed = [](base::ErrorCode code, const QString &column) {
        return base::fail(code, {}, column.toStdString());
    };
    if (!read)
        return malformed(read.error().reason, read.error().column);
    // Whoever types it in can be asked again; a roster can not.
    if (!read->unread.empty())
        return malformed(read->unread.front() == Column::NO_KEL ? base::ErrorCode::RegionInvalid
                                                                : base::ErrorCode::InputMalformed,
                         columnName(read->unread.front()));
    return std::move(read->resident);
}

const CodeList *codeListOf(const CodeLists &codes, Column column)
{
    switch (column) {
    case Column::JENIS_KLMIN:
        return &codes.sex;
    case Column::GOL_DRH:
        return &codes.bloodGroup;
    case Column::AGAMA:
        return &codes.religion;
    case Column::STAT_KWN:
        return &codes.maritalStatus;
    case Column::STAT_HBKEL:
        return &codes.familyRelation;
    case Column::PDDK_AKH:
        return &codes.education;
    case Column::JENIS_PKRJN:
        return &codes.occupation;
    case Column::KWRGNGRN:
        return &codes.citizenship;
    case Column::PNYDNG_CCT:
        return &codes.disability;
    default:
        return nullptr;
    }
}

base::Result<QString> normalizedText(Column column, const QString &text, QDate today,
                                     const CodeLists &codes)
{
    if (codeListOf(codes, column))
        return listedWord(codes, column, text);
    if (column == Column::NAMA_LGKP && !text.trimmed().isEmpty())
        return readName(text);
    // Any lawful NIK and name do: only this one field is looked at.
    ResidentTexts texts{{Column::NIK, QStringLiteral("1101010101909001")},
                        {Column::NAMA_LGKP, QStringLiteral("LATIHAN")}};
    texts[column] = text;
    return residentFromTexts(texts, today).map([column](const Resident &resident) {
        return residentText(resident, column);
    });
}

base::Result<Resident> withListedWords(Resident resident, const CodeLists &codes)
{
    const auto name = readName(resident.name);
    if (!name)
        return base::fail(name.error());
    resident.name = *name;
    for (const auto &[column, member] : listedTexts) {
        QString &text = resident.*member;
        if (text.isEmpty() || text == u'-')
            continue;
        const auto word = listedWord(codes, column, text);
        if (!word)
            return base::fail(word.error());
        text = *word;
    }
    return resident;
}

std::optional<Column> columnOf(const Advice &advice)
{
    using enum AdviceKind;
    switch (advice.kind) {
    case NikRegionUnknown:
    case NikRegionFormer:
    case NikRegionDiffers:
        return Column::NIK;
    case NikBirthDateDiffers:
    case BirthDateMissing:
    case BirthDateImplausible:
        return Column::TGL_LHR;
    case NikSexDiffers:
        return Column::JENIS_KLMIN;
    case FamilyCardMissing:
    case FamilyCardUnusual:
        return Column::NO_KK;
    case NameOneWord:
    case NameTooLong:
    case NameDigit:
    case NamePunctuation:
    case NameAbbreviation:
    case NameNotLatin:
    case NameTitle:
        return Column::NAMA_LGKP;
    case BirthPlaceMissing:
    case BirthPlaceNotRegency:
    case BirthPlaceInJakarta:
        return Column::TMPT_LHR;
    case AddressRegionMissing:
    case AddressRegionUnknown:
    case AddressRegionFormer:
        return Column::KEL_NAME;
    case WordUnknown:
        return columnFromName(advice.subject);
    }
    return {};
}

} // namespace rekam::population
