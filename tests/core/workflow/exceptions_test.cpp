// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/packet.h"
#include "tests/support/practice_station.h"
#include "tests/support/shifted_clock.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using biometrics::FingerPosition;
using enrollment::ExceptionReason;
using enrollment::ItemKey;
using enrollment::State;

namespace {

const base::SystemClock systemClock;

population::Nik nik(const char *digits)
{
    return *population::Nik::parse(QString::fromLatin1(digits));
}

/** A draft with portrait and signature, and all ten fingers excepted in one act. */
enrollment::EnrollmentId withoutFingers(workflow::Session &session)
{
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    REQUIRE(session.saveItem(draft->id, sampleItem(ItemKey::portrait())));
    REQUIRE(session.saveItem(draft->id, sampleItem(ItemKey::signature())));
    std::vector<enrollment::CaptureException> ten;
    for (const FingerPosition finger : biometrics::captureOrder)
        ten.push_back({ItemKey::finger(finger), ExceptionReason::Amputated});
    REQUIRE(session.saveExceptions(draft->id, ten));
    return draft->id;
}

/** The record as the region opens it. */
QJsonObject opened(const PracticeStation &station, workflow::Session &session)
{
    const auto entry = session.nextToSend();
    REQUIRE(entry);
    REQUIRE(*entry);
    const auto &region = station.region();
    const auto envelope
        = exchange::verifyPacket((*entry)->packet, region.authority.certificate, systemClock.now());
    REQUIRE(envelope);
    const auto json
        = exchange::openPacket(*envelope, region.opening.certificate, region.opening.key);
    REQUIRE(json);
    return QJsonDocument::fromJson(*json).object();
}

QJsonObject fingerEntry(const QJsonObject &record, const char *subType)
{
    for (const QJsonValue &value : record.value(u"biometricData").toArray()) {
        if (value.toObject().value(u"biometricSubType").toString() == QLatin1String(subType))
            return value.toObject();
    }
    return {};
}

std::vector<store::AuditEntry> confirmations(PracticeStation &station)
{
    const auto found = station.login(administratorName)
                           .searchAudit({.act = QStringLiteral("enrollment.confirm-exceptions")});
    REQUIRE(found);
    return found->entries;
}

} // namespace

TEST_CASE("somebody without fingers is recorded like anybody, up to the sealed packet",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = withoutFingers(station.login(operatorName));
    REQUIRE(station.login(operatorName).complete(id));
    workflow::Session &supervisor = station.login(supervisorName);
    CHECK(supervisor.load(id)->chipFingers.value().empty());
    CHECK(enrollment::unconfirmedExceptions(*supervisor.load(id)).size() == 10);
    REQUIRE(supervisor.approve(id));

    const QJsonObject record = opened(station, supervisor);
    CHECK(record.value(u"biometricData").toArray().size() == 12);
    CHECK(record.value(u"requestData").toObject().value(u"chipFingers").toArray().isEmpty());
    const QJsonObject flags = record.value(u"enrollmentFlags").toObject();
    CHECK(flags.value(u"withExceptions").toBool());
    CHECK(flags.value(u"exceptionsConfirmed").toBool());
    const QJsonObject thumb = fingerEntry(record, "LEFT_THUMB");
    CHECK(thumb.value(u"missing").toArray()[0].toObject().value(u"presence").toString()
          == u"AMPUTATED");
    // Whoever approved has confirmed it, and the chain says so.
    CHECK(thumb.value(u"comment").toString().contains(QLatin1String(supervisorName)));
    const auto rows = confirmations(station);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().actor == QLatin1String(supervisorName));
    CHECK(rows.front().outcome == u"ok");
}

TEST_CASE("a supervisor confirms exceptions beside the operator, whose session stays", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto id = withoutFingers(session);
    REQUIRE(session.confirmExceptions(id, QLatin1String(supervisorName), password()));
    CHECK(session.accountName() == QLatin1String(operatorName));
    const auto record = session.load(id);
    REQUIRE(record);
    CHECK(enrollment::unconfirmedExceptions(*record).empty());
    CHECK(record->exceptions.at(ItemKey::finger(FingerPosition::RightRing)).confirmer
          == QLatin1String(supervisorName));
    CHECK(record->exceptions.at(ItemKey::finger(FingerPosition::RightRing)).confirmedAt.isValid());
    CHECK(record->state == State::Draft);
    CHECK(session.confirmExceptions(id, QLatin1String(supervisorName), password())); // nothing left

    SECTION("an exception that is recorded afterwards waits anew")
    {
        const ItemKey key = ItemKey::finger(FingerPosition::LeftIndex);
        enrollment::CaptureException again{key, ExceptionReason::Bandaged, false};
        again.confirmer = QStringLiteral("siapa-saja"); // nobody confirms by writing a name
        REQUIRE(session.saveException(id, again));
        const auto waiting = enrollment::unconfirmedExceptions(*session.load(id));
        REQUIRE(waiting.size() == 1);
        CHECK(waiting.front().key == key);
    }
    SECTION("it is the supervisor's act in the chain, and it is in the packet")
    {
        REQUIRE(session.complete(id));
        workflow::Session &supervisor = station.login(supervisorName);
        REQUIRE(supervisor.approve(id));
        CHECK(fingerEntry(opened(station, supervisor), "RIGHT_RING")
                  .value(u"metadata")
                  .toString()
                  .contains(
                      QStringLiteral("\"confirmedBy\":\"%1\"").arg(QLatin1String(supervisorName))));
        const auto rows = confirmations(station);
        REQUIRE(rows.size() == 1);
        CHECK(rows.front().actor == QLatin1String(supervisorName));
        CHECK(wholeAudit(station.login(administratorName)));
    }
}

TEST_CASE("only another person who may do it confirms exceptions, with the right password",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto id = withoutFingers(station.login(operatorName));
    const auto refused = [&](const char *who, const char *name, const base::SecureBytes &secret) {
        const auto confirmed
            = station.login(who).confirmExceptions(id, QLatin1String(name), secret);
        REQUIRE_FALSE(confirmed);
        CHECK(enrollment::unconfirmedExceptions(*station.login(operatorName).load(id)).size()
              == 10);
        return confirmed.error().code;
    };
    CHECK(refused(operatorName, operatorName, password()) == ErrorCode::ApproverIsRecorder);
    CHECK(refused(operatorName, supervisorName, base::SecureBytes::from("bukan-yang-ini"))
          == ErrorCode::PasswordWrong);
    CHECK(refused(operatorName, "tidakada", password()) == ErrorCode::AccountUnknown);
    // the administrator has no part in recordings
    CHECK(refused(operatorName, administratorName, password()) == ErrorCode::RoleForbids);
    // nor may a supervisor stand in for the second person at their own session
    CHECK(refused(supervisorName, supervisorName, password()) == ErrorCode::ApproverIsRecorder);
    const auto rows = confirmations(station);
    CHECK(rows.size() == 5); // each refusal is on record
    for (const auto &row : rows)
        CHECK(row.outcome != u"ok");
}

TEST_CASE("whoever excepted a finger is a recorder, and confirms and approves nothing of it",
          "[workflow]")
{
    PracticeStation station(systemClock);
    const auto draft = station.login(operatorName).begin(nik(womanNik));
    REQUIRE(draft);
    workflow::Session &supervisor = station.login(supervisorName);
    REQUIRE(supervisor.saveException(
        draft->id, {ItemKey::finger(FingerPosition::LeftRing), ExceptionReason::Bandaged, false}));
    CHECK(station.login(operatorName)
              .confirmExceptions(draft->id, QLatin1String(supervisorName), password())
              .error()
              .code
          == ErrorCode::ApproverIsRecorder);
    const auto id = recordWhole(station.login(operatorName), womanNik);
    REQUIRE(id);
    CHECK(station.login(supervisorName).approve(*id).error().code == ErrorCode::ApproverIsRecorder);
}

TEST_CASE("a whole hand is excepted in one act or not at all", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    const std::vector<enrollment::CaptureException> two{
        {ItemKey::finger(FingerPosition::LeftRing), ExceptionReason::Bandaged, false},
        {ItemKey::portrait(), ExceptionReason::Refused, false}};
    CHECK(session.saveExceptions(draft->id, two).error().code == ErrorCode::StateForbids);
    CHECK(session.load(draft->id)->exceptions.empty());
}

TEST_CASE("the fingers for the chip follow what was captured and the site's order", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &administrator = station.login(administratorName);
    enrollment::CaptureSettings settings;
    std::swap(settings.chipSubstitutes[0], settings.chipSubstitutes[1]); // middle before thumb
    REQUIRE(administrator.changeCaptureSettings(settings));
    workflow::Session &session = station.login(operatorName);
    CHECK(session.captureSettings().value() == settings);
    const auto draft = session.begin(nik(womanNik));
    REQUIRE(draft);
    for (const ItemKey &key : enrollment::requiredItems()) {
        if (key == ItemKey::finger(FingerPosition::LeftIndex))
            REQUIRE(session.saveException(draft->id, {key, ExceptionReason::Amputated}));
        else
            REQUIRE(session.saveItem(draft->id, sampleItem(key)));
    }
    CHECK_FALSE(session.load(draft->id)->chipFingers);
    REQUIRE(session.complete(draft->id));
    CHECK(session.load(draft->id)->chipFingers.value()
          == std::vector{FingerPosition::RightIndex, FingerPosition::LeftMiddle});
    workflow::Session &supervisor = station.login(supervisorName);
    REQUIRE(supervisor.approve(draft->id));
    CHECK(
        opened(station, supervisor).value(u"requestData").toObject().value(u"chipFingers").toArray()
        == QJsonArray{QStringLiteral("RIGHT_INDEX"), QStringLiteral("LEFT_MIDDLE")});
}

TEST_CASE("the photo of a hand is kept with the record and missed if it is taken out", "[workflow]")
{
    PracticeStation station(systemClock);
    workflow::Session &session = station.login(operatorName);
    const auto id = withoutFingers(session);
    auto photo = sampleItem(ItemKey::handPhoto(enrollment::Hand::Right));
    photo.mimeType = QStringLiteral("image/jpeg");
    REQUIRE(session.saveItem(id, photo));
    const auto overview = session.overview(id);
    REQUIRE(overview);
    CHECK(overview->captured == 2); // of the twelve
    CHECK(overview->excepted == 10);
    CHECK(session.load(id)->items.at(photo.key).image == photo.image);
    REQUIRE(session.complete(id));
    workflow::Session &supervisor = station.login(supervisorName);
    REQUIRE(supervisor.approve(id));
    const auto documents = opened(station, supervisor).value(u"documentData").toArray();
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].toObject().value(u"instance").toString() == u"RIGHT");
}

TEST_CASE("settings are for supervisor and administrator, after the password", "[workflow]")
{
    ShiftedClock clock;
    PracticeStation station(clock);
    enrollment::CaptureSettings wanted;
    wanted.fingerTries = 5;
    CHECK(station.login(operatorName).changeCaptureSettings(wanted).error().code
          == ErrorCode::RoleForbids);
    workflow::Session &supervisor = station.login(supervisorName);
    CHECK(supervisor.captureSettings().value() == enrollment::CaptureSettings{});
    auto wrong = wanted;
    wrong.fingerOrder.pop_back();
    CHECK(supervisor.changeCaptureSettings(wrong).error().code == ErrorCode::InputMalformed);
    clock.advance(std::chrono::minutes(11));
    CHECK(supervisor.changeCaptureSettings(wanted).error().code == ErrorCode::PasswordNeeded);
    REQUIRE(supervisor.confirmPassword(password()));
    REQUIRE(supervisor.changeCaptureSettings(wanted));
    CHECK(station.login(operatorName).captureSettings().value() == wanted);
}
