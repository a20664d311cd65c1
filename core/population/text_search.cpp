// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/text_search.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace rekam::population {

namespace {

constexpr std::size_t width = 16;
/** GCC's and Clang's portable vectors; every processor that runs Qt 6 has registers of this size. */
using Block = std::uint8_t __attribute__((vector_size(width)));

Block blockAt(const char *address)
{
    Block block;
    std::memcpy(&block, address, width);
    return block;
}

Block filledWith(char character)
{
    return Block{} + static_cast<std::uint8_t>(character);
}

bool isZero(const auto &mask)
{
    std::array<std::uint64_t, 2> halves;
    static_assert(sizeof mask == sizeof halves);
    std::memcpy(halves.data(), &mask, sizeof mask);
    return (halves[0] | halves[1]) == 0;
}

} // namespace

std::size_t findInText(std::string_view text, std::string_view needle, std::size_t start)
{
    if (needle.empty() || start >= text.size())
        return text.find(needle, start);
    const Block first = filledWith(needle.front());
    const Block last = filledWith(needle.back());
    const std::size_t lastOffset = needle.size() - 1;
    // All NIK of a kecamatan begin alike; what tells them apart stands at the end.
    const std::size_t nearLastOffset = lastOffset - (lastOffset > 0 ? 1 : 0);
    const Block nearLast = filledWith(needle[nearLastOffset]);
    std::size_t at = start;
    for (; at + lastOffset + width <= text.size(); at += width) {
        const auto candidates = (blockAt(text.data() + at) == first)
            & (blockAt(text.data() + at + lastOffset) == last)
            & (blockAt(text.data() + at + nearLastOffset) == nearLast);
        if (isZero(candidates))
            continue;
        for (std::size_t i = 0; i < width; ++i) {
            if (candidates[i] && text.substr(at + i, needle.size()) == needle)
                return at + i;
        }
    }
    return text.find(needle, at);
}

} // namespace rekam::population
