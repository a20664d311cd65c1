// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/fingers_presenter.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using station::FingerMark;
using station::FingersPhase;

namespace {

biometrics::Image goodPrint()
{
    static const auto finger = devices::SyntheticFinger::grow(9000, FingerPosition::RightIndex);
    return finger->impression(1);
}

biometrics::Image blankGlass()
{
    return {320, 400, 1, 500, QByteArray(320 * 400, char(230))};
}

/** The middle of a good print on an empty glass: ridges, but too few of them. */
biometrics::Image fingertip()
{
    const biometrics::Image good = goodPrint();
    biometrics::Image image = blankGlass();
    for (int y = 150; y < 250; ++y) {
        for (int x = 110; x < 210; ++x)
            image.pixels[y * 320 + x] = good.pixels[y * 320 + x];
    }
    return image;
}

struct FingersDesk : Desk
{
    FingersDesk()
        : worker(QStringLiteral("test worker"))
        , fingers(core, worker, reader, clock)
        , enrollment(begin())
    {
        QObject::connect(&fingers, &station::FingersPresenter::expecting, &asker,
                         [this](FingerPosition position) { expected.push_back(position); });
        QObject::connect(&fingers, &station::FingersPresenter::finished, &asker,
                         [this] { finished = true; });
        fingers.begin(enrollment);
        reader.begin();
    }
    ~FingersDesk() { worker.stop(); }
    /** Lays @p image down and waits until the presenter has made up its mind. */
    void touch(const biometrics::Image &image)
    {
        REQUIRE(await([this] { return reader.waiting; }));
        reader.touch(image);
        REQUIRE(await([this] {
            const auto phase = fingers.state().phase;
            return phase != FingersPhase::Judging && phase != FingersPhase::Saving;
        }));
    }
    FingerMark mark(FingerPosition position) { return fingers.state().cells.at(position).mark; }

    station::TaskThread worker;
    FakeReader reader;
    station::FingersPresenter fingers;
    enrollment::Enrollment enrollment;
    std::vector<FingerPosition> expected;
    bool finished = false;
};

} // namespace

TEST_CASE("ten good fingers are saved one after the other without a key press", "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 10; ++i)
        desk.touch(goodPrint());
    CHECK(desk.fingers.state().phase == FingersPhase::Complete);
    CHECK(std::equal(desk.expected.begin(), desk.expected.end(), biometrics::captureOrder.begin(),
                     biometrics::captureOrder.end()));
    CHECK_FALSE(desk.reader.isOpen);
    CHECK(desk.load(desk.enrollment.id).items.size() == 10);
    CHECK_FALSE(desk.finished); // the operator looks first
    desk.fingers.next();
    CHECK(desk.finished);
}

TEST_CASE("each finger is in the store before the next one is asked for", "[station]")
{
    FingersDesk desk;
    desk.touch(goodPrint());
    REQUIRE(desk.expected.size() == 2);
    CHECK(desk.load(desk.enrollment.id)
              .items.contains(enrollment::ItemKey::finger(FingerPosition::RightIndex)));
    desk.fingers.back(); // leaving loses nothing
    desk.fingers.begin(desk.load(desk.enrollment.id));
    desk.reader.begin();
    CHECK(desk.expected.back() == FingerPosition::RightMiddle);
}

TEST_CASE("after three poor tries the best may be kept, with a flag", "[station]")
{
    FingersDesk desk;
    desk.touch(blankGlass());
    CHECK(desk.fingers.state().complaint == base::ErrorCode::NoRidges);
    CHECK_FALSE(desk.fingers.state().canKeepPoor);
    desk.touch(fingertip());
    CHECK(desk.fingers.state().phase == FingersPhase::Expecting);
    desk.touch(fingertip());
    REQUIRE(desk.fingers.state().phase == FingersPhase::Offering);
    CHECK(desk.fingers.state().canKeepPoor);
    CHECK_FALSE(desk.reader.waiting);
    desk.fingers.keepPoor();
    REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Expecting; }));
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::SavedPoor);
    const auto saved = desk.load(desk.enrollment.id);
    CHECK(saved.items.at(enrollment::ItemKey::finger(FingerPosition::RightIndex)).flagged);
}

TEST_CASE("an empty glass can not be kept, but there is always a way on", "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.touch(blankGlass());
    REQUIRE(desk.fingers.state().phase == FingersPhase::Offering);
    CHECK_FALSE(desk.fingers.state().canKeepPoor);
    desk.fingers.keepPoor(); // nothing to keep: nothing happens
    CHECK(desk.fingers.state().phase == FingersPhase::Offering);
    desk.fingers.startException();
    desk.fingers.except(enrollment::ExceptionReason::Amputated);
    REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Expecting; }));
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Excepted);
    const auto key = enrollment::ItemKey::finger(FingerPosition::RightIndex);
    const auto saved = desk.load(desk.enrollment.id);
    REQUIRE(saved.exceptions.contains(key));
    CHECK(saved.exceptions.at(key).permanent);
}

TEST_CASE("escape from the reasons goes back to the finger, not to the page before", "[station]")
{
    FingersDesk desk;
    desk.fingers.startException();
    CHECK_FALSE(desk.reader.waiting);
    desk.fingers.back();
    CHECK(desk.fingers.state().phase == FingersPhase::Expecting);
    CHECK(desk.reader.waiting);
}

TEST_CASE("what the reader asks for is shown and the capture goes on", "[station]")
{
    FingersDesk desk;
    desk.reader.ask(devices::FingerRetry::CenterFinger);
    CHECK(desk.fingers.state().retry == devices::FingerRetry::CenterFinger);
    CHECK(desk.fingers.state().tries == 0);
    desk.touch(goodPrint()); // waits until it captures again
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Saved);
}

TEST_CASE("an unplugged reader is an event with a way on, and loses nothing", "[station]")
{
    FingersDesk desk;
    desk.touch(goodPrint());
    const quint64 before = desk.reader.session;
    desk.reader.fail(base::ErrorCode::DeviceGone);
    CHECK(desk.fingers.state().phase == FingersPhase::Failed);
    CHECK(desk.fingers.state().error->code == base::ErrorCode::DeviceGone);
    desk.fingers.reconnect();
    CHECK(desk.reader.session != before);
    desk.reader.begin();
    CHECK(desk.fingers.state().current == FingerPosition::RightMiddle);
    desk.touch(goodPrint());
    CHECK(desk.fingers.state().done() == 2);
}

TEST_CASE("a late event of a closed session is ignored", "[station]")
{
    FingersDesk desk;
    const quint64 old = desk.reader.session;
    desk.fingers.leave();
    Q_EMIT desk.reader.captured(old, {goodPrint()});
    Q_EMIT desk.reader.failed(old, {base::ErrorCode::DeviceGone, {}, {}});
    CHECK_FALSE(desk.fingers.state().error);
    CHECK(desk.load(desk.enrollment.id).items.empty());
}
