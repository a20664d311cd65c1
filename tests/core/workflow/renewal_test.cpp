// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station takes a new certificate of its region, and goes on with all it holds.
#include "core/exchange/packet.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

constexpr auto oneDay = std::chrono::hours(24);

struct Fixture
{
    base::FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(1, 0), Qt::UTC)};
    PracticeStation station{clock};

    base::Result<void> renew(const char *account, const vault::StationBundle &bundle)
    {
        station.close();
        const auto opened = workflow::Station::open(station.home(), clock).value();
        return opened->renew(QLatin1String(account), password(), bundle);
    }
    vault::StationBundle bundle(const char *id = "1671-01-A", int days = 30)
    {
        return station.region().bundle(QLatin1String(id), clock.now(), days);
    }
};

} // namespace

TEST_CASE("a revoked station goes on with the region's new certificate", "[workflow]")
{
    Fixture fixture;
    const auto id = recordWhole(fixture.station.login(operatorName), womanNik).value();
    REQUIRE(fixture.station.login(operatorName).noteStationRevoked());
    fixture.station.close();
    {
        const auto station = workflow::Station::open(fixture.station.home(), fixture.clock).value();
        const auto refused = station->login(QLatin1String(administratorName), password());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::StationRevoked);
    }
    fixture.clock.advance(oneDay);
    const auto bundle = fixture.bundle();
    REQUIRE(fixture.renew(administratorName, bundle));
    auto &supervisor = fixture.station.login(supervisorName);
    CHECK(supervisor.profile().certificate.fingerprint() == bundle.station.fingerprint());
    CHECK(supervisor.transportKey().value().matches(bundle.station));
    CHECK(supervisor.approve(id));
    CHECK(wholeAudit(supervisor));
    CHECK(fixture.station.station().enterByRecovery(fixture.station.region().recovery.key));
}

TEST_CASE("a station whose certificate is about to end gets the next one", "[workflow]")
{
    Fixture fixture;
    const auto id = recordWhole(fixture.station.login(operatorName), womanNik).value();
    fixture.clock.advance(oneDay * 29); // before the thirtieth without contact
    REQUIRE(fixture.renew(administratorName, fixture.bundle("1671-01-A", 60)));
    CHECK(fixture.station.login(supervisorName).approve(id));
}

TEST_CASE("only an administrator renews, and only with what is meant for this station",
          "[workflow]")
{
    Fixture fixture;
    const auto codeOf = [&](const char *account, const vault::StationBundle &bundle) {
        const auto renewed = fixture.renew(account, bundle);
        return renewed ? ErrorCode::Internal : renewed.error().code;
    };
    CHECK(codeOf(administratorName, fixture.bundle()) == ErrorCode::CertificateExpired); // no newer
    fixture.clock.advance(oneDay);
    CHECK(codeOf(operatorName, fixture.bundle()) == ErrorCode::RoleForbids);
    CHECK(codeOf(supervisorName, fixture.bundle()) == ErrorCode::RoleForbids);
    CHECK(codeOf("none", fixture.bundle()) == ErrorCode::AccountUnknown);
    CHECK(codeOf(administratorName, fixture.bundle("1671-01-B")) == ErrorCode::BundleInvalid);
    const auto other = makeRegion(fixture.clock.now());
    CHECK(codeOf(administratorName, other.bundle(QStringLiteral("1671-01-A"), fixture.clock.now()))
          == ErrorCode::CertificateUntrusted);
    fixture.station.close();
    const auto station = workflow::Station::open(fixture.station.home(), fixture.clock).value();
    const auto wrong
        = station->renew(QLatin1String(administratorName),
                         base::SecureBytes::from("not the password"), fixture.bundle());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::PasswordWrong);
}
