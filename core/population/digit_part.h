// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rekam::population {

/** Digits that are looked for anywhere in the 16 digits of a number: in all places at once, and from the
 *  last digit on, because all NIKs of a kecamatan begin alike. */
class DigitPart
{
public:
    static constexpr std::size_t least = 3, most = 16;

    /** @p digits, "0" to "9" only, are @c least to @c most. */
    explicit DigitPart(std::string_view digits)
        : m_count(digits.size())
    {
        for (std::size_t place = 0; place < m_count; ++place)
            m_everywhere[place]
                = eachDigit * static_cast<std::uint64_t>(digits[m_count - 1 - place] - '0');
    }
    /** @p number has four bits a digit, the last digit lowest. */
    [[nodiscard]] bool isIn(std::uint64_t number) const
    {
        // The first three without a branch: that leaves one number in seventy, and a processor that
        // guesses wrong loses more than two comparisons cost.
        std::uint64_t places = endsOf(number, 0) & endsOf(number, 1) & endsOf(number, 2);
        for (std::size_t place = least; place < m_count && places != 0; ++place)
            places &= endsOf(number, place);
        return places != 0;
    }

private:
    static constexpr std::uint64_t eachDigit = 0x1111111111111111;

    /** A bit for each place where the part may end, as far as its digit @p place from the end says. */
    [[nodiscard]] std::uint64_t endsOf(std::uint64_t number, std::size_t place) const
    {
        std::uint64_t other = number ^ m_everywhere[place];
        other |= other >> 1;
        other |= other >> 2;
        return (~other & eachDigit) >> (4 * place);
    }

    std::size_t m_count;
    std::array<std::uint64_t, most> m_everywhere{}; ///< a digit in all places, the last first
};

} // namespace rekam::population
