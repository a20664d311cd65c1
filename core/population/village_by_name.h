// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/region_directory.h"

#include <compare>
#include <map>

namespace rekam::population {

/** Finds the code of a village of which only names are known: a BIP has no numbers. Official and familiar
 *  names do, any case. What was asked once is remembered, for most rows of a file are of a few villages. */
class VillageByName
{
public:
    struct Names
    {
        QString province, regency, district; ///< may be empty
        QString village;

        friend std::strong_ordering operator<=>(const Names &, const Names &) = default;
    };
    /** @p regions must outlive this object. */
    explicit VillageByName(const RegionDirectory &regions)
        : m_regions(regions)
    { }
    /** "16.71.01.1001"; empty if there is none or more than one: a guess would put a person into a
     *  village that may be another's. */
    [[nodiscard]] QString codeOf(const Names &names);

private:
    [[nodiscard]] QString lookUp(const Names &names) const;

    const RegionDirectory &m_regions;
    std::map<Names, QString> m_known;
};

} // namespace rekam::population
