// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_index.h"

#include "core/population/roster_search.h"
#include "core/population/text_folding.h"

#include <QStringList>

#include <array>
#include <numeric>
#include <thread>

namespace rekam::population {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::uint32_t dayNumber(QDate date)
{
    return date.isValid()
        ? static_cast<std::uint32_t>(date.year() * 10'000 + date.month() * 100 + date.day())
        : 0;
}

/** Most rosters say nothing there. */
std::optional<RecordingStatus> statusOf(std::string_view text)
{
    return text.empty() ? std::nullopt : recordingStatusFromText(fromUtf8(text));
}

QString threeDigits(std::uint16_t number)
{
    return number == RosterTable::noNeighborhood
        ? QString()
        : QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

} // namespace

void RosterIndex::Rows::build(const std::vector<std::uint32_t> &numbers, std::uint32_t count)
{
    starts.assign(count + 1, 0);
    for (const std::uint32_t number : numbers)
        ++starts[number + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    rows.resize(numbers.size());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::uint32_t row = 0; row < numbers.size(); ++row)
        rows[next[numbers[row]]++] = row;
}

void RosterIndex::add(const Resident &resident)
{
    const std::array texts{resident.nik.toString().toUtf8(),
                           resident.name.toUtf8(),
                           resident.familyCardNumber.toUtf8(),
                           resident.address.toUtf8(),
                           resident.rt.toUtf8(),
                           resident.rw.toUtf8(),
                           resident.villageCode.toUtf8(),
                           resident.village.toUtf8()};
    std::array<std::string_view, texts.size()> views;
    for (std::size_t i = 0; i < texts.size(); ++i)
        views[i] = {texts[i].constData(), static_cast<std::size_t>(texts[i].size())};
    m_table.add({views[0], views[1], views[2], views[3], views[4], views[5], views[6], views[7],
                 dayNumber(resident.birthDate), recordingStatusFromText(resident.recordingStatus)});
    m_built = false;
}

void RosterIndex::add(const ResidentForm &form)
{
    const auto text = [&form](FormText which) { return form.text(which); };
    m_table.add(
        {form.nik, text(FormText::Name), text(FormText::FamilyCardNumber), text(FormText::Address),
         text(FormText::Rt), text(FormText::Rw), text(FormText::VillageCode),
         text(FormText::Village),
         form.birthJulianDay == 0 ? 0 : dayNumber(QDate::fromJulianDay(form.birthJulianDay)),
         statusOf(form.text(FormText::RecordingStatus))});
    m_built = false;
}

void RosterIndex::clear()
{
    VillageNaming naming = std::move(m_naming);
    *this = RosterIndex();
    m_naming = std::move(naming);
}

void RosterIndex::build()
{
    if (m_built)
        return;
    m_table.sort();
    std::thread places([this] { buildPlaces(); }); // half of the work, on the other core
    std::string folded;
    std::vector<std::size_t> starts{0};
    starts.reserve(m_table.count() + std::size_t(1));
    for (std::uint32_t row = 0; row < m_table.count(); ++row) {
        folded += foldUtf8(m_table.name(row));
        starts.push_back(folded.size());
    }
    m_names.build(m_table.count(), [&](std::uint32_t row) {
        return std::string_view(folded).substr(starts[row], starts[row + 1] - starts[row]);
    });
    places.join();
    m_built = true;
}

void RosterIndex::buildPlaces()
{
    const TextPool &addresses = m_table.addresses();
    std::string folded;
    m_addresses.build(addresses.count(), [&](std::uint32_t number) -> std::string_view {
        folded = foldUtf8(addresses.at(number));
        return folded;
    });
    m_addressRows.build(m_table.addressNumbers(), addresses.count());

    const TextPool &villages = m_table.villages();
    m_villageWords.clear();
    m_villageShown.clear();
    for (std::uint32_t number = 0; number < villages.count(); ++number) {
        const QString both = fromUtf8(villages.at(number));
        const QString code = both.section(u'\t', 0, 0);
        const QString name = both.section(u'\t', 1);
        VillageNames names{name};
        if (m_naming)
            names = m_naming(code, name);
        m_villageShown.push_back(names.shown);
        m_villageWords.push_back(
            foldText(names.shown + u' ' + names.others + u' ' + name).toStdString());
    }
    m_villages.build(villages.count(), [this](std::uint32_t number) -> std::string_view {
        return m_villageWords[number];
    });
    m_villageRows.build(m_table.villageNumbers(), villages.count());
}

QString RosterIndex::addressLine(std::uint32_t row) const
{
    QStringList parts;
    const auto append = [&parts](const QString &part) {
        if (!part.isEmpty())
            parts += part;
    };
    append(fromUtf8(m_table.addresses().at(m_table.addressNumbers()[row])));
    const QString rt = threeDigits(m_table.rts()[row]);
    const QString rw = threeDigits(m_table.rws()[row]);
    if (!rt.isEmpty() || !rw.isEmpty())
        append(QStringLiteral("RT %1/RW %2").arg(rt, rw));
    append(m_villageShown[m_table.villageNumbers()[row]]);
    return parts.join(QStringLiteral(", "));
}

RosterHit RosterIndex::hit(std::uint32_t row) const
{
    const int day = static_cast<int>(m_table.birthDays()[row]);
    // Only valid ones are ever stored; see ResidentForm.
    return {Nik::parse(fromUtf8(unpackedDigits(m_table.niks()[row]))).value(),
            fromUtf8(m_table.name(row)),
            day == 0 ? QDate() : QDate(day / 10'000, day / 100 % 100, day % 100), addressLine(row),
            m_table.known(row)};
}

std::vector<RosterHit> RosterIndex::search(const QString &text, int limit) const
{
    if (!m_built || limit <= 0)
        return {};
    return RosterSearch(*this, SearchQuery::parse(text)).run(static_cast<std::size_t>(limit));
}

} // namespace rekam::population
