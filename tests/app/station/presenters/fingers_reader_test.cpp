// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A reader that fails at the worst moments, and what it says of a finger on its glass.
#include "tests/app/station/presenters/fingers_desk.h"

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using station::FingerMark;
using station::FingersPhase;

namespace {

/** The reader's cable is pulled the first time that the page is in @p phase. */
void failIn(FingersDesk &desk, FingersPhase phase)
{
    auto done = std::make_shared<bool>(false);
    QObject::connect(&desk.fingers, &station::FingersPresenter::stateChanged, &desk.asker,
                     [&desk, phase, done] {
                         if (*done || desk.fingers.state().phase != phase)
                             return;
                         *done = true;
                         desk.reader.fail(base::ErrorCode::DeviceGone);
                     });
}

bool isAsking(FingersDesk &desk)
{
    return await([&] {
        return desk.fingers.state().phase == FingersPhase::Expecting && desk.reader.waiting;
    });
}

} // namespace

TEST_CASE("a reader that fails while an impression is judged loses no impression", "[station]")
{
    FingersDesk desk;
    failIn(desk, FingersPhase::Judging);
    desk.reader.touch(goodPrint());
    CHECK_FALSE(desk.reader.isOpen);
    REQUIRE(await([&] { return desk.fingers.state().done() == 1; }));
    CHECK(desk.load(desk.enrollment.id).items.size() == 1);
    CHECK(desk.fingers.state().phase == FingersPhase::Opening); // it looks for the reader by itself
    desk.reader.begin();
    REQUIRE(isAsking(desk));
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle);
}

TEST_CASE("a reader that fails before a poor verdict is opened again for the next try", "[station]")
{
    FingersDesk desk;
    failIn(desk, FingersPhase::Judging);
    desk.reader.touch(blankGlass());
    REQUIRE(await([&] { return desk.fingers.state().tries == 1; }));
    CHECK(desk.fingers.state().phase == FingersPhase::Opening);
    desk.reader.begin();
    REQUIRE(isAsking(desk));
    CHECK(desk.fingers.state().complaint == base::ErrorCode::NoRidges); // still what to do better
    CHECK(desk.fingers.state().tries == 1);
}

TEST_CASE("a reader that fails while a finger is saved does not hold the page", "[station]")
{
    FingersDesk desk;
    failIn(desk, FingersPhase::Saving);
    desk.reader.touch(goodPrint());
    REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Opening; }));
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
    desk.reader.begin();
    REQUIRE(isAsking(desk));
    desk.touch(goodPrint());
    CHECK(desk.fingers.state().done() == 2);
}

TEST_CASE("a reader that fails with the last finger still lets the ten be complete", "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 9; ++i)
        desk.touch(goodPrint());
    failIn(desk, FingersPhase::Saving);
    desk.reader.touch(goodPrint());
    REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Complete; }));
    CHECK_FALSE(desk.fingers.state().error);
}

TEST_CASE("a reader that fails while the best try is offered takes nothing away", "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.touch(fingertip());
    REQUIRE(desk.fingers.state().phase == FingersPhase::Offering);
    desk.reader.fail(base::ErrorCode::DeviceGone);
    CHECK(desk.fingers.state().phase == FingersPhase::Offering);
    SECTION("it can be kept without a reader")
    {
        desk.fingers.keepPoor();
        REQUIRE(await([&] { return desk.fingers.state().done() == 1; }));
        CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::SavedPoor);
        CHECK(desk.fingers.state().phase == FingersPhase::Opening);
    }
    SECTION("another try opens the reader")
    {
        desk.fingers.tryAgain();
        CHECK(desk.fingers.state().phase == FingersPhase::Opening);
        desk.reader.begin();
        REQUIRE(isAsking(desk));
        CHECK(desk.fingers.state().tries == 0);
    }
}

TEST_CASE("a finger that the store refused is saved later, whatever became of the reader",
          "[station]")
{
    FingersDesk desk;
    desk.login(administratorName); // who may not record
    desk.touch(goodPrint());
    REQUIRE(desk.fingers.state().phase == FingersPhase::Failed);
    CHECK(desk.fingers.state().unsaved);
    const auto refusal = desk.fingers.state().error->code;
    desk.reader.fail(base::ErrorCode::DeviceGone);
    CHECK(desk.fingers.state().error->code == refusal); // the finger matters more
    desk.login(operatorName);
    desk.fingers.reconnect();
    REQUIRE(await([&] { return desk.fingers.state().done() == 1; }));
    CHECK_FALSE(desk.fingers.state().unsaved);
    CHECK(desk.fingers.state().phase == FingersPhase::Opening);
    desk.reader.begin();
    REQUIRE(isAsking(desk));
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle);
}

TEST_CASE("whoever looks at the reasons finds the best try still offered", "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.touch(fingertip());
    desk.fingers.startException();
    SECTION("with the reader") { }
    SECTION("unplugged meanwhile")
    {
        desk.reader.fail(base::ErrorCode::DeviceGone);
    }
    desk.fingers.back();
    CHECK(desk.fingers.state().phase == FingersPhase::Offering);
    CHECK(desk.fingers.state().complaint);
    CHECK(desk.fingers.state().tries == 3);
    CHECK_FALSE(desk.reader.waiting);
}

TEST_CASE("a reader that keeps asking for another try counts as tried", "[station]")
{
    FingersDesk desk;
    const auto askBack = [&] {
        REQUIRE(await([&] { return desk.reader.waiting; }));
        desk.reader.ask(devices::FingerRetry::TryAgain);
    };
    SECTION("where something can be kept, it is offered")
    {
        desk.touch(fingertip());
        for (int i = 0; i < 3; ++i)
            askBack();
        REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Offering; }));
        CHECK(desk.fingers.state().canKeepPoor);
        desk.fingers.tryAgain();
        REQUIRE(isAsking(desk));
        CHECK(desk.fingers.state().retries == 0);
    }
    SECTION("where nothing can, it goes on and the count tells the page")
    {
        for (int i = 0; i < 3; ++i)
            askBack();
        REQUIRE(isAsking(desk));
        CHECK(desk.fingers.state().retries == 3);
        desk.touch(blankGlass());
        CHECK(desk.fingers.state().retries == 0); // not in a row any more
    }
}

TEST_CASE("what lies on the glass is seen, taken, and seen to go", "[station]")
{
    FingersDesk desk;
    int touched = 0;
    QObject::connect(&desk.fingers, &station::FingersPresenter::touched, &desk.asker,
                     [&] { ++touched; });
    desk.reader.lay();
    CHECK(desk.fingers.state().phase == FingersPhase::Present);
    CHECK(touched == 1);
    desk.reader.liftTooSoon();
    CHECK(desk.fingers.state().phase == FingersPhase::Expecting);
    desk.reader.lay();
    desk.reader.take();
    CHECK(desk.fingers.state().phase == FingersPhase::Taken);
    Q_EMIT desk.reader.captured(desk.reader.session, {goodPrint()});
    CHECK(desk.fingers.state().phase == FingersPhase::Judging);
    CHECK(touched == 3);
}
