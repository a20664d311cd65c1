// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/typing_error.h"

#include <algorithm>
#include <bit>

namespace rekam::population {

namespace {

constexpr std::size_t shortestBeginning = 5; // shorter ones are the beginning of too many words

} // namespace

std::uint32_t lettersOf(std::string_view word)
{
    std::uint32_t letters = 0;
    for (const char character : word) {
        unsigned bit = 27;
        if (character >= 'A' && character <= 'Z')
            bit = static_cast<unsigned>(character - 'A');
        else if (character >= '0' && character <= '9')
            bit = 26;
        letters |= std::uint32_t(1) << bit;
    }
    return letters;
}

bool isMistyped(std::string_view typed, std::string_view known, int errors)
{
    // What both have in front is no error; then one of the four, and the rest again.
    std::size_t same = 0;
    while (same < typed.size() && same < known.size() && typed[same] == known[same])
        ++same;
    const bool beginningIsEnough = typed.size() >= shortestBeginning;
    typed.remove_prefix(same);
    known.remove_prefix(same);
    if (typed.empty())
        return known.empty() || beginningIsEnough
            || known.size() <= static_cast<std::size_t>(errors);
    if (errors == 0)
        return false;
    const auto rest = [&](std::size_t ofTyped, std::size_t ofKnown) {
        if (ofTyped > typed.size() || ofKnown > known.size())
            return false;
        std::string_view left = typed.substr(ofTyped);
        std::string_view right = known.substr(ofKnown);
        if (errors == 1)
            return beginningIsEnough ? right.starts_with(left) : left == right;
        if (beginningIsEnough && left.size() < shortestBeginning)
            right = right.substr(0, std::min(right.size(), left.size() + 1));
        return isMistyped(left, right, errors - 1)
            || (beginningIsEnough && right.starts_with(left));
    };
    if (typed.size() > 1 && known.size() > 1 && typed[0] == known[1] && typed[1] == known[0]
        && rest(2, 2))
        return true;
    return rest(1, 1) || rest(1, 0) || rest(0, 1);
}

bool isMistypedNumber(std::uint64_t typed, std::uint64_t known)
{
    const std::uint64_t difference = typed ^ known;
    std::uint64_t digits = difference | difference >> 1;
    digits = (digits | digits >> 2) & 0x1111111111111111;
    switch (std::popcount(digits)) {
    case 0:
    case 1:
        return true;
    case 2: {
        const int low = std::countr_zero(digits);
        if (((digits >> low) & 0x11) != 0x11)
            return false;
        const std::uint64_t a = (typed >> low) & 0xff;
        const std::uint64_t b = (known >> low) & 0xff;
        return (a >> 4) == (b & 0xf) && (a & 0xf) == (b >> 4);
    }
    default:
        return false;
    }
}

} // namespace rekam::population
