// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A finger that is saved already and taken once more: the better one stays.
#include "tests/app/station/presenters/fingers_desk.h"

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using station::FingerMark;
using station::FingersPhase;

namespace {

enrollment::CaptureSettings oneTry()
{
    enrollment::CaptureSettings settings;
    settings.fingerTries = 1;
    return settings;
}

enrollment::CaptureItem stored(FingersDesk &desk)
{
    return desk.load(desk.enrollment.id)
        .items.at(enrollment::ItemKey::finger(FingerPosition::RightIndex));
}

void repeat(FingersDesk &desk)
{
    desk.fingers.retake(FingerPosition::RightIndex);
    if (desk.fingers.state().phase == FingersPhase::Opening)
        desk.reader.begin();
    REQUIRE(await([&] { return desk.reader.waiting; }));
    REQUIRE(desk.fingers.state().isRepeat());
}

} // namespace

TEST_CASE("a digit pressed by mistake when all are done is taken back with escape", "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 10; ++i)
        desk.touch(goodPrint());
    repeat(desk);
    desk.fingers.back();
    CHECK(desk.fingers.state().phase == FingersPhase::Complete);
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    CHECK_FALSE(desk.reader.isOpen);
    CHECK_FALSE(desk.fingers.state().repeated);
    desk.fingers.next();
    CHECK(desk.finished);
}

TEST_CASE("taken back in the middle, the order goes on, also without a reader", "[station]")
{
    FingersDesk desk;
    desk.touch(goodPrint());
    repeat(desk);
    SECTION("while the finger lies on the glass")
    {
        desk.reader.lay();
    }
    SECTION("the reader is gone")
    {
        desk.reader.fail(base::ErrorCode::DeviceGone);
    }
    desk.fingers.back();
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle);
    if (desk.fingers.state().phase == FingersPhase::Opening)
        desk.reader.begin();
    desk.touch(goodPrint());
    CHECK(desk.fingers.state().done() == 2);
}

TEST_CASE("a repeat that is no better leaves the stored finger alone, and the page is told",
          "[station]")
{
    FingersDesk desk;
    desk.touch(goodPrint());
    const enrollment::CaptureItem before = stored(desk);
    repeat(desk);
    desk.touch(goodPrint()); // the same score
    REQUIRE(desk.fingers.state().repeated);
    CHECK(desk.fingers.state().repeated->finger == FingerPosition::RightIndex);
    CHECK_FALSE(desk.fingers.state().repeated->replaced);
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    CHECK(stored(desk).capturedAt == before.capturedAt);
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle);
    desk.touch(goodPrint());
    CHECK_FALSE(desk.fingers.state().repeated); // that was the finger before
}

TEST_CASE("a good finger takes the place of one that was kept for want of a better", "[station]")
{
    FingersDesk desk(oneTry());
    desk.touch(fingertip());
    desk.fingers.keepPoor();
    REQUIRE(await([&] { return desk.mark(FingerPosition::RightIndex) == FingerMark::SavedPoor; }));
    repeat(desk);
    desk.touch(goodPrint());
    REQUIRE(desk.fingers.state().repeated);
    CHECK(desk.fingers.state().repeated->replaced);
    CHECK_FALSE(stored(desk).flagged);
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
}

TEST_CASE("the best of poor repeats is the stored finger, if that is better", "[station]")
{
    FingersDesk desk(oneTry());
    desk.touch(goodPrint());
    repeat(desk);
    SECTION("a poor one")
    {
        desk.touch(fingertip());
    }
    SECTION("an empty glass")
    {
        desk.touch(blankGlass());
    }
    REQUIRE(desk.fingers.state().phase == FingersPhase::Offering);
    CHECK(desk.fingers.state().canKeepPoor);
    desk.fingers.keepPoor();
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    CHECK_FALSE(stored(desk).flagged);
    REQUIRE(desk.fingers.state().repeated);
    CHECK_FALSE(desk.fingers.state().repeated->replaced);
}

TEST_CASE("a finger that was excepted and can be captured after all is saved", "[station]")
{
    FingersDesk desk;
    desk.except(enrollment::ExceptionReason::Bandaged);
    desk.fingers.retake(FingerPosition::RightIndex);
    desk.fingers.back(); // rather not
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Excepted);
    repeat(desk);
    desk.touch(goodPrint());
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    CHECK_FALSE(desk.fingers.state().repeated); // there was nothing to compare
    CHECK(desk.load(desk.enrollment.id).exceptions.empty());
}
