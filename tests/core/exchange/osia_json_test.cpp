// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/osia_json.h"
#include "tests/core/exchange/sample_enrollment.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace rekam;
using biometrics::FingerPosition;
using enrollment::ExceptionReason;
using enrollment::ItemKey;

namespace {

const vault::RegionIdentity palembang{QStringLiteral("16.71"), QStringLiteral("Kota Palembang"),
                                      true};

QString text(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1String(member)).toString();
}

QJsonObject child(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1String(member)).toObject();
}

QJsonArray biometricsOf(const enrollment::Enrollment &enrollment)
{
    return exchange::osiaEnrollment(enrollment, palembang)
        .value(QStringLiteral("biometricData"))
        .toArray();
}

QJsonObject entryOf(const QJsonArray &entries, const char *subType)
{
    for (const QJsonValue &entry : entries) {
        if (text(entry.toObject(), "biometricSubType") == QLatin1String(subType))
            return entry.toObject();
    }
    return {};
}

bool onlyMembers(const QJsonObject &object, const char *allowed)
{
    const QStringList words = QString::fromLatin1(allowed).split(u' ');
    for (const QString &key : object.keys()) {
        if (!words.contains(key)) {
            UNSCOPED_INFO(key.toStdString());
            return false;
        }
    }
    return true;
}

/** The members that OSIA enrollment 1.3.0 allows, where it forbids all others. */
constexpr char enrollmentMembers[]
    = "enrollmentId status enrollmentType enrollmentFlags requestData contextualData "
      "biographicData biometricData documentData";
constexpr char biometricMembers[]
    = "biometricType biometricSubType instance image imageRef captureDate captureDevice "
      "impressionType width height bitdepth mimeType resolution compression missing metadata "
      "comment template templateRef templateFormat quality qualityFormat algorithm vendor";

} // namespace

TEST_CASE("The record names enrollment, station, region, mode and the two people")
{
    const auto json = exchange::osiaEnrollment(tests::sampleEnrollment(), palembang);
    CHECK(onlyMembers(json, enrollmentMembers));
    CHECK(text(json, "enrollmentId") == QStringLiteral("0193f0a1-b2c3-7def-8123-456789abcdef"));
    CHECK(text(json, "status") == QStringLiteral("FINALIZED"));
    CHECK(text(json, "enrollmentType") == QStringLiteral("citizen"));
    const QJsonObject request = child(json, "requestData");
    CHECK(text(request, "station") == QStringLiteral("1671-01-A"));
    CHECK(text(request, "enrollmentNumber") == QStringLiteral("1671-01-A 20261121 0042"));
    CHECK(text(request, "regionCode") == QStringLiteral("16.71"));
    CHECK(request.value(QStringLiteral("practice")) == QJsonValue(true));
    CHECK(text(request, "recorder") == QStringLiteral("siti"));
    CHECK(text(request, "approver") == QStringLiteral("budi"));
    const QJsonObject context = child(json, "contextualData");
    CHECK(text(context, "enrollmentDate") == QStringLiteral("2026-11-21T11:55:00.000Z"));
    CHECK(text(context, "program").startsWith(QStringLiteral("Rekam ")));
}

TEST_CASE("Biodata stand under SIAK's column names, and empty ones are left out")
{
    const auto data
        = child(exchange::osiaEnrollment(tests::sampleEnrollment(), palembang), "biographicData");
    CHECK(text(data, "NIK") == QStringLiteral("1671064101019001"));
    CHECK(text(data, "NAMA_LGKP") == QStringLiteral("LATIHAN \"SATU\""));
    CHECK(data.value(QStringLiteral("JENIS_KLMIN")).toInt() == 2);
    CHECK(text(data, "TGL_LHR") == QStringLiteral("2001-01-01"));
    CHECK(text(data, "NO_PROP") == QStringLiteral("16"));
    CHECK(text(data, "NO_KAB") == QStringLiteral("71"));
    CHECK(text(data, "NO_KEC") == QStringLiteral("06"));
    CHECK(text(data, "NO_KEL") == QStringLiteral("1001"));
    CHECK(text(data, "KAB_NAME") == QStringLiteral("KOTA PALEMBANG"));
    CHECK_FALSE(data.contains(QStringLiteral("AGAMA")));
    CHECK_FALSE(data.contains(QStringLiteral("GELAR_DEPAN")));
    auto titled = tests::sampleEnrollment();
    titled.resident.titleBefore = QStringLiteral("DR.");
    titled.resident.citizenship = QStringLiteral("WNI");
    const auto more = child(exchange::osiaEnrollment(titled, palembang), "biographicData");
    CHECK(text(more, "GELAR_DEPAN") == QStringLiteral("DR."));
    CHECK(text(more, "KWRGNGRN") == QStringLiteral("WNI"));
    auto unplaced = tests::sampleEnrollment();
    unplaced.resident.villageCode.clear();
    CHECK_FALSE(child(exchange::osiaEnrollment(unplaced, palembang), "biographicData")
                    .contains(QStringLiteral("NO_PROP")));
}

TEST_CASE("Twelve captures become twelve entries with OSIA's own words")
{
    const auto enrollment = tests::sampleEnrollment();
    const QJsonArray entries = biometricsOf(enrollment);
    REQUIRE(entries.size() == 12);
    QSet<QString> subTypes;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        CHECK(onlyMembers(entry, biometricMembers));
        subTypes.insert(text(entry, "biometricSubType"));
        CHECK(entry.value(QStringLiteral("width")).toInt() == 388);
        CHECK(entry.value(QStringLiteral("height")).toInt() == 374);
        CHECK(text(entry, "captureDate") == QStringLiteral("2026-11-21T11:58:30.000Z"));
        CHECK(text(entry, "captureDevice") == QStringLiteral("file"));
        CHECK_FALSE(entry.contains(QStringLiteral("missing")));
    }
    CHECK(subTypes.size() == 12);
    for (const char *hand : {"RIGHT", "LEFT"}) {
        for (const char *finger : {"THUMB", "INDEX", "MIDDLE", "RING", "LITTLE"})
            CHECK(subTypes.contains(QLatin1String(hand) + u'_' + QLatin1String(finger)));
    }

    const QJsonObject thumb = entryOf(entries, "RIGHT_THUMB");
    CHECK(text(thumb, "biometricType") == QStringLiteral("FINGER"));
    CHECK(text(thumb, "impressionType") == QStringLiteral("LIVE_SCAN_PLAIN"));
    CHECK(text(thumb, "compression") == QStringLiteral("JPEG2000"));
    CHECK(text(thumb, "mimeType") == QStringLiteral("image/jp2"));
    CHECK(thumb.value(QStringLiteral("resolution")).toInt() == 500);
    CHECK(thumb.value(QStringLiteral("bitdepth")).toInt() == 8);
    CHECK(thumb.value(QStringLiteral("quality")).toInt() == 71);
    CHECK(QByteArray::fromBase64(text(thumb, "image").toLatin1())
          == enrollment.items.at(ItemKey::finger(FingerPosition::RightThumb)).image);

    const QJsonObject portrait = entryOf(entries, "PORTRAIT");
    CHECK(text(portrait, "biometricType") == QStringLiteral("FACE"));
    CHECK(text(portrait, "compression") == QStringLiteral("JPEG"));
    CHECK(portrait.value(QStringLiteral("bitdepth")).toInt() == 24);
    CHECK_FALSE(portrait.contains(QStringLiteral("impressionType")));
    CHECK_FALSE(portrait.contains(QStringLiteral("resolution")));

    const QJsonObject signature = entryOf(entries, "UNKNOWN");
    CHECK(text(signature, "biometricType") == QStringLiteral("SIGNATURE"));
    CHECK(text(signature, "compression") == QStringLiteral("PNG"));
    CHECK_FALSE(signature.contains(QStringLiteral("quality")));
    const auto metadata = QJsonDocument::fromJson(text(signature, "metadata").toUtf8()).object();
    CHECK(child(metadata, "signature").value(QStringLiteral("aspect")).toInt() == 3);
}

TEST_CASE("What is lawfully missing is said in OSIA's three words, with the true reason beside")
{
    struct Expected
    {
        ExceptionReason reason;
        const char *presence;
    };
    for (const Expected &expected : {Expected{ExceptionReason::Amputated, "AMPUTATED"},
                                     Expected{ExceptionReason::Bandaged, "BANDAGED"},
                                     Expected{ExceptionReason::Damaged, "DAMAGED"},
                                     Expected{ExceptionReason::CannotBeHeld, "DAMAGED"},
                                     Expected{ExceptionReason::Refused, "DAMAGED"}}) {
        auto enrollment = tests::sampleEnrollment();
        const ItemKey key = ItemKey::finger(FingerPosition::LeftRing);
        enrollment.items.erase(key);
        enrollment.exceptions.emplace(
            key, enrollment::CaptureException{key, expected.reason, false, QStringLiteral("note")});
        const QJsonArray entries = biometricsOf(enrollment);
        REQUIRE(entries.size() == 12);
        const QJsonObject entry = entryOf(entries, "LEFT_RING");
        CHECK(onlyMembers(entry, biometricMembers));
        CHECK(text(entry, "biometricType") == QStringLiteral("FINGER"));
        CHECK_FALSE(entry.contains(QStringLiteral("image")));
        const QJsonArray missing = entry.value(QStringLiteral("missing")).toArray();
        REQUIRE(missing.size() == 1);
        CHECK(onlyMembers(missing[0].toObject(), "biometricSubType presence"));
        CHECK(text(missing[0].toObject(), "biometricSubType") == QStringLiteral("LEFT_RING"));
        CHECK(text(missing[0].toObject(), "presence") == QLatin1String(expected.presence));
        CHECK(text(entry, "comment").startsWith(enrollment::exceptionReasonName(expected.reason)));
        CHECK(text(entry, "comment").contains(QStringLiteral("temporary")));
        CHECK(text(entry, "comment").endsWith(QStringLiteral("note")));
    }
}

TEST_CASE("Who confirmed an exception stands in the record, for people and for programs")
{
    auto enrollment = tests::sampleEnrollment();
    const ItemKey key = ItemKey::finger(FingerPosition::LeftRing);
    enrollment.items.erase(key);
    enrollment::CaptureException exception{key, ExceptionReason::Bandaged, false,
                                           QStringLiteral("note")};
    enrollment.exceptions[key] = exception;
    const auto flag = [&] {
        return child(exchange::osiaEnrollment(enrollment, palembang), "enrollmentFlags")
            .value(QStringLiteral("exceptionsConfirmed"))
            .toBool();
    };
    CHECK_FALSE(flag());
    exception.confirmer = QStringLiteral("budi");
    exception.confirmedAt = QDateTime(QDate(2026, 11, 21), QTime(12, 5), Qt::UTC);
    enrollment.exceptions[key] = exception;
    CHECK(flag());
    const QJsonObject entry = entryOf(biometricsOf(enrollment), "LEFT_RING");
    CHECK(onlyMembers(entry, biometricMembers));
    CHECK(text(entry, "comment")
          == QStringLiteral(
              "bandaged; temporary; confirmed by budi at 2026-11-21T12:05:00.000Z; note"));
    const auto metadata = QJsonDocument::fromJson(text(entry, "metadata").toUtf8()).object();
    CHECK(text(metadata, "reason") == QStringLiteral("bandaged"));
    CHECK(metadata.value(QStringLiteral("permanent")) == QJsonValue(false));
    CHECK(text(metadata, "confirmedBy") == QStringLiteral("budi"));
    CHECK(text(metadata, "confirmedAt") == QStringLiteral("2026-11-21T12:05:00.000Z"));
    CHECK(text(metadata, "note") == QStringLiteral("note"));
}

TEST_CASE("The photo of a hand is a document as long as a finger of it is excepted")
{
    auto enrollment = tests::sampleEnrollment();
    const ItemKey photo = ItemKey::handPhoto(enrollment::Hand::Left);
    auto item = tests::sampleItem(photo);
    item.mimeType = QStringLiteral("image/jpeg");
    enrollment.items[photo] = item;
    CHECK_FALSE(exchange::osiaEnrollment(enrollment, palembang)
                    .contains(QStringLiteral("documentData"))); // every finger was captured
    const ItemKey key = ItemKey::finger(FingerPosition::LeftRing);
    enrollment.items.erase(key);
    enrollment.exceptions[key] = {key, ExceptionReason::Amputated};
    const auto json = exchange::osiaEnrollment(enrollment, palembang);
    CHECK(onlyMembers(json, enrollmentMembers));
    CHECK(biometricsOf(enrollment).size() == 12);
    const QJsonArray documents = json.value(QStringLiteral("documentData")).toArray();
    REQUIRE(documents.size() == 1);
    const QJsonObject document = documents[0].toObject();
    CHECK(onlyMembers(document, "documentType documentTypeOther instance parts"));
    CHECK(text(document, "documentType") == QStringLiteral("OTHER"));
    CHECK(text(document, "instance") == QStringLiteral("LEFT"));
    const QJsonObject part = document.value(QStringLiteral("parts")).toArray()[0].toObject();
    CHECK(onlyMembers(part, "pages data width height mimeType captureDate captureDevice"));
    CHECK(QByteArray::fromBase64(text(part, "data").toLatin1()) == item.image);
}

TEST_CASE("Which prints go on the chip is said of the record and of each finger")
{
    auto enrollment = tests::sampleEnrollment();
    CHECK_FALSE(child(exchange::osiaEnrollment(enrollment, palembang), "requestData")
                    .contains(QStringLiteral("chipFingers")));
    enrollment.chipFingers = {FingerPosition::RightIndex, FingerPosition::LeftThumb};
    const QJsonArray fingers = child(exchange::osiaEnrollment(enrollment, palembang), "requestData")
                                   .value(QStringLiteral("chipFingers"))
                                   .toArray();
    CHECK(fingers == QJsonArray{QStringLiteral("RIGHT_INDEX"), QStringLiteral("LEFT_THUMB")});
    const auto placeOf = [&](const char *subType) {
        const QString metadata = text(entryOf(biometricsOf(enrollment), subType), "metadata");
        return QJsonDocument::fromJson(metadata.toUtf8())
            .object()
            .value(QStringLiteral("chip"))
            .toInt();
    };
    CHECK(placeOf("RIGHT_INDEX") == 1);
    CHECK(placeOf("LEFT_THUMB") == 2);
    CHECK(placeOf("LEFT_INDEX") == 0);
}

TEST_CASE("A signature carries its strokes, its SVG and whether the hand was guided")
{
    auto enrollment = tests::sampleEnrollment();
    auto &item = enrollment.items.at(ItemKey::signature());
    item.image = QByteArray("\x89PNG", 4) + QByteArray(20, 'x') + QByteArray("\1\0", 2);
    item.vector = "<svg/>";
    item.guided = true;
    const QJsonObject entry = entryOf(biometricsOf(enrollment), "UNKNOWN");
    CHECK(entry.value(QStringLiteral("bitdepth")).toInt() == 1);
    const auto metadata = QJsonDocument::fromJson(text(entry, "metadata").toUtf8()).object();
    CHECK(text(metadata, "svg") == QStringLiteral("<svg/>"));
    CHECK(metadata.value(QStringLiteral("guided")) == QJsonValue(true));
    CHECK(child(metadata, "signature").contains(QStringLiteral("strokes")));
}

TEST_CASE("A signature that cannot be given is missing, and a late capture outweighs an exception")
{
    auto enrollment = tests::sampleEnrollment();
    enrollment.items.erase(ItemKey::signature());
    enrollment.exceptions.emplace(
        ItemKey::signature(),
        enrollment::CaptureException{ItemKey::signature(), ExceptionReason::CannotSign, true, {}});
    const ItemKey thumb = ItemKey::finger(FingerPosition::RightThumb);
    enrollment.exceptions.emplace(
        thumb, enrollment::CaptureException{thumb, ExceptionReason::Bandaged, false, {}});
    const QJsonArray entries = biometricsOf(enrollment);
    REQUIRE(entries.size() == 12);
    const QJsonObject signature = entryOf(entries, "UNKNOWN");
    CHECK(text(signature, "biometricType") == QStringLiteral("SIGNATURE"));
    CHECK(text(signature.value(QStringLiteral("missing")).toArray()[0].toObject(), "presence")
          == QStringLiteral("DAMAGED"));
    CHECK(text(signature, "comment")
          == enrollment::exceptionReasonName(ExceptionReason::CannotSign)
              + QStringLiteral("; permanent"));
    CHECK(entryOf(entries, "RIGHT_THUMB").contains(QStringLiteral("image")));
}

TEST_CASE("The record says where biodata come from, and keeps SIAK's words beside what is disputed")
{
    auto enrollment = tests::sampleEnrollment();
    const auto plain = exchange::osiaEnrollment(enrollment, palembang);
    CHECK(text(child(plain, "contextualData"), "biodataOrigin") == QStringLiteral("roster"));
    for (const char *member :
         {"declaration", "documentsSeen", "recordedBefore", "eligibility", "correctionRequests"})
        CHECK_FALSE(child(plain, "contextualData").contains(QLatin1String(member)));
    CHECK(child(plain, "enrollmentFlags").value(QStringLiteral("declaredBiodata")).toBool()
          == false);

    enrollment.grounds.origin = enrollment::BiodataOrigin::Declared;
    enrollment.grounds.declaredReason = enrollment::DeclaredReason::Other;
    enrollment.grounds.declaredNote = QStringLiteral("baru pindah");
    enrollment.grounds.documents = {enrollment::DocumentSeen::FamilyCard};
    enrollment.grounds.earlier = enrollment::EarlierRecording::Elsewhere;
    enrollment.grounds.earlierPlace = QStringLiteral("Lahat");
    enrollment.grounds.warnings = {enrollment::Warning::ToldElsewhere};
    enrollment.grounds.reason = QStringLiteral("kartu tidak terbit");
    enrollment.corrections.push_back({.field = population::Column::TGL_LHR,
                                      .before = QStringLiteral("01-01-2001"),
                                      .after = QStringLiteral("02-01-2001"),
                                      .basis = enrollment::DocumentSeen::Diploma,
                                      .requestedBy = QStringLiteral("siti"),
                                      .requestedAt = enrollment.createdAt});
    const auto json = exchange::osiaEnrollment(enrollment, palembang);
    CHECK(onlyMembers(json, enrollmentMembers));
    const QJsonObject context = child(json, "contextualData");
    CHECK(text(context, "biodataOrigin") == QStringLiteral("declared"));
    CHECK(text(child(context, "declaration"), "reason") == QStringLiteral("other"));
    CHECK(text(child(context, "declaration"), "note") == QStringLiteral("baru pindah"));
    CHECK(text(child(context, "recordedBefore"), "place") == QStringLiteral("Lahat"));
    CHECK(text(child(context, "eligibility"), "reason") == QStringLiteral("kartu tidak terbit"));
    const QJsonObject request
        = context.value(QStringLiteral("correctionRequests")).toArray().first().toObject();
    CHECK(text(request, "form") == QStringLiteral("F-1.06"));
    CHECK(text(request, "field") == QStringLiteral("TGL_LHR"));
    CHECK(text(request, "basis") == QStringLiteral("diploma"));
    CHECK_FALSE(request.contains(QStringLiteral("note")));
    CHECK(text(child(json, "biographicData"), "TGL_LHR") == QStringLiteral("2001-01-01"));
}
