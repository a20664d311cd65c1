// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace rekam::population {

/** Which letters a word has: A to Z in bits 0 to 25, digits in 26, everything else in 27. */
std::uint32_t lettersOf(std::string_view word);

/** True if @p known, or the beginning of it if at least five letters were typed, becomes @p typed by at
 *  most @p errors (1 or 2) of: a wrong letter, a missing one, one too many, two neighbors swapped. */
bool isMistyped(std::string_view typed, std::string_view known, int errors);

/** True if the 16 digits, four bits each, differ by one wrong digit or two neighbors swapped. */
bool isMistypedNumber(std::uint64_t typed, std::uint64_t known);

} // namespace rekam::population
