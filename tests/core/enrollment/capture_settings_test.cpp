// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/capture_settings.h"

#include <catch2/catch.hpp>

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

using namespace rekam;
using namespace rekam::enrollment;
using biometrics::FingerPosition;

TEST_CASE("The ten fingers are five of each hand, by their ISO codes")
{
    CHECK(handOf(FingerPosition::RightLittle) == Hand::Right);
    CHECK(handOf(FingerPosition::LeftThumb) == Hand::Left);
    for (const FingerPosition finger : biometrics::captureOrder)
        CHECK(fingerOf(handOf(finger), kindOf(finger)) == finger);
    CHECK(kindOf(FingerPosition::LeftIndex) == FingerKind::Index);
    for (const FingerKind kind : fingerKinds)
        CHECK(fingerKindFromName(fingerKindName(kind)).value() == kind);
    CHECK(fingerKindName(FingerKind::Thumb) == u"thumb");
    CHECK_FALSE(fingerKindFromName(u"toe"));
}

TEST_CASE("The settings as they come are those that the procedure names")
{
    const CaptureSettings settings;
    CHECK(checkCaptureSettings(settings));
    CHECK(std::equal(settings.fingerOrder.begin(), settings.fingerOrder.end(),
                     biometrics::captureOrder.begin(), biometrics::captureOrder.end()));
    CHECK(settings.fingerTries == 3);
    CHECK(settings.chipSubstitutes
          == std::vector{FingerKind::Thumb, FingerKind::Middle, FingerKind::Ring,
                         FingerKind::Little});
    CHECK_FALSE(settings.handPhoto);
}

TEST_CASE("Settings survive the stored form")
{
    CaptureSettings settings;
    std::reverse(settings.fingerOrder.begin(), settings.fingerOrder.end());
    std::swap(settings.chipSubstitutes[0], settings.chipSubstitutes[3]);
    settings.fingerTries = 5;
    settings.handPhoto = true;
    settings.residentScreen = false;
    settings.calm = true;
    const auto back = captureSettingsFromBytes(captureSettingsToBytes(settings));
    REQUIRE(back);
    CHECK(*back == settings);
}

TEST_CASE("Settings that leave a finger out, name one twice or ask for no try are refused")
{
    CaptureSettings settings;
    SECTION("a finger twice")
    {
        settings.fingerOrder[0] = settings.fingerOrder[1];
        CHECK(checkCaptureSettings(settings).error().subject == "finger-order");
    }
    SECTION("nine fingers")
    {
        settings.fingerOrder.pop_back();
        CHECK(checkCaptureSettings(settings).error().subject == "finger-order");
    }
    SECTION("the index finger as its own substitute")
    {
        settings.chipSubstitutes[0] = FingerKind::Index;
        CHECK(checkCaptureSettings(settings).error().subject == "chip-order");
    }
    SECTION("no try")
    {
        settings.fingerTries = 0;
        CHECK(checkCaptureSettings(settings).error().subject == "finger-tries");
    }
    SECTION("too many")
    {
        settings.fingerTries = mostFingerTries + 1;
        CHECK(checkCaptureSettings(settings).error().subject == "finger-tries");
    }
    CHECK(captureSettingsFromBytes(captureSettingsToBytes(settings)).error().code
          == base::ErrorCode::InputMalformed);
}

TEST_CASE("Stored settings that are cut short or hold strange codes are refused")
{
    const QByteArray whole = captureSettingsToBytes({});
    for (qsizetype size = 0; size < whole.size(); ++size)
        REQUIRE_FALSE(captureSettingsFromBytes(whole.first(size)));
    QCborMap map = QCborValue::fromCbor(whole).toMap();
    map[1] = QByteArray(10, '\xff');
    CHECK_FALSE(captureSettingsFromBytes(map.toCborValue().toCbor()));
    CHECK_FALSE(captureSettingsFromBytes(QByteArray(5000, 'x')));
}
