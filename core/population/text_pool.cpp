// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/text_pool.h"

#include <algorithm>
#include <functional>

namespace rekam::population {

std::size_t TextPool::placeOf(std::string_view text) const
{
    std::size_t place = std::hash<std::string_view>{}(text) & (m_table.size() - 1);
    while (m_table[place] != 0 && at(m_table[place] - 1) != text)
        place = (place + 1) & (m_table.size() - 1);
    return place;
}

std::uint32_t TextPool::numberOf(std::string_view text)
{
    if (count() > 0 && at(count() - 1) == text) // a family's rows follow each other
        return count() - 1;
    if (count() * std::size_t(2) >= m_table.size()) {
        m_table.assign(std::max<std::size_t>(1024, m_table.size() * 2), 0);
        for (std::uint32_t number = 0; number < count(); ++number)
            m_table[placeOf(at(number))] = number + 1;
    }
    const std::size_t place = placeOf(text);
    if (m_table[place] == 0) {
        m_text += text;
        m_starts.push_back(m_text.size());
        m_table[place] = count();
    }
    return m_table[place] - 1;
}

} // namespace rekam::population
