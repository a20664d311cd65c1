// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_table.h"

#include "core/population/text_folding.h"

#include <algorithm>
#include <numeric>

namespace rekam::population {

namespace {

std::uint16_t neighborhood(std::string_view digits)
{
    if (digits.empty())
        return RosterTable::noNeighborhood;
    std::uint16_t number = 0;
    for (const char digit : digits.substr(0, 4))
        number = static_cast<std::uint16_t>(number * 10 + (digit - '0'));
    return number;
}

/** The first eight bytes as a number that sorts as they do. */
std::uint64_t beginningOf(std::string_view text)
{
    std::uint64_t beginning = 0;
    for (std::size_t i = 0; i < 8; ++i)
        beginning = beginning << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
    return beginning;
}

template<typename Value>
void reorder(std::vector<Value> &column, const std::vector<std::uint32_t> &order)
{
    std::vector<Value> ordered;
    ordered.reserve(column.size());
    for (const std::uint32_t row : order)
        ordered.push_back(column[row]);
    column = std::move(ordered);
}

} // namespace

std::uint64_t packedDigits(std::string_view digits)
{
    std::uint64_t packed = 0;
    for (const char digit : digits)
        if (digit >= '0' && digit <= '9')
            packed = packed << 4 | static_cast<std::uint64_t>(digit - '0');
    return packed;
}

std::string unpackedDigits(std::uint64_t packed)
{
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, packed >>= 4)
        *digit = static_cast<char>('0' + (packed & 0xf));
    return digits;
}

void RosterTable::add(const RosterEntry &entry)
{
    m_names += entry.name;
    m_nameStarts.push_back(m_names.size());
    m_niks.push_back(packedDigits(entry.nik));
    m_familyCards.push_back(packedDigits(entry.familyCard));
    m_birthDays.push_back(entry.birthDay);
    m_rts.push_back(neighborhood(entry.rt));
    m_rws.push_back(neighborhood(entry.rw));
    m_addresses.push_back(m_addressPool.numberOf(entry.address));
    std::string village(entry.villageCode);
    village += '\t';
    village += entry.village;
    m_villages.push_back(m_villagePool.numberOf(village));
    m_known.push_back(entry.known);
}

void RosterTable::sort()
{
    // Folded once for sorting and then let go: they are as much memory as the names themselves.
    std::string folded;
    folded.reserve(m_names.size());
    struct Key
    {
        std::uint64_t beginning;
        std::size_t start;
        std::uint32_t row;
        std::uint32_t length;
    };
    std::vector<Key> keys;
    keys.reserve(count());
    for (std::uint32_t row = 0; row < count(); ++row) {
        const std::string text = foldUtf8(name(row));
        keys.push_back(
            {beginningOf(text), folded.size(), row, static_cast<std::uint32_t>(text.size())});
        folded += text;
    }
    const auto textOf = [&folded](const Key &key) {
        return std::string_view(folded).substr(key.start, key.length);
    };
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        if (a.beginning != b.beginning)
            return a.beginning < b.beginning;
        const int order = textOf(a).compare(textOf(b));
        return order != 0 ? order < 0 : m_niks[a.row] < m_niks[b.row];
    });
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    std::string names;
    names.reserve(m_names.size());
    std::vector<std::size_t> starts{0};
    starts.reserve(keys.size() + 1);
    for (const Key &key : keys) {
        order.push_back(key.row);
        names += name(key.row);
        starts.push_back(names.size());
    }
    m_names = std::move(names);
    m_nameStarts = std::move(starts);
    reorder(m_niks, order);
    reorder(m_familyCards, order);
    reorder(m_birthDays, order);
    reorder(m_rts, order);
    reorder(m_rws, order);
    reorder(m_addresses, order);
    reorder(m_villages, order);
    reorder(m_known, order);
}

} // namespace rekam::population
