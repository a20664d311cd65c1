// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/region_code.h"

#include <optional>
#include <string>
#include <string_view>

namespace rekam::population {

// How RegionDirectory keeps codes and names; for its own sources only.

/** The ten digits of a village's code as a number, zeros at the end for larger regions: sorted by it,
 *  everything inside a region stands together. */
quint64 regionKey(const RegionCode &code);
/** How many keys lie inside a region of the level, itself included. */
quint64 keysInside(RegionCode::Level level);
/** From "16.71.01" as the lists write it; nothing if it is no code of that level. */
std::optional<quint64> regionKeyFromText(std::string_view code, RegionCode::Level level);
RegionCode regionCodeFromKey(quint64 key, RegionCode::Level level);
/** Folded as foldText(), without spaces: "ILIRBARATII". */
std::string squeezedName(std::string_view utf8);

} // namespace rekam::population
