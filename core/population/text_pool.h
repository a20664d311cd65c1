// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::population {

/** Different texts, each kept once in one piece of memory and known by a number from 0: the streets and
 *  villages of a roster are far fewer than its people. */
class TextPool
{
public:
    /** Adds @p text if it is new. */
    std::uint32_t numberOf(std::string_view text);
    [[nodiscard]] std::string_view at(std::uint32_t number) const
    {
        return std::string_view(m_text).substr(m_starts[number],
                                               m_starts[number + 1] - m_starts[number]);
    }
    [[nodiscard]] std::uint32_t count() const
    {
        return static_cast<std::uint32_t>(m_starts.size() - 1);
    }

private:
    [[nodiscard]] std::size_t placeOf(std::string_view text) const;
    std::string m_text;
    std::vector<std::size_t> m_starts{0};
    std::vector<std::uint32_t> m_table; ///< open addressing by hash, number + 1
};

} // namespace rekam::population
