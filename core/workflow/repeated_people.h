// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"

#include <cstdint>
#include <vector>

namespace rekam::workflow {

/** Whether birth date and name both differ, so that a NIK has come to somebody else. */
bool isOtherPerson(const population::Resident &before, const population::Resident &after);

/** What the lines of a file say about the NIKs that stand there more than once: one person, of whom the last
 *  line counts, if every line has the same name, however it is spelled, and the same birth date or none;
 *  several people otherwise. Thirty bytes a NIK, however many lines it has: also a file that was appended
 *  to itself has room. */
class RepeatedPeople
{
public:
    struct Verdict
    {
        bool severalPeople = false;
        int lastLine = 0;
    };

    RepeatedPeople() = default;
    /** @p niks as RosterSurvey::repeatedNiks; must outlive this object. */
    explicit RepeatedPeople(const std::vector<std::uint64_t> &niks);
    [[nodiscard]] bool has(const population::Nik &nik) const;
    /** A line about one of the NIKs; later lines later. */
    void see(const population::Resident &resident, int line);
    [[nodiscard]] Verdict verdictOn(const population::Nik &nik) const;

private:
    struct Seen
    {
        std::uint64_t name = 0; ///< hash of the spelling keys
        qint64 birthDay = 0; ///< Julian; 0: no line has said it yet
        int lastLine = 0;
        bool several = false;
    };
    [[nodiscard]] std::size_t placeOf(const population::Nik &nik) const;

    const std::vector<std::uint64_t> *m_niks = nullptr;
    std::vector<Seen> m_seen;
};

} // namespace rekam::workflow
