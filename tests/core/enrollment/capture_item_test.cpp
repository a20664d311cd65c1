// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/capture_exception.h"
#include "core/enrollment/enrollment.h"

#include <catch2/catch.hpp>

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <random>
#include <set>

using namespace rekam;
using namespace rekam::enrollment;

namespace {

CaptureItem signatureItem()
{
    return {.key = ItemKey::signature(),
            .image = QByteArray("\x89PNG\0\1\2", 7),
            .mimeType = QStringLiteral("image/png"),
            .width = 600,
            .height = 200,
            .pixelsPerInch = 300.5,
            .quality = -1,
            .flagged = true,
            .tries = 3,
            .device = QStringLiteral("simulated: pad"),
            .capturedAt = QDateTime(QDate(2026, 11, 21), QTime(9, 30, 1, 234), Qt::UTC),
            .strokes = "{\"strokes\":[]}",
            .vector = "<svg/>",
            .guided = true};
}

bool same(const CaptureItem &a, const CaptureItem &b)
{
    return a.key == b.key && a.image == b.image && a.mimeType == b.mimeType && a.width == b.width
        && a.height == b.height && a.pixelsPerInch == b.pixelsPerInch && a.quality == b.quality
        && a.flagged == b.flagged && a.tries == b.tries && a.device == b.device
        && a.capturedAt == b.capturedAt && a.strokes == b.strokes && a.vector == b.vector
        && a.guided == b.guided;
}

} // namespace

TEST_CASE("A capture survives the stored form, every one of the twelve")
{
    for (const ItemKey &key : requiredItems()) {
        CaptureItem item = signatureItem();
        item.key = key;
        const auto back = captureItemFromBytes(captureItemToBytes(item));
        REQUIRE(back);
        CHECK(same(*back, item));
    }
    CaptureItem bare{.key = ItemKey::portrait(),
                     .capturedAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)};
    CHECK(same(captureItemFromBytes(captureItemToBytes(bare)).value(), bare));
}

TEST_CASE("A capture in the form of earlier versions is read: without SVG, not guided")
{
    QCborMap map = QCborValue::fromCbor(captureItemToBytes(signatureItem())).toMap();
    map.remove(14);
    map.remove(15);
    const auto back = captureItemFromBytes(map.toCborValue().toCbor());
    REQUIRE(back);
    CHECK(back->vector.isEmpty());
    CHECK_FALSE(back->guided);
    CHECK(back->strokes == signatureItem().strokes);
}

TEST_CASE("A photo of each hand is a capture, and none that is required")
{
    for (const Hand hand : bothHands) {
        CaptureItem item = signatureItem();
        item.key = ItemKey::handPhoto(hand);
        CHECK(captureItemFromBytes(captureItemToBytes(item)).value().key == item.key);
    }
    CHECK(itemName(ItemKey::handPhoto(Hand::Left)) == u"left_hand_photo");
    CHECK(itemKeyFromCode(4, 0).error().code == base::ErrorCode::InputMalformed);
    CHECK(itemKeyFromCode(4, 3).error().code == base::ErrorCode::InputMalformed);
}

TEST_CASE("A stored capture that is cut short, too long or damaged is refused")
{
    const QByteArray whole = captureItemToBytes(signatureItem());
    for (qsizetype size = 0; size < whole.size(); ++size)
        REQUIRE(captureItemFromBytes(whole.first(size)).error().code
                == base::ErrorCode::InputMalformed);
    CHECK_FALSE(captureItemFromBytes(whole + '\0'));
    CHECK_FALSE(captureItemFromBytes(QByteArray(33 * 1024 * 1024, 'x')));
    CHECK_FALSE(captureItemFromBytes(QCborValue(QCborArray{1, 2}).toCbor()));
}

TEST_CASE("A field of the wrong type or out of range is refused")
{
    const auto [field, value] = GENERATE(table<int, QCborValue>({
        {0, 2}, // a later version
        {1, 5}, // no such kind
        {2, 1}, // a signature has no position
        {3, QStringLiteral("image")}, // text, not bytes
        {4, QString(65, u'x')},
        {5, -1},
        {5, 20'001},
        {6, 0.5},
        {7, QCborValue(qQNaN())},
        {7, -1.0},
        {8, 101},
        {8, -2},
        {9, 1},
        {10, -1},
        {11, QCborValue()},
        {12, QStringLiteral("now")},
        {13, QCborValue()},
        {14, QStringLiteral("text, not bytes")},
        {15, 1},
    }));
    CAPTURE(field);
    QCborMap map = QCborValue::fromCbor(captureItemToBytes(signatureItem())).toMap();
    if (value.isUndefined())
        map.remove(field);
    else
        map[field] = value;
    CHECK(captureItemFromBytes(map.toCborValue().toCbor()).error().code
          == base::ErrorCode::InputMalformed);
}

TEST_CASE("Random bytes are never a capture and never do harm")
{
    std::mt19937 random(3);
    std::uniform_int_distribution<int> byte(0, 255);
    const QByteArray whole = captureItemToBytes(signatureItem());
    for (int i = 0; i < 3000; ++i) {
        QByteArray damaged = whole;
        damaged[std::uniform_int_distribution<int>(0, static_cast<int>(whole.size()) - 1)(random)]
            = static_cast<char>(byte(random));
        if (const auto read = captureItemFromBytes(damaged))
            REQUIRE((read->quality >= -1 && read->quality <= 100));
    }
}

TEST_CASE("Captures have names of their own")
{
    std::set<QString> names;
    for (const ItemKey &key : requiredItems())
        names.insert(itemName(key));
    CHECK(names.size() == 12);
    CHECK(names.contains(QStringLiteral("right_thumb")));
    CHECK(itemKeyFromCode(3, 11).error().code == base::ErrorCode::InputMalformed);
    CHECK(itemKeyFromCode(1, 1).error().code == base::ErrorCode::InputMalformed);
}

TEST_CASE("An exception survives the stored form and a damaged one is refused")
{
    const CaptureException exception{ItemKey::finger(biometrics::FingerPosition::LeftRing),
                                     ExceptionReason::CannotBeHeld, false,
                                     QStringLiteral("jari kaku")};
    const QByteArray whole = captureExceptionToBytes(exception);
    const auto back = captureExceptionFromBytes(whole);
    REQUIRE(back);
    CHECK(back->key == exception.key);
    CHECK(back->reason == exception.reason);
    CHECK(back->permanent == exception.permanent);
    CHECK(back->note == exception.note);
    for (qsizetype size = 0; size < whole.size(); ++size)
        REQUIRE_FALSE(captureExceptionFromBytes(whole.first(size)));
    QCborMap map = QCborValue::fromCbor(whole).toMap();
    map[3] = 7;
    CHECK_FALSE(captureExceptionFromBytes(map.toCborValue().toCbor()));
}

TEST_CASE("Who confirmed an exception and when is stored with it, and not before")
{
    CaptureException exception{ItemKey::finger(biometrics::FingerPosition::LeftRing)};
    CHECK_FALSE(QCborValue::fromCbor(captureExceptionToBytes(exception)).toMap().contains(6));
    CHECK_FALSE(captureExceptionFromBytes(captureExceptionToBytes(exception))->isConfirmed());
    exception.confirmer = QStringLiteral("budi");
    exception.confirmedAt = QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);
    const auto back = captureExceptionFromBytes(captureExceptionToBytes(exception));
    REQUIRE(back);
    CHECK(back->isConfirmed());
    CHECK(back->confirmer == u"budi");
    CHECK(back->confirmedAt == exception.confirmedAt);
    QCborMap map = QCborValue::fromCbor(captureExceptionToBytes(exception)).toMap();
    map.remove(7); // a name without its time
    CHECK_FALSE(captureExceptionFromBytes(map.toCborValue().toCbor()));
}

TEST_CASE("Reasons have names that lead back to them")
{
    std::set<QString> names;
    for (int number = 1; number <= 6; ++number) {
        const auto reason = static_cast<ExceptionReason>(number);
        CHECK(names.insert(exceptionReasonName(reason)).second);
        CHECK(exceptionReasonFromName(exceptionReasonName(reason)).value() == reason);
    }
    CHECK(exceptionReasonFromName(u"").error().code == base::ErrorCode::InputMalformed);
    CHECK(exceptionReasonFromName(u"Amputated").error().code == base::ErrorCode::InputMalformed);
}
