// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/recording_status.h"
#include "core/population/text_pool.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::population {

/** What the index keeps of a person; texts in UTF-8. */
struct RosterEntry
{
    std::string_view nik{}; ///< 16 digits
    std::string_view name{};
    std::string_view familyCard{}; ///< 16 digits or empty
    std::string_view address{};
    std::string_view rt{}, rw{}; ///< digits or empty
    std::string_view villageCode{}; ///< dotted or empty
    std::string_view village{}; ///< its name in the roster
    std::uint32_t birthDay = 0; ///< yyyymmdd, 0: not known
    std::optional<RecordingStatus> known{};
};

/** The people of a roster in columns, some 75 bytes a person with the name: the columns that a search
 *  walks through stay together, and 1.2 million people fit where objects would take ten times as
 *  much. */
class RosterTable
{
public:
    static constexpr std::uint16_t noNeighborhood = 0xffff;

    void add(const RosterEntry &entry);
    /** By folded name, then by NIK. */
    void sort();
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(m_niks.size()); }

    /** A digit in four bits, the first one on top. */
    [[nodiscard]] const std::vector<std::uint64_t> &niks() const { return m_niks; }
    [[nodiscard]] const std::vector<std::uint64_t> &familyCards() const { return m_familyCards; }
    [[nodiscard]] const std::vector<std::uint32_t> &birthDays() const { return m_birthDays; }
    [[nodiscard]] const std::vector<std::uint16_t> &rts() const { return m_rts; }
    [[nodiscard]] const std::vector<std::uint16_t> &rws() const { return m_rws; }
    /** Numbers in addresses(). */
    [[nodiscard]] const std::vector<std::uint32_t> &addressNumbers() const { return m_addresses; }
    /** Numbers in villages(). */
    [[nodiscard]] const std::vector<std::uint32_t> &villageNumbers() const { return m_villages; }
    [[nodiscard]] std::string_view name(std::uint32_t row) const
    {
        return std::string_view(m_names).substr(m_nameStarts[row],
                                                m_nameStarts[row + 1] - m_nameStarts[row]);
    }
    [[nodiscard]] std::optional<RecordingStatus> known(std::uint32_t row) const
    {
        return m_known[row];
    }
    [[nodiscard]] const TextPool &addresses() const { return m_addressPool; }
    /** "16.71.01.1001\t35 ILIR": code, tab, name in the roster. */
    [[nodiscard]] const TextPool &villages() const { return m_villagePool; }

private:
    std::string m_names;
    std::vector<std::size_t> m_nameStarts{0};
    std::vector<std::uint64_t> m_niks;
    std::vector<std::uint64_t> m_familyCards;
    std::vector<std::uint32_t> m_birthDays;
    std::vector<std::uint16_t> m_rts;
    std::vector<std::uint16_t> m_rws;
    std::vector<std::uint32_t> m_addresses;
    std::vector<std::uint32_t> m_villages;
    std::vector<std::optional<RecordingStatus>> m_known;
    TextPool m_addressPool;
    TextPool m_villagePool;
};

/** Up to 16 digits, four bits each, the last one lowest; other characters do not count. */
std::uint64_t packedDigits(std::string_view digits);
/** The opposite, always 16 digits. */
std::string unpackedDigits(std::uint64_t packed);

} // namespace rekam::population
