// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment_state.h"

#include <array>

namespace rekam::enrollment {

namespace {

struct Step
{
    State from;
    State to;
};

/** The lawful steps; everything else is refused. Approved may skip Sent, for the receipt of a daily
 *  batch comes back on a disk and nobody at the station saw it being sent. */
constexpr std::array steps{
    Step{State::Draft, State::Paused},       Step{State::Draft, State::Complete},
    Step{State::Draft, State::Canceled},     Step{State::Paused, State::Draft},
    Step{State::Paused, State::Complete},    Step{State::Paused, State::Canceled},
    Step{State::Complete, State::Returned},  Step{State::Complete, State::Approved},
    Step{State::Complete, State::Canceled},  Step{State::Returned, State::Draft},
    Step{State::Returned, State::Paused},    Step{State::Returned, State::Complete},
    Step{State::Returned, State::Canceled},  Step{State::Approved, State::Sent},
    Step{State::Approved, State::Receipted}, Step{State::Sent, State::Receipted},
    Step{State::Receipted, State::Purged},
};

constexpr std::array<const char *, 9> names{"draft",     "paused",   "complete",
                                            "returned",  "approved", "sent",
                                            "receipted", "purged",   "canceled"};

} // namespace

bool mayBecome(State from, State to)
{
    for (const Step &step : steps) {
        if (step.from == from && step.to == to)
            return true;
    }
    return false;
}

bool isOpen(State state)
{
    return state == State::Draft || state == State::Paused || state == State::Returned;
}

QString stateName(State state)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(state) - 1));
}

base::Result<State> stateFromNumber(int number)
{
    if (number < 1 || number > static_cast<int>(names.size()))
        return base::fail(base::ErrorCode::StoreDamaged, "state " + std::to_string(number));
    return static_cast<State>(number);
}

} // namespace rekam::enrollment
