// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/sample_numbers.h"

#include "core/population/age.h"

#include <algorithm>

namespace rekam::population {

namespace {

constexpr int ownSerial = 9000, ownSize = 500;
constexpr int motherSerial = 9500, motherSize = 250;
constexpr int insideSerial = 9750, insideSize = 25;
constexpr int elsewhereSerial = 9850, elsewhereSize = 150;
constexpr std::size_t mostInside = 4;
constexpr std::size_t mostElsewhere = 8;
constexpr int splitYears = 10; // who is younger was registered after the districts were split
const QDate firstCard(2011, 1, 3); // family cards of today's form

std::string digitsOf(const RegionCode &code)
{
    return code.toString().remove(u'.').toStdString();
}

void append(std::string &text, int number, int width)
{
    const std::string digits = std::to_string(number);
    text.append(static_cast<std::size_t>(width) - digits.size(), '0').append(digits);
}

/** The districts that today's were split off, as far as the list of former codes tells. */
std::vector<std::string> mothersOf(const std::vector<RegionCode> &districts,
                                   const RegionDirectory &regions)
{
    std::vector<std::string> mothers(districts.size());
    for (const auto &[former, successor] : regions.formerCodes()) {
        const auto now = RegionCode::parse(successor);
        if (!now)
            continue;
        const bool village = former.level() == RegionCode::Level::Village
            && now->level() == RegionCode::Level::District;
        const bool district = former.level() == RegionCode::Level::District
            && now->level() == RegionCode::Level::Regency;
        if (!village && !district)
            continue;
        // A village's former code begins with the mother; of former districts each goes to one.
        const std::string mother = digitsOf(former).substr(0, 6);
        if (std::find(mothers.begin(), mothers.end(), mother) != mothers.end())
            continue;
        for (std::size_t i = 0; i < districts.size(); ++i) {
            if (mothers[i].empty() && now->contains(districts[i])) {
                mothers[i] = mother;
                break;
            }
        }
    }
    return mothers;
}

} // namespace

SampleNumbers::SampleNumbers(const RegionDirectory &regions, const RegionCode &area, QDate today)
    : m_today(today)
    , m_firstBirth(today.addYears(-100).addDays(1))
    , m_cards(static_cast<std::size_t>(firstCard.daysTo(today)) + 1)
{
    const auto whole = area.level() == RegionCode::Level::Village
        ? RegionCode::parse(area.toString().left(8)).value()
        : area;
    std::vector<RegionCode> before;
    std::vector<RegionCode> behind;
    for (const Region &district : regions.allOf(RegionCode::Level::District)) {
        if (whole.contains(district.code))
            m_districts.push_back(district.code);
        else
            (m_districts.empty() ? before : behind).push_back(district.code);
    }
    m_elsewhere = std::move(behind);
    m_elsewhere.insert(m_elsewhere.end(), before.begin(), before.end());
    m_mothers = mothersOf(m_districts, regions);
}

void SampleNumbers::enter(std::size_t district)
{
    const std::size_t count = m_districts.size();
    m_district = digitsOf(m_districts[district]);
    std::fill(m_cards.begin(), m_cards.end(), quint16(0));
    m_pools.clear();
    m_pools.push_back({m_district, ownSerial, ownSize});
    m_hasMother = !m_mothers[district].empty();
    if (m_hasMother)
        m_pools.push_back({m_mothers[district], motherSerial, motherSize});
    for (std::size_t k = 1; k <= std::min(mostInside, count - 1); ++k)
        m_pools.push_back({digitsOf(m_districts[(district + k) % count]),
                           insideSerial + insideSize * static_cast<int>(k - 1), insideSize});
    // Each district of the area has its own ones elsewhere, or a pool would have two users.
    const std::size_t each = std::min(mostElsewhere, m_elsewhere.size() / count);
    for (std::size_t k = 0; k < each; ++k)
        m_pools.push_back(
            {digitsOf(m_elsewhere[district * each + k]), elsewhereSerial, elsewhereSize});
}

std::size_t SampleNumbers::choosePool(int age, SampleRandom &random) const
{
    if (m_hasMother && age >= splitYears && random.percent(80))
        return 1;
    const std::size_t local = m_hasMother ? 2 : 1;
    if (m_pools.size() == local || !random.percent(10))
        return 0;
    return local + static_cast<std::size_t>(random.below(static_cast<int>(m_pools.size() - local)));
}

std::string SampleNumbers::nik(QDate &born, Sex sex, SampleRandom &random)
{
    // A few were registered with another day or the other sex, and no NIK is ever corrected.
    const bool wrongDay = random.tenThousandth(30);
    const Sex written
        = random.tenThousandth(5) ? (sex == Sex::Male ? Sex::Female : Sex::Male) : sex;
    std::size_t chosen = choosePool(ageOn(m_today, born), random);
    while (true) {
        QDate day = wrongDay ? born.addDays(-random.between(1, 27)) : born;
        day = std::max(day, m_firstBirth);
        Pool &pool = m_pools[chosen];
        if (pool.taken.empty())
            pool.taken.resize(2 * (static_cast<std::size_t>(m_firstBirth.daysTo(m_today)) + 1));
        const auto at = 2 * static_cast<std::size_t>(m_firstBirth.daysTo(day))
            + (written == Sex::Female ? 1 : 0);
        quint16 &taken = pool.taken[at];
        if (taken < pool.size) {
            std::string text = pool.district;
            append(text, day.day() + (written == Sex::Female ? 40 : 0), 2);
            append(text, day.month(), 2);
            append(text, day.year() % 100, 2);
            append(text, pool.first + taken++, 4);
            return text;
        }
        if (chosen != 0)
            chosen = 0;
        else
            born = born > m_firstBirth ? born.addDays(-1) : m_today;
    }
}

std::string SampleNumbers::familyCard(SampleRandom &random)
{
    constexpr int cardsOfDay = 1000; // serials 9000 to 9999
    auto day = static_cast<std::size_t>(random.below(static_cast<int>(m_cards.size())));
    while (m_cards[day] >= cardsOfDay)
        day = (day + 1) % m_cards.size();
    const QDate issued = firstCard.addDays(static_cast<qint64>(day));
    std::string text = m_district;
    append(text, issued.day(), 2);
    append(text, issued.month(), 2);
    append(text, issued.year() % 100, 2);
    append(text, ownSerial + m_cards[day]++, 4);
    return text;
}

} // namespace rekam::population
