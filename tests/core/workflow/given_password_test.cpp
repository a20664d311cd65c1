// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A password that the administrator has given serves for choosing another, and for nothing else.
#include "tests/core/workflow/workday.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using workflow::Session;

namespace {

std::unique_ptr<Session> enter(PracticeStation &station, const base::SecureBytes &password)
{
    station.close();
    station.login(administratorName); // opens the station
    return std::move(station.station().login(QStringLiteral("baru"), password).value());
}

} // namespace

TEST_CASE("who was given a password chooses another before the first resident, and once",
          "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &administrator = station.login(administratorName);
    REQUIRE(administrator.addAccount(QStringLiteral("baru"), vault::Role::Operator, password()));
    {
        const auto session = enter(station, password());
        CHECK(session->notices().passwordGiven);
        REQUIRE(session->acceptStatement()); // which alone is not enough
        CHECK(session->find(QStringLiteral("melati")).error().code == ErrorCode::PasswordGiven);
        CHECK(session->changePassword(password(), password()).error().code
              == ErrorCode::PasswordUnchanged);
        CHECK(session->notices().passwordGiven);
        REQUIRE(session->changePassword(password(), newPassword()));
        CHECK_FALSE(session->notices().passwordGiven);
        CHECK(session->find(QStringLiteral("melati")).value().size() == 1);
    }
    CHECK_FALSE(enter(station, newPassword())->notices().passwordGiven);

    Session &again = station.login(administratorName);
    const auto account = [&again] {
        const auto all = again.accounts().value();
        return *std::find_if(all.begin(), all.end(),
                             [](const auto &each) { return each.name == u"baru"; });
    };
    CHECK_FALSE(account().passwordGiven);
    REQUIRE(again.resetPassword(QStringLiteral("baru"), password()));
    CHECK(account().passwordGiven);
    CHECK(enter(station, password())->list().error().code == ErrorCode::PasswordGiven);
}

TEST_CASE("an administrator who gives themselves a new password knows it rightly", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    Session &administrator = station.login(administratorName);
    REQUIRE(administrator.resetPassword(QLatin1String(administratorName), newPassword()));
    REQUIRE(administrator.resetPassword(QLatin1String(administratorName), password()));
    CHECK_FALSE(station.login(administratorName).notices().passwordGiven);
}

TEST_CASE("a supervisor with a given password confirms nothing at another's session", "[workflow]")
{
    auto clock = workday();
    PracticeStation station(clock);
    REQUIRE(station.login(administratorName)
                .resetPassword(QLatin1String(supervisorName), newPassword()));
    Session &session = station.login(operatorName);
    const auto draft
        = session.begin(*population::Nik::parse(QString::fromLatin1(womanNik))).value();
    CHECK(session.confirmExceptions(draft.id, QLatin1String(supervisorName), newPassword())
              .error()
              .code
          == ErrorCode::PasswordGiven);
}
