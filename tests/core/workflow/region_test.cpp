// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a station stands with its region: staff roll, time without contact, anchors, recovery.
#include "core/exchange/audit_anchor.h"
#include "core/exchange/staff_roll.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using workflow::OfflineLevel;
using workflow::Session;

namespace {

constexpr auto day = 24h;

struct Fixture
{
    base::FixedClock clock{QDateTime::currentDateTimeUtc()};
    PracticeStation station{clock};

    QByteArray roll(qint64 version, std::vector<exchange::StaffEntry> people,
                    const QString &id = QStringLiteral("1671-01-A"), int days = 30)
    {
        const auto &receipts = station.region().receipts;
        return exchange::signStaffRoll({id, version, clock.now(), days, std::move(people)},
                                       receipts.certificate, receipts.key)
            .value();
    }
    QByteArray anchor(const store::AuditHead &head)
    {
        const auto &receipts = station.region().receipts;
        return exchange::signAnchor(
                   {QStringLiteral("1671-01-A"), head.sequence, head.hash, clock.now()},
                   receipts.certificate, receipts.key)
            .value();
    }
    ErrorCode loginError(const char *account)
    {
        const auto session = station.station().login(QLatin1String(account), password());
        return session ? ErrorCode::Internal : session.error().code;
    }
};

exchange::StaffEntry person(const char *account, vault::Role role)
{
    return {QLatin1String(account), role};
}

} // namespace

TEST_CASE("once the region names its staff, nobody else gets in", "[workflow]")
{
    Fixture fixture;
    Session &session = fixture.station.login(operatorName);
    REQUIRE(session.acceptStaffRoll(fixture.roll(0, {})));
    fixture.station.login(operatorName); // nobody named: the station's administrator decides
    const auto taken = fixture.station.login(operatorName)
                           .acceptStaffRoll(fixture.roll(
                               1,
                               {person(supervisorName, vault::Role::Supervisor),
                                person(administratorName, vault::Role::Administrator)}));
    REQUIRE_FALSE(taken); // taken, and this account is out
    CHECK(taken.error().code == ErrorCode::AccountRevoked);
    CHECK(fixture.loginError(operatorName) == ErrorCode::AccountRevoked);
    fixture.station.login(supervisorName);
}

TEST_CASE("a revoked, an expired and a promoted account are out at the next login", "[workflow]")
{
    Fixture fixture;
    auto entry = person(operatorName, vault::Role::Operator);
    ErrorCode expected = ErrorCode::AccountRevoked;
    SECTION("revoked")
    {
        entry.revoked = true;
    }
    SECTION("another role than the station's administrator gave")
    {
        entry.role = vault::Role::Supervisor;
    }
    SECTION("expired")
    {
        entry.expiresOn = fixture.clock.now().toLocalTime().date().addDays(-1);
        expected = ErrorCode::AccountExpired;
    }
    const auto taken
        = fixture.station.login(operatorName).acceptStaffRoll(fixture.roll(1, {entry}));
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == expected);
    CHECK(fixture.loginError(operatorName) == expected);
}

TEST_CASE("whom the region revokes has no key any more, also in a copy of the disk", "[workflow]")
{
    Fixture fixture;
    const auto wrapOf = [&](const char *account) {
        const auto store
            = store::Store::open(fixture.station.home() + QStringLiteral("/station.db")).value();
        return store::AccountRepository(*store).find(QLatin1String(account)).value().wrap.wrapped;
    };
    auto dismissed = person(operatorName, vault::Role::Operator);
    dismissed.revoked = true;
    auto neverHere = person("eve", vault::Role::Operator);
    neverHere.revoked = true;
    const auto staff
        = std::vector{person(administratorName, vault::Role::Administrator), dismissed, neverHere};
    REQUIRE(fixture.station.login(administratorName).acceptStaffRoll(fixture.roll(1, staff)));
    fixture.station.close();
    CHECK(wrapOf(operatorName).isEmpty());
    CHECK_FALSE(wrapOf(supervisorName).isEmpty()); // not named, which may be a slip
    CHECK_FALSE(wrapOf(administratorName).isEmpty());
    fixture.station.login(administratorName);
    CHECK(fixture.loginError(operatorName) == ErrorCode::AccountRevoked);

    // Taken back: a new password makes it an account again.
    Session &administrator = fixture.station.login(administratorName);
    REQUIRE(administrator.acceptStaffRoll(fixture.roll(2, {})));
    CHECK(fixture.loginError(operatorName) == ErrorCode::AccountRevoked);
    REQUIRE(fixture.station.login(administratorName)
                .resetPassword(QLatin1String(operatorName), password()));
    fixture.station.login(operatorName);
}

TEST_CASE("the region's key opens a station whose chain has lost its end", "[workflow]")
{
    Fixture fixture;
    fixture.station.login(operatorName);
    fixture.station.close();
    {
        const auto store
            = store::Store::open(fixture.station.home() + QStringLiteral("/station.db")).value();
        REQUIRE(store->database().execute("DELETE FROM audit_head"));
    }
    fixture.station.login(administratorName);
    fixture.station.close();
    {
        const auto store
            = store::Store::open(fixture.station.home() + QStringLiteral("/station.db")).value();
        REQUIRE(store->database().execute("DELETE FROM audit_head"));
    }
    const auto station = workflow::Station::open(fixture.station.home(), fixture.clock).value();
    const auto region = station->enterByRecovery(fixture.station.region().recovery.key);
    REQUIRE(region);
    CHECK((*region)->verifyAudit().value().finding); // and it stays to be seen
}

TEST_CASE("an older, a foreign and a forged roll are not taken", "[workflow]")
{
    Fixture fixture;
    Session &session = fixture.station.login(operatorName);
    const auto named = std::vector{person(operatorName, vault::Role::Operator)};
    REQUIRE(session.acceptStaffRoll(fixture.roll(5, named)));
    const auto refusal = [&](const QByteArray &bytes) {
        const auto taken = session.acceptStaffRoll(bytes);
        REQUIRE_FALSE(taken);
        return taken.error().code;
    };
    CHECK(refusal(fixture.roll(4, {})) == ErrorCode::StaffRollInvalid);
    CHECK(refusal(fixture.roll(6, {}, QStringLiteral("1671-01-B"))) == ErrorCode::StaffRollInvalid);
    CHECK(refusal("not a roll") == ErrorCode::StaffRollInvalid);
    const auto other = makeRegion(fixture.clock.now(), QStringLiteral("16.72"));
    const auto foreign
        = exchange::signStaffRoll({QStringLiteral("1671-01-A"), 9, fixture.clock.now()},
                                  other.receipts.certificate, other.receipts.key)
              .value();
    CHECK(refusal(foreign) == ErrorCode::StaffRollInvalid);
    // An anchor is signed by the same key and still is no roll.
    CHECK(refusal(fixture.anchor(session.auditHead().value())) == ErrorCode::StaffRollInvalid);
}

TEST_CASE("without contact the station warns, then lets only supervisors in, who may extend",
          "[workflow]")
{
    Fixture fixture;
    CHECK(fixture.station.login(operatorName).notices().offline == OfflineLevel::Fine);
    fixture.clock.advance(16 * day);
    CHECK(fixture.station.login(operatorName).notices().offline == OfflineLevel::Notice);
    fixture.clock.advance(8 * day);
    const auto warned = fixture.station.login(operatorName).notices();
    CHECK(warned.offline == OfflineLevel::Warning);
    CHECK(warned.offlineDaysLeft == 6);
    fixture.clock.advance(6 * day);
    CHECK(fixture.loginError(operatorName) == ErrorCode::OfflineTooLong);
    Session &supervisor = fixture.station.login(supervisorName);
    CHECK(supervisor.notices().offline == OfflineLevel::Over);
    REQUIRE(supervisor.extendOffline());
    CHECK(supervisor.notices().offlineDaysLeft == 3);
    fixture.station.login(operatorName);
    fixture.clock.advance(3 * day);
    CHECK(fixture.loginError(operatorName) == ErrorCode::OfflineTooLong);
    Session &again = fixture.station.login(supervisorName);
    REQUIRE(again.acceptStaffRoll(fixture.roll(1, {})));
    CHECK(fixture.station.login(operatorName).notices().offline == OfflineLevel::Fine);
}

TEST_CASE("setting the clock back does not prolong the time without contact", "[workflow]")
{
    Fixture fixture;
    const QDateTime start = fixture.clock.now();
    for (int i = 0; i < 29; ++i) { // works every day, and each evening turns the clock back
        fixture.clock.set(start.addDays(i % 2));
        fixture.station.login(operatorName);
    }
    CHECK(fixture.station.login(operatorName).notices().offlineDaysLeft <= 2);
    fixture.clock.set(start.addDays(1));
    fixture.station.login(supervisorName);
    fixture.clock.set(start);
    fixture.station.login(supervisorName);
    CHECK(fixture.loginError(operatorName) == ErrorCode::OfflineTooLong);
}

TEST_CASE("a station that the region has revoked is locked, and its records stay", "[workflow]")
{
    Fixture fixture;
    const auto draft = recordWhole(fixture.station.login(operatorName), womanNik).value();
    REQUIRE(fixture.station.login(operatorName).noteStationRevoked());
    for (const char *account : {operatorName, supervisorName, administratorName})
        CHECK(fixture.loginError(account) == ErrorCode::StationRevoked);
    const auto region
        = fixture.station.station().enterByRecovery(fixture.station.region().recovery.key);
    REQUIRE(region);
    CHECK((*region)->load(draft).value().items.size() == 12);
}

TEST_CASE("the region's recovery key opens the station and is written down, no other key does",
          "[workflow]")
{
    Fixture fixture;
    const auto draft = recordWhole(fixture.station.login(operatorName), womanNik).value();
    fixture.station.login(administratorName);
    workflow::Station &station = fixture.station.station();
    const auto wrong = station.enterByRecovery(fixture.station.region().opening.key);
    REQUIRE_FALSE(wrong);
    {
        const auto region = station.enterByRecovery(fixture.station.region().recovery.key);
        REQUIRE(region);
        CHECK((*region)->load(draft).value().items.size() == 12);
        CHECK_FALSE(
            (*region)->addAccount(QStringLiteral("eve"), vault::Role::Operator, password()));
    }
    store::AuditQuery query;
    query.actor = workflow::Station::recoveryActor();
    const auto rows = fixture.station.login(administratorName).searchAudit(query).value().entries;
    REQUIRE(rows.size() >= 2);
    CHECK(rows.back().act == u"station.recover");
}

TEST_CASE("anchors of the region show that an old copy of the store was put back", "[workflow]")
{
    Fixture fixture;
    fixture.station.login(operatorName);
    fixture.station.close();
    const QString path = fixture.station.home() + QStringLiteral("/station.db");
    REQUIRE(QFile::copy(path, path + QStringLiteral(".old")));
    fixture.clock.advance(1min);
    Session &session = fixture.station.login(supervisorName);
    CHECK(session.compareWithAnchor({})); // the region has never seen this chain
    const QByteArray anchor = fixture.anchor(session.auditHead().value());
    REQUIRE(session.acceptAnchor(anchor));
    CHECK(session.compareWithAnchor(anchor));
    CHECK_FALSE(session.verifyAudit().value().finding);
    CHECK(session.acceptAnchor("no anchor").error().code == ErrorCode::AnchorInvalid);

    fixture.station.close();
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(path + QStringLiteral(".old"), path));
    fixture.clock.advance(1min);
    Session &old = fixture.station.login(supervisorName);
    const auto verdict = old.verifyAudit().value(); // by the anchor that lies beside the store
    REQUIRE(verdict.finding);
    CHECK((verdict.finding->damage == store::AuditDamage::RolledBack
           || verdict.finding->damage == store::AuditDamage::Rebuilt));
    const auto compared = old.compareWithAnchor(anchor);
    REQUIRE_FALSE(compared);
    CHECK((compared.error().code == ErrorCode::AuditRolledBack
           || compared.error().code == ErrorCode::AuditRebuilt));
}

TEST_CASE("a search that finds somebody is in the audit chain, once for what was typed",
          "[workflow]")
{
    Fixture fixture;
    Session &session = fixture.station.login(operatorName);
    REQUIRE(session.readRoster(std::chrono::minutes(1)).value());
    session.setPlace(QStringLiteral("page.search"));
    for (const char *typed : {"M", "Me", "Mel", "Melati", "Mel", "xyzzy", "S", "Su", womanNik})
        REQUIRE(session.look(QLatin1String(typed)));
    session.setPlace(QStringLiteral("page.biodata"));
    REQUIRE(session.resident(*population::Nik::parse(QString::fromLatin1(womanNik))));
    REQUIRE(session.look(QStringLiteral("Surya"))); // and the end of the session notes the last one
    store::AuditQuery query;
    query.act = QStringLiteral("resident.search");
    auto found = fixture.station.login(administratorName).searchAudit(query).value().entries;
    REQUIRE(found.size() == 4); // newest first: Surya, the NIK, Su, Melati; "xyzzy" found nobody
    CHECK(found[0].place == u"page.biodata");
    for (std::size_t i = 1; i < found.size(); ++i)
        CHECK(found[i].place == u"page.search");
    CHECK(found[3].actor == QLatin1String(operatorName));
    // Who asked for a NIK is in that person's history; the others' rows name nobody.
    const auto nik = *population::Nik::parse(QString::fromLatin1(womanNik));
    const auto history = fixture.station.login(supervisorName).accessHistory(nik).value();
    CHECK(std::count_if(history.begin(), history.end(),
                        [](const auto &row) { return row.act == u"resident.search"; })
          == 1);
    // The command line's search is one act.
    CHECK(fixture.station.login(operatorName).find(QLatin1String(manNik)).value().size() == 1);
    CHECK(fixture.station.login(administratorName).searchAudit(query).value().entries.size() == 5);
}

TEST_CASE("one's access history shows every act on that person, with its place", "[workflow]")
{
    Fixture fixture;
    Session &session = fixture.station.login(operatorName);
    session.setPlace(QStringLiteral("page.biodata"));
    const auto nik = *population::Nik::parse(QString::fromLatin1(womanNik));
    REQUIRE(session.resident(nik));
    REQUIRE(recordWhole(session, womanNik));
    REQUIRE(session.resident(*population::Nik::parse(QString::fromLatin1(manNik))));
    const auto history = fixture.station.login(supervisorName).accessHistory(nik).value();
    CHECK(history.size() == 1 + 1 + 12 + 1 + 1); // viewed, begun, captured, completed, this look
    CHECK(history.back().act == u"resident.view");
    CHECK(history.back().place == u"page.biodata");
    CHECK(history.front().act == u"audit.history");
}
