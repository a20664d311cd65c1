// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rekam::base {

/** Hands back to the system what was freed but is kept for the next allocation: after work that needed
 *  much more for a moment than is kept. Some milliseconds for a hundred megabytes; any thread. */
void giveBackSpareMemory();

} // namespace rekam::base
