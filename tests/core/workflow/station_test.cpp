// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <QDir>
#include <QFile>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

const base::SystemClock systemClock;

/** Runs SQL on the closed file, as somebody with a copy of the disk could. */
void tamper(const QString &home, const char *sql)
{
    sqlite3 *connection = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(home + QStringLiteral("/station.db")).constData(),
                         &connection)
            == SQLITE_OK);
    const int code = sqlite3_exec(connection, sql, nullptr, nullptr, nullptr);
    const int changed = sqlite3_changes(connection);
    sqlite3_close(connection);
    REQUIRE(code == SQLITE_OK);
    REQUIRE(changed > 0);
}

} // namespace

TEST_CASE("a wrong password is refused, and after five the account rests for a minute",
          "[workflow]")
{
    base::FixedClock clock(QDateTime::currentDateTimeUtc());
    PracticeStation station(clock);
    station.login(operatorName);
    const auto wrong = base::SecureBytes::from("bukan-ini-sandinya");
    for (int i = 0; i < 5; ++i) {
        const auto session = station.station().login(QLatin1String(operatorName), wrong);
        REQUIRE_FALSE(session);
        CHECK(session.error().code == ErrorCode::PasswordWrong);
    }
    const auto locked = station.station().login(QLatin1String(operatorName), password());
    REQUIRE_FALSE(locked);
    CHECK(locked.error().code == ErrorCode::AccountLocked);
    clock.set(clock.now().addDays(1)); // setting the clock is no way in
    CHECK_FALSE(station.station().login(QLatin1String(operatorName), password()));
    clock.advance(std::chrono::seconds(61));
    CHECK(station.station().login(QLatin1String(operatorName), password()));
}

TEST_CASE("an unknown account is refused", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto session = station.station().login(QStringLiteral("tidakada"), password());
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::AccountUnknown);
}

TEST_CASE("a home that exists is never overwritten", "[workflow]")
{
    PracticeStation station(systemClock);
    station.close();
    const auto again = workflow::Station::initialize(
        station.home(), station.region().bundle(QStringLiteral("1671-01-B"), systemClock.now()),
        QStringLiteral("lain"), password(), systemClock);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::StoreExists);
    station.login(operatorName);
    CHECK(station.station().profile().id.toString() == u"1671-01-A");
}

TEST_CASE("a failed initialization leaves no store behind", "[workflow]")
{
    QTemporaryDir folder;
    const auto region = makeRegion(systemClock.now());
    const QString home = folder.filePath(QStringLiteral("baru"));
    const auto made = workflow::Station::initialize(
        home, region.bundle(QStringLiteral("1671-01-A"), systemClock.now()), QStringLiteral("adm"),
        base::SecureBytes::from("pendek"), systemClock);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::PasswordTooShort);
    CHECK(QDir(home).isEmpty());
}

TEST_CASE("a store that another program holds open says so at once", "[workflow]")
{
    PracticeStation station(systemClock);
    station.login(operatorName);
    const auto second = workflow::Station::open(station.home(), systemClock);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::StoreBusy);
}

TEST_CASE("a swapped opening certificate is noticed at login", "[workflow]")
{
    PracticeStation station(systemClock);
    station.close();
    tamper(station.home(),
           "UPDATE setting SET value = (SELECT value FROM setting WHERE name = "
           "'certificate.recovery') WHERE name = 'certificate.opening'");
    auto opened = workflow::Station::open(station.home(), systemClock);
    REQUIRE(opened);
    const auto session = (*opened)->login(QLatin1String(operatorName), password());
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::StoreDamaged);
}

TEST_CASE("a swapped recovery wrap is noticed at login, not on the day it is needed", "[workflow]")
{
    PracticeStation station(systemClock);
    station.close();
    tamper(station.home(), "UPDATE setting SET value = x'00' WHERE name = 'recovery.wrap'");
    auto opened = workflow::Station::open(station.home(), systemClock);
    REQUIRE(opened);
    const auto session = (*opened)->login(QLatin1String(operatorName), password());
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::StoreDamaged);
}

TEST_CASE("an operator who makes himself supervisor in the file is noticed at login", "[workflow]")
{
    PracticeStation station(systemClock);
    station.close();
    tamper(station.home(), "UPDATE account SET role = 2 WHERE name = 'sari'");
    auto opened = workflow::Station::open(station.home(), systemClock);
    REQUIRE(opened);
    const auto session = (*opened)->login(QLatin1String(operatorName), password());
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::StoreDamaged);
}
