// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::enrollment {

/** DESIGN 3. Stored as numbers: never renumber. */
enum class State {
    Draft = 1,
    Paused = 2,
    Complete = 3,
    Returned = 4,
    Approved = 5,
    Sent = 6,
    Receipted = 7,
    Purged = 8,
    Canceled = 9,
};

/** True if the way from @p from to @p to is one of the lawful steps. */
bool mayBecome(State from, State to);
/** True while captures may be added or replaced: Draft, Paused, Returned. */
bool isOpen(State state);
/** "draft" ... "canceled", for JSON and logs. */
QString stateName(State state);
/** From the stored number. Fails with StoreDamaged. */
base::Result<State> stateFromNumber(int number);

} // namespace rekam::enrollment
