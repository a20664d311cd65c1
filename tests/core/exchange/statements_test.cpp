// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a region signs beside receipts: staff rolls and audit anchors.
#include "core/exchange/audit_anchor.h"
#include "core/exchange/staff_roll.h"
#include "tests/core/vault/test_region.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::exchange;
using base::ErrorCode;
using tests::noon;
using vault::Role;

namespace {

const QString station = QStringLiteral("1671-01-A");

StaffRoll sampleRoll()
{
    return {station,
            7,
            noon,
            45,
            {{QStringLiteral("sari"), Role::Operator, QDate(2027, 1, 31), false},
             {QStringLiteral("budi"), Role::Supervisor, {}, true}}};
}

QByteArray signedRoll(const tests::TestRegion &region, const StaffRoll &roll = sampleRoll())
{
    return signStaffRoll(roll, region.receipts.certificate, region.receipts.key).value();
}

ErrorCode refusal(const base::Result<StaffRoll> &roll)
{
    REQUIRE_FALSE(roll);
    return roll.error().code;
}

} // namespace

TEST_CASE("A staff roll comes back as it was signed")
{
    const auto region = tests::makeRegion(true);
    const auto roll
        = verifyStaffRoll(signedRoll(region), region.authority.certificate, station, noon);
    REQUIRE(roll);
    CHECK(roll->version == 7);
    CHECK(roll->offlineDays == 45);
    CHECK(roll->issuedAt == noon);
    REQUIRE(roll->people.size() == 2);
    CHECK(roll->people[0].account == u"sari");
    CHECK(roll->people[0].expiresOn == QDate(2027, 1, 31));
    CHECK_FALSE(roll->people[0].revoked);
    CHECK(roll->people[1].role == Role::Supervisor);
    CHECK(roll->people[1].revoked);
}

TEST_CASE("A roll of another station or region, changed, or of another kind is refused")
{
    const auto region = tests::makeRegion(true);
    const auto &authority = region.authority.certificate;
    QByteArray bytes = signedRoll(region);
    CHECK(refusal(verifyStaffRoll(bytes, authority, QStringLiteral("1671-01-B"), noon))
          == ErrorCode::StaffRollInvalid);
    const auto other = tests::makeRegion(true);
    CHECK(refusal(verifyStaffRoll(bytes, other.authority.certificate, station, noon))
          == ErrorCode::StaffRollInvalid);
    for (const qsizetype at : {bytes.size() / 4, bytes.size() / 2, bytes.size() - 3}) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        CHECK(refusal(verifyStaffRoll(changed, authority, station, noon))
              == ErrorCode::StaffRollInvalid);
    }
    CHECK(refusal(verifyStaffRoll(QByteArray(600'000, 'x'), authority, station, noon))
          == ErrorCode::StaffRollInvalid);
    const auto anchor = signAnchor({station, 3, QByteArray(32, 'h'), noon},
                                   region.receipts.certificate, region.receipts.key)
                            .value();
    CHECK(refusal(verifyStaffRoll(anchor, authority, station, noon))
          == ErrorCode::StaffRollInvalid);
    CHECK_FALSE(verifyAnchor(bytes, authority, station, noon));
    // Only the region's own key for statements signs them.
    CHECK_FALSE(signStaffRoll(sampleRoll(), region.station.certificate, region.station.key));
}

TEST_CASE("A signed roll whose content makes no sense is refused")
{
    const auto region = tests::makeRegion(true);
    const char *json = GENERATE(
        "{}", "[]", "nothing",
        R"({"format":"rekam-staff","formatVersion":2,"station":"1671-01-A","version":1})",
        R"({"format":"rekam-staff","formatVersion":1,"station":"1671-01-A","version":1,"issuedAt":"2026-11-21T05:00:00.000Z","offlineDays":0,"people":[]})",
        R"({"format":"rekam-staff","formatVersion":1,"station":"1671-01-A","version":1,"issuedAt":"2026-11-21T05:00:00.000Z","offlineDays":9,"people":[{"account":"Sari","role":"operator"}]})",
        R"({"format":"rekam-staff","formatVersion":1,"station":"1671-01-A","version":1,"issuedAt":"2026-11-21T05:00:00.000Z","offlineDays":9,"people":[{"account":"sari","role":"king"}]})",
        R"({"format":"rekam-staff","formatVersion":1,"station":"1671-01-A","version":1,"issuedAt":"2026-11-21T05:00:00.000Z","offlineDays":9,"people":[{"account":"sari","role":"operator","expires":"31-01-2027"}]})");
    CAPTURE(json);
    const auto bytes = vault::signContent(region.receipts.certificate, region.receipts.key,
                                          QByteArrayView(json), "rekam-staff")
                           .value();
    CHECK(refusal(verifyStaffRoll(bytes, region.authority.certificate, station, noon))
          == ErrorCode::StaffRollInvalid);
}

TEST_CASE("Who is named with this role and in time may work, nobody else")
{
    const StaffRoll roll = sampleRoll();
    const auto verdict = [&](const char *account, Role role, QDate day) {
        const auto checked = checkStaff(roll, QLatin1String(account), role, day);
        return checked ? std::string("ok") : std::string(base::errorName(checked.error().code));
    };
    const QDate day(2026, 11, 21);
    CHECK(verdict("sari", Role::Operator, day) == "ok");
    CHECK(verdict("sari", Role::Operator, QDate(2027, 1, 31)) == "ok");
    CHECK(verdict("sari", Role::Operator, QDate(2027, 2, 1)) == "account-expired");
    CHECK(verdict("sari", Role::Supervisor, day) == "account-revoked");
    CHECK(verdict("budi", Role::Supervisor, day) == "account-revoked");
    CHECK(verdict("eve", Role::Operator, day) == "account-revoked");
    CHECK(checkStaff({station, 0, noon}, QStringLiteral("eve"), Role::Operator, day));
}

TEST_CASE("An anchor comes back as it was signed and for its station only")
{
    const auto region = tests::makeRegion(true);
    const AuditAnchor anchor{station, 1234, QByteArray(32, 'h'), noon};
    const auto bytes = signAnchor(anchor, region.receipts.certificate, region.receipts.key).value();
    const auto back = verifyAnchor(bytes, region.authority.certificate, station, noon);
    REQUIRE(back);
    CHECK(back->sequence == 1234);
    CHECK(back->hash == anchor.hash);
    CHECK(back->anchoredAt == noon);
    CHECK(verifyAnchor(bytes, region.authority.certificate, QStringLiteral("1671-01-B"), noon)
              .error()
              .code
          == ErrorCode::AnchorInvalid);
    CHECK(anchorFromRequest(anchorRequest(5, anchor.hash)).value().sequence == 5);
    for (const char *json : {"", "{}", R"({"sequence":0,"hash":"00"})",
                             R"({"sequence":1,"hash":"zz"})", R"({"sequence":-1,"hash":"6868"})"}) {
        CAPTURE(json);
        CHECK(anchorFromRequest(json).error().code == ErrorCode::InputMalformed);
    }
}
