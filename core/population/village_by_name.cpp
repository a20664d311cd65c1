// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/village_by_name.h"

#include "core/population/text_folding.h"

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr std::size_t mostKnown = 10'000; // a file full of nonsense does not fill the memory

/** "KOTA PALEMBANG" and "Palembang" are one, and so are "Bukitkecil" and "BUKIT KECIL". */
QString plain(const QString &name, RegionCode::Level level)
{
    QString folded = foldText(name);
    if (level == RegionCode::Level::Regency)
        for (const char *kind : {"KABUPATEN ", "KAB ", "KOTA ADM ", "KOTA "})
            if (folded.startsWith(QLatin1String(kind))) {
                folded.remove(0, qstrlen(kind));
                break;
            }
    if (level == RegionCode::Level::Province && folded.startsWith(QLatin1String("PROVINSI ")))
        folded.remove(0, 9);
    return folded.remove(u' ');
}

} // namespace

QString VillageByName::codeOf(const Names &names)
{
    const auto known = m_known.find(names);
    if (known != m_known.end())
        return known->second;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    return m_known.emplace(names, lookUp(names)).first->second;
}

QString VillageByName::lookUp(const Names &names) const
{
    using Level = RegionCode::Level;
    std::vector<std::optional<RegionCode>> areas{std::nullopt};
    const std::array levels{
        std::pair{Level::Province, &names.province}, std::pair{Level::Regency, &names.regency},
        std::pair{Level::District, &names.district}, std::pair{Level::Village, &names.village}};
    for (const auto &[level, name] : levels) {
        const QString wanted = plain(*name, level);
        if (wanted.isEmpty() && level != Level::Village)
            continue;
        std::vector<std::optional<RegionCode>> within;
        for (const auto &area : areas)
            for (const Region &region : m_regions.allOf(level, area))
                if (plain(region.familiarName, level) == wanted
                    || plain(region.officialName, level) == wanted)
                    within.emplace_back(region.code);
        areas = std::move(within);
    }
    return areas.size() == 1 ? areas.front()->toString() : QString();
}

} // namespace rekam::population
