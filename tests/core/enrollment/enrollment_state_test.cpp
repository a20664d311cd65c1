// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment_state.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rekam;
using namespace rekam::enrollment;

namespace {

const std::vector<State> all{State::Draft,     State::Paused,   State::Complete,
                             State::Returned,  State::Approved, State::Sent,
                             State::Receipted, State::Purged,   State::Canceled};

} // namespace

TEST_CASE("Only the lawful steps are allowed")
{
    const std::set<std::pair<State, State>> lawful{
        {State::Draft, State::Paused},       {State::Draft, State::Complete},
        {State::Draft, State::Canceled},     {State::Paused, State::Draft},
        {State::Paused, State::Complete},    {State::Paused, State::Canceled},
        {State::Complete, State::Returned},  {State::Complete, State::Approved},
        {State::Complete, State::Canceled},  {State::Returned, State::Draft},
        {State::Returned, State::Paused},    {State::Returned, State::Complete},
        {State::Returned, State::Canceled},  {State::Approved, State::Sent},
        {State::Approved, State::Receipted}, {State::Sent, State::Receipted},
        {State::Receipted, State::Purged},
    };
    for (const State from : all) {
        for (const State to : all) {
            CAPTURE(stateName(from).toStdString(), stateName(to).toStdString());
            CHECK(mayBecome(from, to) == lawful.contains({from, to}));
        }
    }
}

TEST_CASE("Nothing leaves the end states and nothing approved is open again")
{
    for (const State to : all) {
        CHECK_FALSE(mayBecome(State::Purged, to));
        CHECK_FALSE(mayBecome(State::Canceled, to));
        CHECK_FALSE((mayBecome(State::Approved, to) && isOpen(to)));
    }
}

TEST_CASE("Captures may be changed in a draft, paused or returned enrollment only")
{
    for (const State state : all)
        CHECK(isOpen(state)
              == (state == State::Draft || state == State::Paused || state == State::Returned));
}

TEST_CASE("States have names of their own and stable numbers")
{
    std::set<QString> names;
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(static_cast<int>(all[i]) == static_cast<int>(i) + 1);
        CHECK(stateFromNumber(static_cast<int>(i) + 1).value() == all[i]);
        CHECK(names.insert(stateName(all[i])).second);
    }
    for (const int number : {0, -1, 10, 1000})
        CHECK(stateFromNumber(number).error().code == base::ErrorCode::StoreDamaged);
}
