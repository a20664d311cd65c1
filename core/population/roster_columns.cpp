// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_columns.h"

#include "core/base/csv_cell.h"
#include "core/population/roster_heading.h"
#include "core/population/roster_values.h"

#include <algorithm>
#include <utility>

namespace rekam::population {

namespace {

constexpr std::array<const char *, columnCount> names{"NO_KK",          "NIK",
                                                      "NAMA_LGKP",      "JENIS_KLMIN",
                                                      "TMPT_LHR",       "TGL_LHR",
                                                      "GOL_DRH",        "AGAMA",
                                                      "STAT_KWN",       "STAT_HBKEL",
                                                      "PDDK_AKH",       "JENIS_PKRJN",
                                                      "NAMA_LGKP_IBU",  "NAMA_LGKP_AYAH",
                                                      "ALAMAT",         "NO_RT",
                                                      "NO_RW",          "NO_PROP",
                                                      "NO_KAB",         "NO_KEC",
                                                      "NO_KEL",         "PROP_NAME",
                                                      "KAB_NAME",       "KEC_NAME",
                                                      "KEL_NAME",       "GELAR_DEPAN",
                                                      "GELAR_BELAKANG", "KWRGNGRN",
                                                      "PNYDNG_CCT",     "WJB_KTP",
                                                      "KTP_EL",         "STATUS",
                                                      "STAT_RKM"};

/** Columns that are taken as they are. */
constexpr std::array plainTexts{
    std::pair{Column::NAMA_LGKP, &Resident::name},
    std::pair{Column::TMPT_LHR, &Resident::birthPlace},
    std::pair{Column::GOL_DRH, &Resident::bloodGroup},
    std::pair{Column::AGAMA, &Resident::religion},
    std::pair{Column::STAT_KWN, &Resident::maritalStatus},
    std::pair{Column::STAT_HBKEL, &Resident::familyRelation},
    std::pair{Column::PDDK_AKH, &Resident::education},
    std::pair{Column::JENIS_PKRJN, &Resident::occupation},
    std::pair{Column::NAMA_LGKP_IBU, &Resident::motherName},
    std::pair{Column::NAMA_LGKP_AYAH, &Resident::fatherName},
    std::pair{Column::ALAMAT, &Resident::address},
    std::pair{Column::PROP_NAME, &Resident::province},
    std::pair{Column::KAB_NAME, &Resident::regency},
    std::pair{Column::KEC_NAME, &Resident::district},
    std::pair{Column::KEL_NAME, &Resident::village},
    std::pair{Column::GELAR_DEPAN, &Resident::titleBefore},
    std::pair{Column::GELAR_BELAKANG, &Resident::titleBehind},
    std::pair{Column::KWRGNGRN, &Resident::citizenship},
    std::pair{Column::PNYDNG_CCT, &Resident::disability},
    std::pair{Column::WJB_KTP, &Resident::cardDuty},
    std::pair{Column::KTP_EL, &Resident::cardKind},
    std::pair{Column::STATUS, &Resident::populationStatus},
    std::pair{Column::STAT_RKM, &Resident::recordingStatus},
};

tl::unexpected<RefusedLine> refuse(Column column, base::ErrorCode code, LineFault fault)
{
    return tl::unexpected(
        RefusedLine{.column = columnName(column), .reason = code, .fault = fault});
}

/** "1.67101E+15", "1,67E+15": what a spreadsheet leaves of a number with sixteen digits. */
bool isRounded(QStringView text)
{
    const qsizetype exponent = text.indexOf(u'E');
    return exponent > 0 && exponent + 1 < text.size() && text.front().isDigit()
        && (text[exponent + 1] == u'+' || text[exponent + 1].isDigit());
}

/** One space for every run of white space, none at the ends, upper case. In one pass for plain letters,
 *  which nearly all of a roster is: QString's own functions take three, with a new string each. */
QString tidy(const QByteArray &utf8)
{
    QString text(utf8.size(), Qt::Uninitialized);
    QChar *to = text.data();
    bool gap = false;
    for (const char character : utf8) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte >= 0x80)
            return QString::fromUtf8(utf8).simplified().toUpper();
        if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
            gap = to != text.data();
            continue;
        }
        if (gap)
            *to++ = u' ';
        gap = false;
        *to++ = QLatin1Char(byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A')
                                                       : character);
    }
    text.truncate(to - text.data());
    return text;
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c < u' ' || (c >= u'\x7F' && c <= u'\x9F'); });
}

} // namespace

QString columnName(Column column)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(column)));
}

base::Result<RosterColumns> RosterColumns::fromHeader(const std::vector<QByteArray> &header)
{
    RosterColumns columns;
    columns.m_width = header.size();
    // SIAK's own name before any other: "NAMA_LGKP" beside "NAMA" is not a column twice.
    ColumnSet named;
    for (const auto columnOf : {columnFromSiakName, columnFromHeading}) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            const auto column = columnOf(header[i]);
            if (!column || named.test(static_cast<std::size_t>(*column)))
                continue;
            int &position = columns.m_position.at(static_cast<std::size_t>(*column));
            if (position >= 0)
                return base::fail(base::ErrorCode::RosterHeaderInvalid, "column twice",
                                  columnName(*column).toStdString());
            position = static_cast<int>(i);
        }
        for (std::size_t i = 0; i < columnCount; ++i)
            named.set(i, columns.m_position.at(i) >= 0);
    }
    for (const Column required : {Column::NIK, Column::NAMA_LGKP}) {
        if (columns.m_position.at(static_cast<std::size_t>(required)) < 0)
            return base::fail(base::ErrorCode::RosterHeaderInvalid, "column missing",
                              columnName(required).toStdString());
    }
    return columns;
}

QString RosterColumns::text(const std::vector<QByteArray> &fields, Column column) const
{
    const int position = m_position.at(static_cast<std::size_t>(column));
    if (position < 0)
        return {};
    return base::withoutNeutralizer(tidy(fields.at(static_cast<std::size_t>(position))));
}

bool RosterColumns::reads(int position) const
{
    return std::find(m_position.begin(), m_position.end(), position) != m_position.end();
}

ColumnSet RosterColumns::absent() const
{
    ColumnSet columns;
    for (std::size_t i = 0; i < columnCount; ++i)
        columns.set(i, m_position.at(i) < 0);
    for (const Column number : {Column::NO_PROP, Column::NO_KAB, Column::NO_KEC})
        if (position(number) < 0)
            columns.set(static_cast<std::size_t>(Column::NO_KEL));
    return columns;
}

tl::expected<ReadResident, RefusedLine> RosterColumns::read(const std::vector<QByteArray> &fields,
                                                            QDate today,
                                                            const CodeLists *lists) const
{
    using base::ErrorCode;
    // One field too many or too few: everything behind it would land in the wrong column.
    if (fields.size() != m_width)
        return tl::unexpected(RefusedLine{.fault = LineFault::FieldCount});
    const QString number = text(fields, Column::NIK);
    auto nik = Nik::parse(withoutApostrophe(number));
    if (!nik)
        return refuse(Column::NIK, ErrorCode::NikInvalid,
                      isRounded(withoutApostrophe(number)) ? LineFault::NikRounded
                                                           : LineFault::None);
    ReadResident read{{.nik = *std::move(nik)}};
    Resident &resident = read.resident;
    for (const auto &[column, member] : plainTexts) {
        QString &value = resident.*member;
        value = text(fields, column);
        if (!hasControlCharacter(value))
            continue;
        if (column == Column::NAMA_LGKP)
            return refuse(column, ErrorCode::InputMalformed, LineFault::ControlCharacter);
        value.clear();
        read.unread.push_back(column);
    }
    if (resident.name.isEmpty())
        return refuse(Column::NAMA_LGKP, ErrorCode::InputMalformed, LineFault::NameMissing);
    if (lists)
        writeListedWords(resident, *lists);

    const auto take = [&read](Column column, auto &to, const auto &value) {
        if (value)
            to = *value;
        else
            read.unread.push_back(column);
    };
    resident.sex = resident.nik.sex(); // unless the file knows better
    take(Column::NO_KK, resident.familyCardNumber, familyCardFromText(text(fields, Column::NO_KK)));
    take(Column::JENIS_KLMIN, resident.sex,
         sexFromText(text(fields, Column::JENIS_KLMIN), resident.nik, lists));
    take(Column::TGL_LHR, resident.birthDate,
         birthDateFromText(text(fields, Column::TGL_LHR), today));
    take(Column::NO_RT, resident.rt, neighborhoodFromText(text(fields, Column::NO_RT)));
    take(Column::NO_RW, resident.rw, neighborhoodFromText(text(fields, Column::NO_RW)));
    take(Column::NO_KEL, resident.villageCode,
         villageFromTexts(text(fields, Column::NO_PROP), text(fields, Column::NO_KAB),
                          text(fields, Column::NO_KEC), text(fields, Column::NO_KEL)));
    return read;
}

} // namespace rekam::population
