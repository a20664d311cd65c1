// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam::population {

/** Rows of the roster, a bit each: 150 KB for 1.2 million, so that what several words have in common
 *  costs microseconds however many rows each of them is in. */
class RowSet
{
public:
    explicit RowSet(std::size_t size)
        : m_words((size + 63) / 64)
    { }
    void insert(std::uint32_t row) { m_words[row / 64] |= std::uint64_t(1) << (row % 64); }
    /** The same; true if it was not there. */
    bool add(std::uint32_t row)
    {
        const std::uint64_t bit = std::uint64_t(1) << (row % 64);
        const bool isNew = (m_words[row / 64] & bit) == 0;
        m_words[row / 64] |= bit;
        return isNew;
    }
    [[nodiscard]] bool contains(std::uint32_t row) const
    {
        return ((m_words[row / 64] >> (row % 64)) & 1) != 0;
    }
    void fill(std::size_t size)
    {
        for (std::uint64_t &word : m_words)
            word = ~std::uint64_t(0);
        if (size % 64 != 0)
            m_words.back() = (std::uint64_t(1) << (size % 64)) - 1;
    }
    /** Inserts every row for which @p fits is true; the fastest way if many are. */
    template<typename Fits>
    void insertWhere(std::uint32_t size, Fits fits)
    {
        for (std::uint32_t row = 0; row < size;) {
            const std::uint32_t end = std::min(size, (row / 64 + 1) * 64);
            std::uint64_t word = 0;
            for (unsigned bit = row % 64; row < end; ++row, ++bit)
                word |= std::uint64_t(fits(row) ? 1 : 0) << bit;
            m_words[(end - 1) / 64] |= word;
        }
    }
    void unite(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void intersect(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void subtract(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    [[nodiscard]] bool isEmpty() const
    {
        for (const std::uint64_t word : m_words)
            if (word != 0)
                return false;
        return true;
    }
    /** Calls @p take with every row from @p begin on, upwards, until it gives back false or @p end is
     *  reached. */
    template<typename Take>
    void each(std::size_t begin, std::size_t end, Take take) const
    {
        for (std::size_t at = begin / 64; at < m_words.size() && at * 64 < end; ++at) {
            std::uint64_t word = m_words[at];
            if (at == begin / 64)
                word &= ~std::uint64_t(0) << (begin % 64);
            while (word != 0) {
                const std::size_t row = at * 64 + static_cast<std::size_t>(std::countr_zero(word));
                if (row >= end || !take(static_cast<std::uint32_t>(row)))
                    return;
                word &= word - 1;
            }
        }
    }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace rekam::population
