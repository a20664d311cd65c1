// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/signature/pen_tracker.h"
#include "devices/signature/tablet.h"
#include "devices/signature/tablet_pad.h"
#include "tests/devices/recorded_pen.h"
#include "tests/support/await.h"
#include "tests/support/skip.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <libevdev/libevdev-uinput.h>
#include <linux/input-event-codes.h>

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using Kind = PenTracker::Step::Kind;

namespace {

std::vector<PenTracker::Step> stepsOf(PenTracker &tracker, const std::vector<PenEvent> &events)
{
    std::vector<PenTracker::Step> steps;
    for (const PenEvent &event : events)
        if (const auto step = tracker.take(event))
            steps.push_back(*step);
    return steps;
}

/** What a pad said, in order. */
struct PadDiary
{
    explicit PadDiary(SignaturePad &pad)
    {
        QObject::connect(&pad, &SignaturePad::opened, &receiver,
                         [this](const DeviceInfo &info) { device = info; });
        QObject::connect(&pad, &SignaturePad::penDown, &receiver, [this](const auto &point) {
            order += u'd';
            points.push_back(point);
        });
        QObject::connect(&pad, &SignaturePad::penMoved, &receiver, [this](const auto &point) {
            order += u'm';
            points.push_back(point);
        });
        QObject::connect(&pad, &SignaturePad::penUp, &receiver, [this] { order += u'u'; });
        QObject::connect(&pad, &SignaturePad::failed, &receiver,
                         [this](const base::Error &error) { errors.push_back(error.code); });
    }
    QObject receiver;
    QString order;
    DeviceInfo device;
    std::vector<biometrics::PenPoint> points;
    std::vector<ErrorCode> errors;
};

} // namespace

TEST_CASE("A recorded stroke becomes a stroke with place, pressure and time")
{
    PenTracker tracker(smallTablet(), 3.0);
    const auto steps = stepsOf(tracker, recordedStroke());
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].kind == Kind::Down);
    CHECK(steps[1].kind == Kind::Moved);
    CHECK(steps[2].kind == Kind::Moved);
    CHECK(steps[3].kind == Kind::Up);
    // 150x100 mm in a field of 3:1: its width takes half of the field's, its height all of it.
    CHECK(steps[0].point.x == Approx(0.25));
    CHECK(steps[0].point.y == Approx(0.0));
    CHECK(steps[1].point.x == Approx(0.5));
    CHECK(steps[1].point.y == Approx(0.5));
    CHECK(steps[2].point.x == Approx(0.75));
    CHECK(steps[2].point.y == Approx(1.0));
    CHECK(steps[0].point.pressure == Approx(0.5).margin(0.001));
    CHECK(steps[2].point.pressure == Approx(1.0));
    CHECK(steps[0].point.milliseconds == 0);
    CHECK(steps[1].point.milliseconds == 8);
    CHECK(steps[2].point.milliseconds == 16);
}

TEST_CASE("A tablet wider than the field fills its width, undistorted")
{
    PenAxes axes;
    axes.x = {0, 4000, 10, 0}; // 400 mm
    axes.y = {0, 500, 10, 0}; // 50 mm
    PenTracker tracker(axes, 3.0);
    const auto steps
        = stepsOf(tracker, {abs(ABS_X, 4000), abs(ABS_Y, 500), key(BTN_TOUCH, 1), sync(0)});
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].point.x == Approx(1.0));
    CHECK(steps[0].point.y == Approx(0.5 + 0.5 * 3.0 / 8.0));
    CHECK(steps[0].point.pressure == 0.5); // it does not tell
}

TEST_CASE("A tablet without resolution is taken to have square units")
{
    PenAxes axes = smallTablet();
    axes.x.resolution = 0;
    PenTracker tracker(axes, 3.0);
    const auto steps = stepsOf(tracker, recordedStroke());
    CHECK(steps.front().point.x == Approx(0.25)); // 15000:10000 is 1.5 all the same
}

TEST_CASE("A pen that hovers, its rubber and its buttons write nothing")
{
    PenTracker tracker(smallTablet(), 3.0);
    CHECK(stepsOf(tracker,
                  {key(BTN_TOOL_PEN, 1), key(BTN_TOUCH, 0), abs(ABS_X, 5000), sync(0),
                   abs(ABS_X, 6000), key(BTN_STYLUS, 1), sync(10), key(BTN_STYLUS, 0), sync(20)})
              .empty());
    CHECK(
        stepsOf(tracker,
                {key(BTN_TOOL_PEN, 0), key(BTN_TOOL_RUBBER, 1), key(BTN_TOUCH, 1), abs(ABS_X, 7000),
                 sync(30), key(BTN_TOUCH, 0), key(BTN_TOOL_RUBBER, 0), sync(40)})
            .empty());
}

TEST_CASE("Tablets that tell contact by pressure alone write as well")
{
    PenTracker tracker(smallTablet(), 3.0);
    const auto steps = stepsOf(tracker,
                               {key(BTN_TOOL_PEN, 1), abs(ABS_X, 5000), abs(ABS_PRESSURE, 10),
                                sync(0), abs(ABS_PRESSURE, 900), sync(8), abs(ABS_X, 6000),
                                sync(16), abs(ABS_PRESSURE, 0), sync(24)});
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].kind == Kind::Down);
    CHECK(steps[1].kind == Kind::Moved);
    CHECK(steps[2].kind == Kind::Up);
}

TEST_CASE("A pen that leaves the tablet's reach ends its stroke")
{
    PenTracker tracker(smallTablet(), 3.0);
    const auto steps = stepsOf(
        tracker, {key(BTN_TOUCH, 1), abs(ABS_X, 5000), sync(0), key(BTN_TOOL_PEN, 0), sync(8)});
    REQUIRE(steps.size() == 2);
    CHECK(steps[1].kind == Kind::Up);
    CHECK_FALSE(tracker.isDown());
}

TEST_CASE("Events that the kernel lost are not guessed")
{
    PenTracker tracker(smallTablet(), 3.0);
    auto steps = stepsOf(tracker,
                         {key(BTN_TOUCH, 1),
                          abs(ABS_X, 1500),
                          abs(ABS_Y, 1000),
                          sync(0),
                          {EV_SYN, SYN_DROPPED, 0, 0},
                          abs(ABS_X, 14000),
                          sync(8),
                          abs(ABS_X, 3000),
                          sync(16)});
    REQUIRE(steps.size() == 2);
    CHECK(steps[1].kind == Kind::Moved);
    CHECK(steps[1].point.x == Approx(0.25 + 0.5 * 0.2));
}

TEST_CASE("Values outside of the axes, and time that goes back, stay in the field")
{
    PenTracker tracker(smallTablet(), 3.0);
    const auto steps
        = stepsOf(tracker,
                  {key(BTN_TOUCH, 1), abs(ABS_X, INT_MAX), abs(ABS_Y, INT_MIN),
                   abs(ABS_PRESSURE, INT_MAX), sync(1'000'000), abs(ABS_X, INT_MIN), sync(-5)});
    REQUIRE(steps.size() == 2);
    for (const auto &step : steps) {
        CHECK((step.point.x >= 0 && step.point.x <= 1));
        CHECK((step.point.y >= 0 && step.point.y <= 1));
        CHECK((step.point.pressure >= 0 && step.point.pressure <= 1));
        CHECK(step.point.milliseconds == 0);
    }
}

TEST_CASE("A stroke that is cleared away while it is written does not come back")
{
    PenTracker tracker(smallTablet(), 3.0);
    stepsOf(tracker, {key(BTN_TOUCH, 1), abs(ABS_X, 5000), sync(0)});
    tracker.clear();
    CHECK(stepsOf(tracker, {abs(ABS_X, 6000), sync(8), key(BTN_TOUCH, 0), sync(16)}).empty());
    const auto next = stepsOf(tracker, {key(BTN_TOUCH, 1), abs(ABS_X, 7000), sync(900'000)});
    REQUIRE(next.size() == 1);
    CHECK(next[0].point.milliseconds == 0); // time began anew
}

TEST_CASE("The tablet pad names its tablet and passes strokes on")
{
    RecordedTablet tablet;
    TabletPad pad(tablet.opener());
    PadDiary diary(pad);
    pad.start();
    REQUIRE(await([&] { return !diary.device.name.isEmpty(); }));
    CHECK(diary.device.driver == QStringLiteral("tablet"));
    CHECK(pad.info().name == diary.device.name);
    CHECK(tablet.opens() == 1); // grabbed
    tablet.play(recordedStroke());
    REQUIRE(await([&] { return diary.order == QStringLiteral("dmmu"); }));
    pad.stop();
    REQUIRE(await([&] { return tablet.closes() == 1; })); // and let go
    tablet.play(recordedStroke());
    CHECK_FALSE(await([&] { return diary.order.size() > 4; }, 200));
}

TEST_CASE("A tablet that is unplugged in the middle of a stroke ends it, and comes back")
{
    RecordedTablet tablet;
    TabletPad pad(tablet.opener());
    PadDiary diary(pad);
    pad.start();
    REQUIRE(await([&] { return !diary.device.name.isEmpty(); }));
    auto half = recordedStroke();
    half.resize(half.size() - 2);
    tablet.play(half);
    REQUIRE(await([&] { return diary.order == QStringLiteral("dmm"); }));
    tablet.unplug();
    REQUIRE(await([&] { return !diary.errors.empty(); }));
    CHECK(diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceGone});
    CHECK(diary.order == QStringLiteral("dmmu")); // what was written stays

    tablet.plugIn();
    pad.start();
    REQUIRE(await([&] { return tablet.opens() == 2; }));
    tablet.play(recordedStroke());
    REQUIRE(await([&] { return diary.order == QStringLiteral("dmmudmmu"); }));
}

TEST_CASE("Without a tablet the pad says so at once")
{
    RecordedTablet tablet;
    tablet.unplug();
    TabletPad pad(tablet.opener());
    PadDiary diary(pad);
    pad.start();
    REQUIRE(await([&] { return !diary.errors.empty(); }));
    CHECK(diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceMissing});
}

TEST_CASE("A tablet whose opening hangs ends by the deadline and keeps nobody waiting")
{
    struct Gate
    {
        std::mutex mutex;
        std::condition_variable opened;
        bool open = false;
        std::atomic<bool> passed = false;
    };
    const auto gate = std::make_shared<Gate>();
    QElapsedTimer clock;
    clock.start();
    {
        TabletPad pad(
            [gate]() -> base::Result<std::unique_ptr<PenSource>> {
                std::unique_lock lock(gate->mutex);
                gate->opened.wait(lock, [&] { return gate->open; });
                gate->passed = true;
                return base::fail(ErrorCode::DeviceMissing);
            },
            100ms);
        PadDiary diary(pad);
        pad.start();
        REQUIRE(await([&] { return !diary.errors.empty(); }));
        CHECK(diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceNotResponding});
    }
    CHECK(clock.elapsed() < 10'000);
    {
        const std::lock_guard lock(gate->mutex);
        gate->open = true;
    }
    gate->opened.notify_all();
    REQUIRE(
        await([&] { return gate->passed.load(); })); // its late answer finds nobody, and no harm
}

TEST_CASE("A tablet that our own last page has not let go yet is waited for")
{
    RecordedTablet tablet;
    tablet.beBusy(3);
    TabletPad pad(tablet.opener());
    PadDiary diary(pad);
    pad.start();
    REQUIRE(await([&] { return !diary.device.name.isEmpty(); }));
    CHECK(diary.errors.empty());
}

TEST_CASE("Clearing the pad forgets what was written before, also what is still on its way")
{
    RecordedTablet tablet;
    TabletPad pad(tablet.opener());
    PadDiary diary(pad);
    pad.start();
    REQUIRE(await([&] { return !diary.device.name.isEmpty(); }));
    auto half = recordedStroke();
    half.resize(half.size() - 2);
    tablet.play(half);
    REQUIRE(await([&] { return diary.order == QStringLiteral("dmm"); }));
    pad.clear();
    tablet.play({abs(ABS_X, 9000), sync(50'000), key(BTN_TOUCH, 0), sync(60'000)});
    CHECK_FALSE(await([&] { return diary.order.size() > 3; }, 200));
    tablet.play(recordedStroke());
    REQUIRE(await([&] { return diary.order == QStringLiteral("dmmdmmu"); }));
}

TEST_CASE("A folder without input devices has no tablets")
{
    const QTemporaryDir folder;
    CHECK(findTablets(folder.path()).isEmpty());
    const auto opened = openTablet({}, folder.path());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::DeviceMissing);
}

TEST_CASE("A tablet of the kernel is found, grabbed, written on and unplugged")
{
    if (::access("/dev/uinput", W_OK) != 0)
        skip("/dev/uinput can not be written here, so the kernel makes no tablet for this test");
    libevdev *shape = libevdev_new();
    libevdev_set_name(shape, "Rekam uji tablet");
    libevdev_set_id_vendor(shape, 0x1209);
    libevdev_set_id_product(shape, 0x9000);
    const auto axis = [&](unsigned int code, int maximum, int resolution) {
        input_absinfo info{};
        info.maximum = maximum;
        info.resolution = resolution;
        libevdev_enable_event_code(shape, EV_ABS, code, &info);
    };
    axis(ABS_X, 15000, 100);
    axis(ABS_Y, 10000, 100);
    axis(ABS_PRESSURE, 2047, 0);
    for (const unsigned int button : {BTN_TOOL_PEN, BTN_TOUCH, BTN_STYLUS})
        libevdev_enable_event_code(shape, EV_KEY, button, nullptr);
    libevdev_uinput *kernel = nullptr;
    REQUIRE(libevdev_uinput_create_from_device(shape, LIBEVDEV_UINPUT_OPEN_MANAGED, &kernel) == 0);
    libevdev_free(shape);

    const QString id = QStringLiteral("tablet/1209:9000/");
    const auto isListed = [&] {
        const auto tablets = findTablets();
        return std::any_of(tablets.begin(), tablets.end(),
                           [&](const DeviceInfo &info) { return info.id == id; });
    };
    REQUIRE(await(isListed, 5000)); // udev makes the file
    TabletPad pad([id] { return openTablet(id); });
    PadDiary diary(pad);
    pad.start();
    REQUIRE(await([&] { return !diary.device.name.isEmpty(); }));
    CHECK(diary.device.name == QStringLiteral("Rekam uji tablet"));
    const auto second = openTablet(id); // nobody else hears the pen
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::DeviceBusy);
    for (const PenEvent &event : recordedStroke())
        libevdev_uinput_write_event(kernel, event.type, event.code, event.value);
    REQUIRE(await([&] { return diary.order == QStringLiteral("dmmu"); }));
    libevdev_uinput_destroy(kernel);
    REQUIRE(await([&] { return !diary.errors.empty(); }));
    CHECK(diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceGone});
}
