// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/repeated_people.h"

#include "core/population/name_spelling.h"
#include "core/population/roster_table.h"
#include "core/population/text_folding.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace rekam::workflow {

using population::Nik;
using population::Resident;

namespace {

std::string spellingOf(const Resident &resident)
{
    std::string all;
    for (const QString &word : population::foldText(resident.name).split(u' ', Qt::SkipEmptyParts))
        all += population::spellingKey(word.toStdString()) + ' ';
    return all;
}

std::uint64_t packed(const Nik &nik)
{
    return population::packedDigits(nik.toString().toStdString());
}

} // namespace

bool isOtherPerson(const Resident &before, const Resident &after)
{
    return before.birthDate.isValid() && after.birthDate.isValid()
        && before.birthDate != after.birthDate && spellingOf(before) != spellingOf(after);
}

RepeatedPeople::RepeatedPeople(const std::vector<std::uint64_t> &niks)
    : m_niks(&niks)
    , m_seen(niks.size())
{ }

bool RepeatedPeople::has(const Nik &nik) const
{
    return m_niks && std::binary_search(m_niks->begin(), m_niks->end(), packed(nik));
}

std::size_t RepeatedPeople::placeOf(const Nik &nik) const
{
    return static_cast<std::size_t>(std::lower_bound(m_niks->begin(), m_niks->end(), packed(nik))
                                    - m_niks->begin());
}

void RepeatedPeople::see(const Resident &resident, int line)
{
    if (!has(resident.nik))
        return;
    Seen &seen = m_seen[placeOf(resident.nik)];
    const std::uint64_t name = std::hash<std::string>()(spellingOf(resident));
    const qint64 day = resident.birthDate.isValid() ? resident.birthDate.toJulianDay() : 0;
    if (seen.lastLine == 0)
        seen.name = name;
    seen.several = seen.several || seen.name != name
        || (day != 0 && seen.birthDay != 0 && seen.birthDay != day);
    if (day != 0)
        seen.birthDay = day;
    seen.lastLine = line;
}

RepeatedPeople::Verdict RepeatedPeople::verdictOn(const Nik &nik) const
{
    if (!has(nik))
        return {};
    const Seen &seen = m_seen[placeOf(nik)];
    return {seen.several, seen.lastLine};
}

} // namespace rekam::workflow
