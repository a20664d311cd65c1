// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The statement of confidentiality: before it nobody's data is opened.
#include "tests/core/workflow/workday.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using workflow::Session;

TEST_CASE("the statement of confidentiality is accepted once", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock, Statement::Pending);
    Session &session = station.login(operatorName);
    CHECK(session.notices().statementPending);
    REQUIRE(session.acceptStatement());
    CHECK_FALSE(session.notices().statementPending);
    CHECK(session.list());
    CHECK_FALSE(station.login(operatorName).notices().statementPending);
    CHECK(station.login(supervisorName).notices().statementPending);
}

TEST_CASE("until the statement is accepted nobody's data is opened, and the account still works",
          "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock, Statement::Pending);
    const auto nik = *population::Nik::parse(QString::fromLatin1(womanNik));
    for (const char *account : {operatorName, supervisorName}) {
        CAPTURE(account);
        Session &session = station.login(account);
        CHECK(session.find(QStringLiteral("melati")).error().code == ErrorCode::StatementPending);
        CHECK(session.view(nik).error().code == ErrorCode::StatementPending);
        CHECK(session.begin(nik).error().code == ErrorCode::StatementPending);
        CHECK(session.list().error().code == ErrorCode::StatementPending);
        CHECK(session.confirmPassword(password()));
        CHECK(session.nextToSend()); // what others have recorded does not wait for this person
    }
    Session &session = station.login(operatorName);
    REQUIRE(session.changePassword(password(), newPassword()));
    CHECK(session.begin(nik).error().code == ErrorCode::StatementPending);
    REQUIRE(session.acceptStatement());
    CHECK(session.begin(nik));
    Session &administrator = station.login(administratorName);
    CHECK(administrator.searchAudit({}).error().code == ErrorCode::StatementPending);
    REQUIRE(administrator.acceptStatement());
    store::AuditQuery refused;
    refused.onlyRefused = true;
    const auto found = administrator.searchAudit(refused).value().entries;
    REQUIRE_FALSE(found.empty()); // the attempts are in the chain
    CHECK(found.front().outcome == u"statement-pending");
}

TEST_CASE("a supervisor who has not accepted the statement confirms nothing at another's session",
          "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock, Statement::Pending);
    Session &session = station.login(operatorName);
    REQUIRE(session.acceptStatement());
    const auto draft
        = session.begin(*population::Nik::parse(QString::fromLatin1(womanNik))).value();
    CHECK(
        session.confirmExceptions(draft.id, QLatin1String(supervisorName), password()).error().code
        == ErrorCode::StatementPending);
}
