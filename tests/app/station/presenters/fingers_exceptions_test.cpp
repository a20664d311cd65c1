// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/presenters/fingers_desk.h"

#include <algorithm>

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using station::FingerMark;
using station::FingersPhase;

TEST_CASE("a whole hand is excepted in one step; what was captured of it stays", "[station]")
{
    FingersDesk desk;
    desk.touch(goodPrint()); // right index
    desk.except(enrollment::ExceptionReason::Bandaged, station::ExceptionScope::Hand);
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    for (const auto finger : {FingerPosition::RightThumb, FingerPosition::RightMiddle,
                              FingerPosition::RightRing, FingerPosition::RightLittle})
        CHECK(desk.mark(finger) == FingerMark::Excepted);
    CHECK(desk.fingers.state().current == FingerPosition::LeftIndex);
    const auto saved = desk.load(desk.enrollment.id);
    CHECK(saved.items.size() == 1);
    CHECK(saved.exceptions.size() == 4);
    for (const auto &[key, exception] : saved.exceptions)
        CHECK_FALSE(exception.permanent);
}

TEST_CASE("somebody without hands is done in one step and goes on as anybody does", "[station]")
{
    FingersDesk desk;
    desk.except(enrollment::ExceptionReason::Amputated, station::ExceptionScope::BothHands);
    REQUIRE(desk.fingers.state().phase == FingersPhase::Complete);
    CHECK(desk.fingers.state().done() == 10);
    CHECK(desk.load(desk.enrollment.id).exceptions.size() == 10);
    desk.fingers.next();
    CHECK(desk.finished);
}

TEST_CASE("any finger can be called for, and one that is left again is still saved", "[station]")
{
    FingersDesk desk;
    desk.touch(goodPrint()); // right index
    desk.fingers.retake(FingerPosition::LeftRing);
    CHECK(desk.fingers.state().current == FingerPosition::LeftRing);
    REQUIRE(await([&] { return desk.reader.waiting; }));
    desk.fingers.retake(FingerPosition::RightIndex); // the saved one once more
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Waiting);
    desk.fingers.retake(FingerPosition::LeftRing); // rather not
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    desk.touch(goodPrint());
    CHECK(desk.mark(FingerPosition::LeftRing) == FingerMark::Saved);
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle); // the order goes on
    CHECK(desk.load(desk.enrollment.id).items.size() == 2);
}

TEST_CASE("arrows go to the neighbor that still waits, as the hands lie on the table", "[station]")
{
    FingersDesk desk; // right index
    desk.fingers.move(1);
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle);
    desk.touch(goodPrint());
    CHECK(desk.fingers.state().current == FingerPosition::RightIndex);
    desk.fingers.move(1); // over the one that is done
    CHECK(desk.fingers.state().current == FingerPosition::RightRing);
    desk.fingers.move(1);
    desk.fingers.move(1); // there is nothing further out
    CHECK(desk.fingers.state().current == FingerPosition::RightLittle);
    for (int i = 0; i < 20; ++i)
        desk.fingers.move(-1);
    CHECK(desk.fingers.state().current == FingerPosition::LeftLittle);
}

TEST_CASE("without any reader a reason can be given all the same", "[station]")
{
    FingersDesk desk;
    desk.fingers.begin(desk.load(desk.enrollment.id));
    desk.reader.fail(base::ErrorCode::DeviceMissing);
    REQUIRE(await([&] { return desk.fingers.state().current.has_value(); }));
    CHECK(desk.fingers.state().phase == FingersPhase::Failed);
    desk.except(enrollment::ExceptionReason::Bandaged);
    CHECK(desk.fingers.state().done() == 1);
    CHECK(desk.fingers.state().phase == FingersPhase::Opening); // and it looks for one again
}

TEST_CASE("where the site wants it, the hand is photographed once, or the photo left out",
          "[station]")
{
    enrollment::CaptureSettings settings;
    settings.handPhoto = true;
    FingersDesk desk(settings);
    desk.except(enrollment::ExceptionReason::Amputated);
    REQUIRE(desk.fingers.state().phase == FingersPhase::Photographing);
    CHECK(desk.fingers.state().photoHand == enrollment::Hand::Right);
    CHECK(desk.camera.running);
    CHECK_FALSE(desk.reader.waiting);
    desk.fingers.takePhoto(); // nothing to be seen yet
    CHECK(desk.fingers.state().phase == FingersPhase::Photographing);
    desk.camera.begin();
    desk.camera.show({640, 480, 3, 0, QByteArray(640 * 480 * 3, char(120))});
    desk.fingers.takePhoto();
    REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Expecting; }));
    CHECK_FALSE(desk.camera.running);
    const auto key = enrollment::ItemKey::handPhoto(enrollment::Hand::Right);
    auto saved = desk.load(desk.enrollment.id);
    REQUIRE(saved.items.contains(key));
    CHECK(saved.items.at(key).mimeType == u"image/jpeg");
    CHECK(saved.items.at(key).device == u"fake Kamera uji");
    CHECK(saved.items.at(key).width == 640);

    desk.except(enrollment::ExceptionReason::Bandaged); // the same hand: no second photo
    CHECK(desk.fingers.state().phase == FingersPhase::Expecting);
    desk.except(enrollment::ExceptionReason::Bandaged, station::ExceptionScope::BothHands);
    REQUIRE(desk.fingers.state().phase == FingersPhase::Photographing);
    CHECK(desk.fingers.state().photoHand == enrollment::Hand::Left);
    desk.fingers.back(); // leaves it out and nothing else
    CHECK(desk.fingers.state().phase == FingersPhase::Complete);
    CHECK(desk.fingers.state().photoWanted == enrollment::Hand::Left); // it can still be taken
    CHECK_FALSE(desk.camera.running);
    saved = desk.load(desk.enrollment.id);
    CHECK(saved.exceptions.size() == 10);
    CHECK(enrollment::handsWithoutPhoto(saved) == std::vector{enrollment::Hand::Left});
}

TEST_CASE("a camera that fails does not keep anybody from going on", "[station]")
{
    enrollment::CaptureSettings settings;
    settings.handPhoto = true;
    FingersDesk desk(settings);
    desk.except(enrollment::ExceptionReason::Amputated);
    desk.camera.fail(base::ErrorCode::DeviceMissing);
    CHECK(desk.fingers.state().photoError->code == base::ErrorCode::DeviceMissing);
    const quint64 before = desk.camera.session;
    desk.fingers.takePhoto(); // looks for the camera again
    CHECK(desk.camera.session != before);
    desk.camera.fail(base::ErrorCode::DeviceMissing);
    desk.fingers.skipPhoto();
    CHECK(desk.fingers.state().phase == FingersPhase::Expecting);
}

TEST_CASE("a blurred photo of a hand is taken again and takes the place of the first", "[station]")
{
    enrollment::CaptureSettings settings;
    settings.handPhoto = true;
    FingersDesk desk(settings);
    const auto photograph = [&](int width) {
        REQUIRE(desk.fingers.state().phase == FingersPhase::Photographing);
        desk.camera.begin();
        desk.camera.show({width, 480, 3, 0, QByteArray(width * 480 * 3, char(120))});
        desk.fingers.takePhoto();
        REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Expecting; }));
    };
    desk.except(enrollment::ExceptionReason::Amputated);
    photograph(640);
    CHECK_FALSE(desk.fingers.state().photoWanted);
    CHECK(desk.fingers.state().photoOffered == enrollment::Hand::Right);
    desk.fingers.startPhoto();
    CHECK(desk.fingers.state().photoHand == enrollment::Hand::Right);
    photograph(700);
    const auto key = enrollment::ItemKey::handPhoto(enrollment::Hand::Right);
    CHECK(desk.load(desk.enrollment.id).items.at(key).width == 700);

    desk.fingers.startPhoto();
    desk.fingers.skipPhoto(); // the one that is there stays
    CHECK(desk.load(desk.enrollment.id).items.contains(key));
    CHECK_FALSE(desk.fingers.state().photoWanted);

    desk.fingers.retake(FingerPosition::LeftIndex);
    desk.except(enrollment::ExceptionReason::Bandaged);
    photograph(720); // the left hand, as the site wants
    CHECK(desk.fingers.state().photoOffered == enrollment::Hand::Left); // the latest
    desk.fingers.startPhoto();
    desk.fingers.skipPhoto();
    CHECK(desk.fingers.state().photoOffered == enrollment::Hand::Right); // not that: the other
}
