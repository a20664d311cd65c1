// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/region_thread.h"
#include "core/exchange/audit_anchor.h"
#include "tests/app/station/presenters/desk.h"

using namespace rekam;
using namespace rekam::tests;
using station::RegionThread;

namespace {

/** What a region answers: its roll, and its signature under the chain's end. */
struct FakeRegion
{
    explicit FakeRegion(const Desk &desk)
        : signer(desk.practice.region().receipts)
        , clock(desk.clock)
    {
        roll.stationId = QStringLiteral("1671-01-A");
        roll.version = 1;
        roll.issuedAt = clock.now();
    }
    exchange::HttpResponse answer(const exchange::HttpRequest &request) const
    {
        if (stationRevoked)
            return {403, {}, "{\"error\":\"station-revoked\"}"};
        if (request.path == "/staff")
            return {200, {}, *exchange::signStaffRoll(roll, signer.certificate, signer.key)};
        if (request.method == "GET")
            return {404, {}, {}};
        if (chainDiffers)
            return {409, {}, "{\"error\":\"audit-rebuilt\"}"};
        auto anchor = *exchange::anchorFromRequest(request.body);
        anchor.stationId = roll.stationId;
        anchor.anchoredAt = clock.now();
        return {200, {}, *exchange::signAnchor(anchor, signer.certificate, signer.key)};
    }

    const vault::IssuedKey &signer;
    const base::Clock &clock;
    exchange::StaffRoll roll;
    bool stationRevoked = false;
    bool chainDiffers = false;
};

class FakeClient final : public exchange::HttpClient
{
public:
    explicit FakeClient(const FakeRegion &region)
        : m_region(region)
    { }
    base::Result<exchange::HttpResponse> send(const exchange::HttpRequest &request) override
    {
        return m_region.answer(request);
    }

private:
    const FakeRegion &m_region;
};

station::UploadThread::Connector connectorTo(const FakeRegion &region)
{
    return [&region](const auto &,
                     vault::PrivateKey) -> base::Result<station::UploadThread::HttpPointer> {
        return std::make_unique<FakeClient>(region);
    };
}

bool hasMet(const RegionThread &region)
{
    return await([&] { return !region.state().meeting; });
}

} // namespace

TEST_CASE("with the login the station meets its region, and counts its days anew", "[station]")
{
    Desk desk;
    FakeRegion fake(desk);
    fake.roll.offlineDays = 14;
    desk.clock.advance(std::chrono::hours(24 * 3));
    RegionThread region(desk.core, connectorTo(fake), desk.clock);
    desk.login(operatorName);
    CHECK(region.state().meeting);
    REQUIRE(hasMet(region));
    CHECK_FALSE(region.state().lastError);
    REQUIRE(await([&] { return region.state().standing && region.state().daysLeft == 14; }));
    CHECK(region.state().standing->rollVersion == 1);
    region.noteSent(); // a moment ago is soon enough
    CHECK_FALSE(region.state().meeting);
    desk.clock.advance(std::chrono::minutes(11));
    region.noteSent();
    CHECK(region.state().meeting);
    REQUIRE(hasMet(region));
    desk.core.logout();
    CHECK_FALSE(region.state().standing);
}

TEST_CASE("a region that is away is no trouble to anybody", "[station]")
{
    Desk desk;
    RegionThread region(
        desk.core,
        [](const auto &, vault::PrivateKey) -> base::Result<station::UploadThread::HttpPointer> {
            return base::fail(base::ErrorCode::ServerUnreachable);
        },
        desk.clock);
    bool turnedAway = false;
    QObject::connect(&region, &RegionThread::turnedAway, &desk.asker, [&] { turnedAway = true; });
    desk.login(operatorName);
    REQUIRE(hasMet(region));
    REQUIRE(region.state().lastError);
    CHECK(region.state().lastError->code == base::ErrorCode::ServerUnreachable);
    CHECK_FALSE(turnedAway);
    CHECK(desk.ask([](workflow::Session &session) { return session.list(); }));
}

TEST_CASE("whom the region has revoked is turned away, and a revoked station turns all away",
          "[station]")
{
    Desk desk;
    FakeRegion fake(desk);
    RegionThread region(desk.core, connectorTo(fake), desk.clock);
    std::optional<base::Error> away;
    QObject::connect(&region, &RegionThread::turnedAway, &desk.asker,
                     [&](const base::Error &error) { away = error; });
    SECTION("the account")
    {
        fake.roll.people = {{QLatin1String(supervisorName), vault::Role::Supervisor, {}, false},
                            {QLatin1String(operatorName), vault::Role::Operator, {}, true}};
        desk.login(operatorName);
        REQUIRE(await([&] { return away.has_value(); }));
        CHECK(away->code == base::ErrorCode::AccountRevoked);
        away.reset();
        desk.login(supervisorName);
        REQUIRE(hasMet(region));
        CHECK_FALSE(away);
    }
    SECTION("the station")
    {
        fake.stationRevoked = true;
        desk.login(operatorName);
        REQUIRE(await([&] { return away.has_value(); }));
        CHECK(away->code == base::ErrorCode::StationRevoked);
        std::optional<base::ErrorCode> refused;
        desk.core.login(QLatin1String(supervisorName),
                        std::make_shared<base::SecureBytes>(password()), &desk.asker,
                        [&](const auto &identity) { refused = identity.error().code; });
        REQUIRE(await([&] { return refused.has_value(); }));
        CHECK(*refused == base::ErrorCode::StationRevoked);
    }
}

TEST_CASE("a chain that the region knows otherwise is a warning that outlasts the session",
          "[station]")
{
    Desk desk;
    FakeRegion fake(desk);
    fake.chainDiffers = true;
    RegionThread region(desk.core, connectorTo(fake), desk.clock);
    desk.login(operatorName);
    REQUIRE(hasMet(region));
    CHECK(region.state().auditWarning == base::ErrorCode::AuditRebuilt);
    desk.core.logout();
    CHECK(region.state().auditWarning == base::ErrorCode::AuditRebuilt);
}
