// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rekam::devices {

/** How the glass is touched. */
enum class TouchKind {
    Good, ///< with all the small variations of a guided resident
    Wet, ///< the valleys are flooded
    Dry, ///< ridges fall apart into dots
    Scratched, ///< deep scars across
    Partial, ///< only the tip
    OffCenter, ///< at the edge of the glass
    Smeared, ///< the finger slid
    Residue, ///< no finger; what the last one left on the glass
    Empty, ///< no finger, clean glass
    Worn, ///< hardly any ridges left
};

} // namespace rekam::devices
