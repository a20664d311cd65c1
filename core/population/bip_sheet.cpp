// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/bip_sheet.h"

#include "core/population/roster_heading.h"
#include "core/population/roster_values.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

using Pair = std::pair<const char *, const char *>;
constexpr std::array sexes{Pair{"LK", "LAKI-LAKI"}, Pair{"PR", "PEREMPUAN"}};
constexpr std::array maritalStates{Pair{"BK", "BELUM KAWIN"}, Pair{"B", "BELUM KAWIN"},
                                   Pair{"K", "KAWIN"},        Pair{"CH", "CERAI HIDUP"},
                                   Pair{"CM", "CERAI MATI"},  Pair{"S", "KAWIN"}};

/** What a person's row of a BIP with families does not say itself. */
constexpr std::array familyColumns{Column::NO_KK,    Column::ALAMAT,    Column::NO_RT,
                                   Column::NO_RW,    Column::PROP_NAME, Column::KAB_NAME,
                                   Column::KEC_NAME, Column::KEL_NAME};

QString digitsOf(const QByteArray &field)
{
    QString digits;
    for (const char character : field)
        if (character >= '0' && character <= '9')
            digits += QLatin1Char(character);
    return digits;
}

/** "-" stands for nothing. */
QString orNothing(const QString &text)
{
    const QString plain = text.simplified();
    return plain == u"-" ? QString() : plain;
}

} // namespace

QByteArray BipSheet::field(const std::vector<QByteArray> &fields, Column column) const
{
    const int position = m_columns.position(column);
    return position >= 0 && static_cast<std::size_t>(position) < fields.size()
        ? fields[static_cast<std::size_t>(position)].trimmed()
        : QByteArray();
}

bool BipSheet::takes(const std::vector<QByteArray> &fields)
{
    if (!hasFamilies())
        return false;
    const QByteArray nik = field(fields, Column::NIK);
    const QByteArray name = field(fields, Column::NAMA_LGKP);
    if (columnFromHeading(nik) == Column::NIK)
        return true; // the headings of the next page
    // The number in front tells a family from a member; the head's name stands wherever there was room.
    const QString card = fields.empty() ? QString() : digitsOf(fields.front());
    if (card.size() == 16 && digitsOf(nik).size() != 16) {
        m_familyCard = card;
        m_address.clear();
        m_rt.clear();
        m_rw.clear();
        m_village.clear();
        for (const QByteArray &each : fields)
            if (each.contains("RT/RW"))
                readPlace(QString::fromUtf8(each).simplified().toUpper());
        return true;
    }
    if (!nik.isEmpty() && !digitsOf(nik).isEmpty())
        return false;
    // The titles of the next page, which may be of another village.
    QString title;
    for (const QByteArray &each : fields)
        title += QString::fromUtf8(each) + u' ';
    SheetPlace place = m_place;
    if (place.read(title)) {
        if (place.district != m_place.district && place.village == m_place.village)
            place.village.clear();
        m_place = std::move(place);
        return true;
    }
    return nik.isEmpty() && name.isEmpty();
}

void BipSheet::readPlace(const QString &place)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(.*?)\\bRT/RW *: *(\\d{0,3}) */ *(\\d{0,3})(?: *DUSUN *: *(.*))?$"));
    const auto match = pattern.match(place);
    if (!match.hasMatch())
        return;
    m_rt = neighborhoodFromText(match.captured(2)).value_or(QString());
    m_rw = neighborhoodFromText(match.captured(3)).value_or(QString());
    const QString before = match.captured(1).simplified();
    static const QRegularExpression village(
        QStringLiteral("^(.*?)\\b(?:DESA|KELURAHAN|KEL\\.?|DESA/KEL\\.?) +(.+)$"));
    const auto named = village.match(before);
    m_address = orNothing(named.hasMatch() ? named.captured(1) : before);
    m_village = orNothing(named.captured(2));
    const QString hamlet = orNothing(match.captured(4));
    if (!hamlet.isEmpty())
        m_address = (m_address + QStringLiteral(" DUSUN ") + hamlet).simplified();
}

std::vector<QByteArray> BipSheet::withFullWords(const std::vector<QByteArray> &fields) const
{
    std::vector<QByteArray> full = fields;
    const auto writeOut = [&](Column column, const auto &words) {
        const QByteArray word = field(full, column).toUpper();
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&word](const Pair &pair) { return word == pair.first; });
        if (found != words.end())
            full[static_cast<std::size_t>(m_columns.position(column))] = found->second;
    };
    writeOut(Column::JENIS_KLMIN, sexes);
    writeOut(Column::STAT_KWN, maritalStates);
    return full;
}

std::vector<QString> BipSheet::familyHeadings(const RosterColumns &columns)
{
    std::vector<QString> headings;
    for (const Column column : familyColumns)
        if (columns.position(column) < 0)
            headings.push_back(columnName(column));
    return headings;
}

std::vector<QByteArray> BipSheet::familyFields() const
{
    const std::array values{&m_familyCard,
                            &m_address,
                            &m_rt,
                            &m_rw,
                            &m_place.province,
                            &m_place.regency,
                            &m_place.district,
                            m_village.isEmpty() ? &m_place.village : &m_village};
    static_assert(values.size() == familyColumns.size());
    std::vector<QByteArray> fields;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (m_columns.position(familyColumns[i]) < 0)
            fields.push_back(values[i]->toUtf8());
    return fields;
}

void BipSheet::addFamily(Resident &resident) const
{
    const auto fill = [](QString &to, const QString &from) {
        if (to.isEmpty())
            to = from;
    };
    fill(resident.familyCardNumber, m_familyCard);
    fill(resident.address, m_address);
    fill(resident.rt, m_rt);
    fill(resident.rw, m_rw);
    fill(resident.province, m_place.province);
    fill(resident.regency, m_place.regency);
    fill(resident.district, m_place.district);
    fill(resident.village, m_village);
    fill(resident.village, m_place.village);
}

} // namespace rekam::population
