// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told: at the login, and where a list does not show everything.
#include "tests/core/workflow/workday.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;
using workflow::Session;

TEST_CASE("a clock that was set back is told to everybody who comes in, once", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    clock.advance(24h);
    CHECK(station.login(operatorName).notices().clockSetBack == 0s);
    clock.set(clock.now().addSecs(-3 * 3600));
    CHECK(station.login(supervisorName).notices().clockSetBack == 3h); // has found it
    CHECK(station.login(supervisorName).notices().clockSetBack == 0s);
    CHECK(station.login(operatorName).notices().clockSetBack == 3h);
    CHECK(station.login(operatorName).notices().clockSetBack == 0s);
    // Whoever is new has nothing to do with what was before.
    Session &administrator = station.login(administratorName);
    CHECK(administrator.notices().clockSetBack == 3h);
    REQUIRE(administrator.addAccount(QStringLiteral("baru"), vault::Role::Operator, password()));
    CHECK(station.login("baru").notices().clockSetBack == 0s);
}

TEST_CASE("a search in the audit chain says when there is more than it shows", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &administrator = station.login(administratorName);
    store::AuditQuery query;
    query.actor = QLatin1String(administratorName);
    query.limit = 3;
    const auto some = administrator.searchAudit(query).value();
    CHECK(some.entries.size() == 3);
    CHECK(some.more);
    query.limit = 500;
    const auto all = administrator.searchAudit(query).value();
    CHECK(all.entries.size() > 3);
    CHECK_FALSE(all.more);
    query.limit = static_cast<int>(all.entries.size()) + 1; // and the row of the search before
    CHECK_FALSE(administrator.searchAudit(query).value().more);
}

TEST_CASE("who tried a password before is told at the next login", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    station.login(operatorName);
    for (int i = 0; i < 3; ++i)
        CHECK_FALSE(station.station().login(QLatin1String(operatorName), newPassword()));
    CHECK(station.login(operatorName).notices().failuresBefore == 3);
    CHECK(station.login(operatorName).notices().failuresBefore == 0);
}
