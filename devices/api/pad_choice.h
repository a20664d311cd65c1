// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rekam::devices {

/** Where a signature is written. */
enum class PadChoice {
    Automatic, ///< a tablet if there is one, else the screen
    Screen, ///< the field on the screen, even if there is a tablet
    Tablet, ///< a tablet, and a message if there is none
    PracticePen, ///< the practice kit's pen, which writes by itself
};

} // namespace rekam::devices
