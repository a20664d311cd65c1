// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/roster_import.h"

namespace rekam::workflow {

/** The columns in which two descriptions of one person differ, in SIAK's order. */
std::vector<RosterChange::Field> changedFields(const population::Resident &before,
                                               const population::Resident &after);

} // namespace rekam::workflow
