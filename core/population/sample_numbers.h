// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/nik.h"
#include "core/population/region_directory.h"
#include "core/population/sample_random.h"

#include <QDate>

#include <string>
#include <vector>

namespace rekam::population {

/** Gives out NIKs and family card numbers of a practice roster, district after district, so that none
 *  comes twice although only one district's counters are in memory. The serials 9000 to 9999 of a
 *  NIK's district and birth date are divided by where their people live now:
 *
 *    9000-9499  in that very district       9500-9749  in the district that was split off it
 *    9750-9849  in the four districts of the area before it, 25 each
 *    9850-9999  in one district of another area
 *
 *  so that two districts never draw from one pool. */
class SampleNumbers
{
public:
    SampleNumbers(const RegionDirectory &regions, const RegionCode &area, QDate today);

    [[nodiscard]] const std::vector<RegionCode> &districts() const { return m_districts; }
    /** From now on people live in that district; each is entered once, in order. */
    void enter(std::size_t district);
    /** Sixteen digits; @p born may be moved on by days where all serials of the day are taken. */
    std::string nik(QDate &born, Sex sex, SampleRandom &random);
    std::string familyCard(SampleRandom &random);

private:
    struct Pool
    {
        std::string district; ///< six digits
        int first; ///< serial
        int size;
        std::vector<quint16> taken{}; ///< by day and sex
    };
    [[nodiscard]] std::size_t choosePool(int age, SampleRandom &random) const;

    QDate m_today;
    QDate m_firstBirth; ///< two digits of the year are enough from here to today
    std::vector<RegionCode> m_districts; ///< of the area
    std::vector<RegionCode> m_elsewhere; ///< the country's others, beginning behind the area
    std::vector<std::string>
        m_mothers; ///< six digits of the district that each was split off, or empty
    std::string m_district; ///< where people live now
    std::vector<Pool> m_pools; ///< its own, the mother's if any, then the others
    bool m_hasMother = false;
    std::vector<quint16> m_cards; ///< by day of issue
};

} // namespace rekam::population
