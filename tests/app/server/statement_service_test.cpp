// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Staff rolls and audit anchors over the real server.
#include "core/exchange/audit_anchor.h"
#include "core/exchange/region_contact.h"
#include "core/exchange/staff_roll.h"
#include "tests/app/server/support/running_region.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

const QString stationA = QStringLiteral("1671-01-A");
const QString stationB = QStringLiteral("1671-01-B");
const base::SystemClock systemClock;

struct Fixture
{
    RunningRegion region;
    vault::IssuedKey station = region.addStation(stationA);
    vault::Certificate authority = region.certificate(QStringLiteral("authority"));
    std::unique_ptr<net::HttpsClient> client = region.client(station);
    exchange::RegionContact contact{*client};

    exchange::StaffRoll roll()
    {
        return exchange::verifyStaffRoll(contact.staffRoll().value(), authority, stationA,
                                         systemClock.now())
            .value();
    }
};

} // namespace

TEST_CASE("a station gets the staff of the region and its own, no other station's", "[server]")
{
    Fixture fixture;
    CHECK(fixture.roll().people.empty());
    CHECK(fixture.roll().version == 0);
    auto &store = fixture.region.store();
    REQUIRE(
        store.putStaff({QStringLiteral("sari"), {}, vault::Role::Operator, QDate(2027, 1, 31)}));
    REQUIRE(store.putStaff({QStringLiteral("budi"), stationA, vault::Role::Supervisor}));
    REQUIRE(store.putStaff({QStringLiteral("citra"), stationB, vault::Role::Operator}));
    auto roll = fixture.roll();
    CHECK(roll.version == 3);
    REQUIRE(roll.people.size() == 2);
    CHECK(roll.people[0].account == u"budi");
    CHECK(roll.people[1].expiresOn == QDate(2027, 1, 31));
    REQUIRE(store.putStaff({QStringLiteral("budi"), stationA, vault::Role::Supervisor, {}, true}));
    roll = fixture.roll();
    CHECK(roll.version == 4);
    CHECK(roll.people[0].revoked);
}

TEST_CASE("the region countersigns a growing chain and refuses one that went back", "[server]")
{
    Fixture fixture;
    CHECK(fixture.contact.lastAnchor().value().isEmpty());
    const auto bytes = fixture.contact.anchor(10, QByteArray(32, 'a'));
    REQUIRE(bytes);
    const auto anchor
        = exchange::verifyAnchor(*bytes, fixture.authority, stationA, systemClock.now()).value();
    CHECK(anchor.sequence == 10);
    CHECK(fixture.contact.lastAnchor().value() == *bytes);
    CHECK(fixture.contact.anchor(9, QByteArray(32, 'a')).error().code
          == ErrorCode::AuditRolledBack);
    CHECK(fixture.contact.anchor(10, QByteArray(32, 'b')).error().code == ErrorCode::AuditRebuilt);
    CHECK(fixture.contact.anchor(10, QByteArray(32, 'a'))); // the same again, answer was lost
    CHECK(fixture.contact.anchor(11, QByteArray(32, 'c')));
    CHECK(fixture.contact.anchor(0, QByteArray(32, 'c')).error().code == ErrorCode::ServerRefused);
    // Another station has a chain of its own.
    const auto other = fixture.region.addStation(stationB);
    const auto client = fixture.region.client(other);
    CHECK(exchange::RegionContact{*client}.lastAnchor().value().isEmpty());
}

TEST_CASE("a restored station's shorter chain is countersigned again once the region accepts it",
          "[server]")
{
    Fixture fixture;
    REQUIRE(fixture.contact.anchor(10, QByteArray(32, 'a')));
    REQUIRE(fixture.contact.anchor(7, QByteArray(32, 'b')).error().code
            == ErrorCode::AuditRolledBack);
    const auto other = fixture.region.addStation(stationB);
    const auto client = fixture.region.client(other);
    exchange::RegionContact neighbor{*client};
    REQUIRE(neighbor.anchor(20, QByteArray(32, 'n')));

    REQUIRE(fixture.region.store().forgetAnchors(stationA));
    CHECK(fixture.contact.lastAnchor().value().isEmpty());
    CHECK(fixture.contact.anchor(7, QByteArray(32, 'b')));
    CHECK(neighbor.anchor(19, QByteArray(32, 'n')).error().code == ErrorCode::AuditRolledBack);
}

TEST_CASE("anchors and staff outlive the server", "[server]")
{
    Fixture fixture;
    REQUIRE(fixture.contact.anchor(10, QByteArray(32, 'a')));
    REQUIRE(fixture.region.store().putStaff({QStringLiteral("sari"), {}, vault::Role::Operator}));
    const int port = fixture.region.port();
    fixture.region.stop();
    fixture.region.start(port);
    fixture.client = fixture.region.client(fixture.station);
    exchange::RegionContact contact{*fixture.client};
    CHECK_FALSE(contact.lastAnchor().value().isEmpty());
    const auto roll = exchange::verifyStaffRoll(contact.staffRoll().value(), fixture.authority,
                                                stationA, systemClock.now());
    CHECK(roll.value().people.size() == 1);
}

TEST_CASE("a revoked station is told so", "[server]")
{
    Fixture fixture;
    REQUIRE(fixture.region.store().revokeStation(stationA, systemClock.now()).value());
    CHECK(fixture.contact.staffRoll().error().code == ErrorCode::StationRevoked);
}

TEST_CASE("requests that make no sense are refused without harm", "[server]")
{
    Fixture fixture;
    CHECK(ask(*fixture.client, "POST", "/audit-anchor", {}, "no json").value().status == 400);
    // Again and again: one link in two hundred was reset before the refusal had come through.
    for (int time = 0; time < 300; ++time) {
        const auto answer
            = ask(*fixture.client, "POST", "/audit-anchor", {}, QByteArray(100'000, 'x'));
        REQUIRE(answer);
        CHECK(answer.value().status == 400);
    }
    CHECK(ask(*fixture.client, "DELETE", "/staff").value().status == 405);
    CHECK(ask(*fixture.client, "POST", "/staff", {}, "x").value().status == 405);
    CHECK(fixture.roll().people.empty());
}
