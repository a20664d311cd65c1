// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station bound to its machine's TPM.
#include "tests/core/vault/software_tpm.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

const base::SystemClock systemClock;

struct BoundStation
{
    BoundStation()
    {
        REQUIRE(workflow::Station::initialize(
            home(), region.bundle(QStringLiteral("1671-01-A"), systemClock.now()),
            QStringLiteral("adm"), password(), systemClock,
            {vault::PasswordCost{}, tpm.transport()}));
    }
    [[nodiscard]] QString home() const { return folder.filePath(QStringLiteral("station")); }
    /** How a login ends with the TPM of @p transport. */
    ErrorCode login(const QByteArray &transport, const QByteArray &typed = "rahasia-latihan-loket",
                    const char *account = "adm")
    {
        const auto station = workflow::Station::open(home(), systemClock, transport).value();
        const auto session = station->login(QLatin1String(account), base::SecureBytes::from(typed));
        return session ? ErrorCode::Internal : session.error().code;
    }

    QTemporaryDir folder, state;
    SoftwareTpm tpm{state.path()};
    PracticeRegion region = makeRegion(systemClock.now());
};

} // namespace

TEST_CASE("a station made where there is a TPM needs this machine and the password", "[workflow]")
{
    BoundStation station;
    CHECK(workflow::Station::open(station.home(), systemClock).value()->protection()
          == workflow::Protection::MachineAndPassword);
    CHECK(station.login(station.tpm.transport()) == ErrorCode::Internal);
    CHECK(station.login(station.tpm.transport(), "kambing gunung merah")
          == ErrorCode::PasswordWrong);
    const QTemporaryDir otherState;
    const SoftwareTpm otherMachine(otherState.path());
    for (int i = 0; i < 6; ++i) // no password was tried, so none is counted
        CHECK(station.login(otherMachine.transport()) == ErrorCode::TpmOtherMachine);
    CHECK(station.login("swtpm:path=/nowhere/tpm") == ErrorCode::TpmFailed);
    CHECK(station.login(station.tpm.transport()) == ErrorCode::Internal);
}

TEST_CASE("accounts added and passwords changed on a bound station are bound as well", "[workflow]")
{
    BoundStation station;
    {
        const auto opened
            = workflow::Station::open(station.home(), systemClock, station.tpm.transport()).value();
        const auto session = opened->login(QStringLiteral("adm"), password()).value();
        REQUIRE(session->acceptStatement());
        REQUIRE(session->addAccount(QStringLiteral("sari"), vault::Role::Operator, password()));
        REQUIRE(
            session->changePassword(password(), base::SecureBytes::from("kambing gunung merah")));
    }
    const QTemporaryDir otherState;
    const SoftwareTpm otherMachine(otherState.path());
    CHECK(station.login(station.tpm.transport(), "rahasia-latihan-loket", "sari")
          == ErrorCode::Internal);
    CHECK(station.login(otherMachine.transport(), "rahasia-latihan-loket", "sari")
          == ErrorCode::TpmOtherMachine);
    CHECK(station.login(station.tpm.transport(), "kambing gunung merah") == ErrorCode::Internal);
    CHECK(station.login(otherMachine.transport(), "kambing gunung merah")
          == ErrorCode::TpmOtherMachine);
}

TEST_CASE("the region's recovery key opens a bound station without its machine", "[workflow]")
{
    BoundStation station;
    const auto opened
        = workflow::Station::open(station.home(), systemClock, "swtpm:path=/nowhere/tpm").value();
    CHECK(opened->enterByRecovery(station.region.recovery.key));
}

TEST_CASE("a station made without a TPM says so and needs none", "[workflow]")
{
    PracticeStation station(systemClock);
    station.login(operatorName);
    CHECK(station.station().protection() == workflow::Protection::PasswordOnly);
}
