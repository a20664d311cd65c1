// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/exchange/packet.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using enrollment::ItemKey;
using enrollment::State;

namespace {

const base::SystemClock systemClock;

population::Nik nik(const char *digits)
{
    return *population::Nik::parse(QString::fromLatin1(digits));
}

} // namespace

TEST_CASE("a draft comes back with every capture after the station was closed", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &first = station.login(operatorName);
    const auto draft = first.begin(nik(womanNik));
    REQUIRE(draft);
    const auto portrait = sampleItem(ItemKey::portrait());
    REQUIRE(first.saveItem(draft->id, portrait));
    REQUIRE(
        first.saveException(draft->id,
                            {ItemKey::finger(biometrics::FingerPosition::LeftLittle),
                             enrollment::ExceptionReason::Amputated, true, QStringLiteral("x")}));

    workflow::Session &second = station.login(operatorName);
    const auto again = second.begin(nik(womanNik));
    REQUIRE(again);
    CHECK(again->id == draft->id);
    CHECK(again->number == draft->number);
    REQUIRE(again->items.contains(ItemKey::portrait()));
    CHECK(again->items.at(ItemKey::portrait()).image == portrait.image);
    CHECK(again->exceptions.size() == 1);
    CHECK(enrollment::missingItems(*again).size() == 10);
}

TEST_CASE("an enrollment with a capture missing is not completed and says which", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    REQUIRE(session.saveItem(draft->id, sampleItem(ItemKey::portrait())));
    const auto done = session.complete(draft->id);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::EnrollmentIncomplete);
    CHECK(done.error().subject == "signature");
    CHECK(session.load(draft->id)->state == State::Draft);
}

TEST_CASE("recorder and approver are two people", "[workflow]")
{
    PracticeStation station(systemClock);

    SECTION("an operator may not approve at all, and the refusal is on record")
    {
        workflow::Session &session = station.login(operatorName);
        const auto id = recordWhole(session, womanNik);
        REQUIRE(id);
        const auto approved = session.approve(*id);
        REQUIRE_FALSE(approved);
        CHECK(approved.error().code == ErrorCode::RoleForbids);
    }
    SECTION("a supervisor may not approve what they recorded themselves")
    {
        workflow::Session &session = station.login(supervisorName);
        const auto id = recordWhole(session, womanNik);
        REQUIRE(id);
        const auto approved = session.approve(*id);
        REQUIRE_FALSE(approved);
        CHECK(approved.error().code == ErrorCode::ApproverIsRecorder);
        CHECK(session.load(*id)->state == State::Complete);
    }
    SECTION("nor what they took over and captured a part of")
    {
        workflow::Session &first = station.login(operatorName);
        const auto draft = first.begin(nik(womanNik));
        REQUIRE(draft);
        REQUIRE(first.saveItem(draft->id, sampleItem(ItemKey::portrait())));
        workflow::Session &second = station.login(supervisorName);
        const auto id = recordWhole(second, womanNik);
        REQUIRE(id);
        CHECK(*id == draft->id);
        const auto approved = second.approve(*id);
        REQUIRE_FALSE(approved);
        CHECK(approved.error().code == ErrorCode::ApproverIsRecorder);
    }
    const auto verdict = station.login(administratorName).verifyAudit();
    REQUIRE(verdict);
    CHECK_FALSE(verdict->finding);
    CHECK(verdict->rows > 0);
}

TEST_CASE("approval seals the packet for the region and erases the draft at the station",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    workflow::Session &supervisor = station.login(supervisorName);
    REQUIRE(supervisor.approve(*id));

    const auto overview = supervisor.list();
    REQUIRE(overview);
    REQUIRE(overview->size() == 1);
    CHECK(overview->front().state == State::Approved);
    CHECK(overview->front().name.isEmpty());
    CHECK_FALSE(overview->front().initials.isEmpty());
    CHECK(supervisor.load(*id).error().code == ErrorCode::EnrollmentUnknown);

    const auto entry = supervisor.nextToSend();
    REQUIRE(entry);
    REQUIRE(*entry);
    CHECK((*entry)->sha256 == vault::sha256((*entry)->packet));
    const auto &region = station.region();
    const auto envelope
        = exchange::verifyPacket((*entry)->packet, region.authority.certificate, systemClock.now());
    REQUIRE(envelope);
    CHECK(envelope->enrollmentId == *id);
    CHECK(envelope->stationId == u"1671-01-A");
    CHECK(envelope->practice);
    const auto json
        = exchange::openPacket(*envelope, region.opening.certificate, region.opening.key);
    REQUIRE(json);
    const auto object = QJsonDocument::fromJson(*json).object();
    CHECK(object.value(u"enrollmentId").toString() == id->toString());
    // the approver is written into the sealed record
    CHECK(json->contains(supervisorName));
}

TEST_CASE("an approved enrollment is not approved, captured or canceled again", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    REQUIRE(station.login(supervisorName).approve(*id));
    workflow::Session &session = station.login(supervisorName);
    CHECK(session.approve(*id).error().code == ErrorCode::StateForbids);
    CHECK(session.saveItem(*id, sampleItem(ItemKey::portrait())).error().code
          == ErrorCode::StateForbids);
    CHECK(session.cancel(*id, QStringLiteral("uji")).error().code == ErrorCode::StateForbids);
}

TEST_CASE("a canceled recording is erased at once and stays in the list with its reason",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    workflow::Session &session = station.login(operatorName);
    CHECK(session.cancel(*id, QStringLiteral("  ")).error().code == ErrorCode::InputMalformed);
    CHECK(session.load(*id));
    REQUIRE(session.cancel(*id, QStringLiteral("salah orang")));
    CHECK(session.load(*id).error().code == ErrorCode::EnrollmentUnknown);
    const auto canceled = session.list().value().front();
    CHECK(canceled.id == *id);
    CHECK(canceled.state == State::Canceled);
    CHECK(canceled.reason == u"salah orang");
    CHECK(canceled.name.isEmpty());
    CHECK_FALSE(canceled.number.isEmpty());
    CHECK(session.begin(*population::Nik::parse(QString::fromLatin1(womanNik)))->id != *id);
    CHECK(station.login(administratorName)
              .searchAudit({.act = QStringLiteral("enrollment.cancel")})
              ->entries.size()
          == 1);
}

TEST_CASE("a returned enrollment can be recorded again and approved", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    REQUIRE(station.login(supervisorName).returnToRecorder(*id, QStringLiteral("potret gelap")));
    workflow::Session &recorder = station.login(operatorName);
    CHECK(recorder.list()->front().reason == u"potret gelap");
    REQUIRE(recorder.saveItem(*id, sampleItem(ItemKey::portrait())));
    REQUIRE(recorder.complete(*id));
    CHECK(station.login(supervisorName).approve(*id));
}

TEST_CASE("a receipt is accepted only if the region signed it for this packet", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    workflow::Session &session = station.login(supervisorName);
    REQUIRE(session.approve(*id));
    const auto entry = **session.nextToSend();
    const auto &receipts = station.region().receipts;
    const exchange::ReceiptStatement right{*id, QStringLiteral("1671-01-A"), entry.sha256,
                                           entry.packet.size(), systemClock.now()};

    auto other = right;
    other.packetSha256 = QByteArray(32, 'x');
    const auto wrongHash = exchange::signReceipt(other, receipts.certificate, receipts.key);
    REQUIRE(wrongHash);
    CHECK(session.acceptReceipt(*id, *wrongHash).error().code == ErrorCode::ReceiptInvalid);
    // a certificate of the same region, but not the one for receipts
    const auto &opening = station.region().opening;
    const auto wrongSigner = exchange::signReceipt(right, opening.certificate, opening.key);
    if (wrongSigner)
        CHECK_FALSE(session.acceptReceipt(*id, *wrongSigner));
    CHECK(*session.waitingToSend() == 1);

    const auto good = exchange::signReceipt(right, receipts.certificate, receipts.key);
    REQUIRE(good);
    REQUIRE(session.acceptReceipt(*id, *good));
    CHECK(*session.waitingToSend() == 0);
    CHECK(session.list()->front().state == State::Receipted);
    CHECK(*session.receipt(*id) == *good);
}

TEST_CASE("nothing of an approved resident can be read in the station's files", "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    REQUIRE(station.login(supervisorName).approve(*id));
    station.close();
    const QDir home(station.home());
    for (const QString &name : home.entryList(QDir::Files)) {
        const auto content = base::readFile(home.filePath(name), 64 * 1024 * 1024);
        REQUIRE(content);
        CHECK_FALSE(content->contains("MELATI"));
        CHECK_FALSE(content->contains(womanNik));
        CHECK_FALSE(content->contains("rahasia-latihan-loket"));
        CHECK_FALSE(content->contains("BEGIN PRIVATE KEY"));
    }
}

TEST_CASE("an expired station certificate stops approval and loses nothing", "[workflow]")
{
    base::FixedClock clock(QDateTime::currentDateTimeUtc());
    PracticeStation station(clock);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    workflow::Session &session = station.login(supervisorName);
    clock.set(clock.now().addDays(40));
    CHECK(session.approve(*id).error().code == ErrorCode::CertificateExpired);
    CHECK(session.load(*id)->items.size() == 12);
    clock.set(clock.now().addDays(-35));
    CHECK(session.approve(*id));
}
