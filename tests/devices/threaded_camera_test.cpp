// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/threaded_camera.h"
#include "tests/devices/camera_diary.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <semaphore>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

/** A camera whose frames come when the test says so. */
struct Control
{
    std::counting_semaphore<> frames{0};
    std::counting_semaphore<> opens{0};
    std::atomic<int> alive{0};
    std::atomic<bool> unplugged{false};
    std::atomic<bool> throws{false};
};

class ControlledSource final : public FrameSource
{
public:
    explicit ControlledSource(std::shared_ptr<Control> control)
        : m_control(std::move(control))
    {
        ++m_control->alive;
    }
    ~ControlledSource() override { --m_control->alive; }
    base::Result<DeviceInfo> open() override
    {
        m_control->opens.acquire();
        return DeviceInfo{};
    }
    base::Result<biometrics::Image> read() override
    {
        m_control->frames.acquire();
        if (m_control->throws)
            throw std::runtime_error("from a library");
        if (m_control->unplugged)
            return base::fail(ErrorCode::DeviceGone);
        return biometrics::Image{1, 1, 3, 0, QByteArray(3, char(m_count++))};
    }
    [[nodiscard]] std::chrono::microseconds interval() const override { return 0us; }

private:
    std::shared_ptr<Control> m_control;
    int m_count = 0;
};

struct Bench
{
    explicit Bench(const CameraDeadlines &deadlines = {})
        : camera([control = control] { return std::make_unique<ControlledSource>(control); },
                 deadlines)
        , diary(camera)
    { }
    ~Bench()
    {
        control->opens.release(100); // lets threads end that a test left hanging
        control->frames.release(100);
    }
    std::shared_ptr<Control> control = std::make_shared<Control>();
    ThreadedCamera camera;
    CameraDiary diary;
};

} // namespace

TEST_CASE("A newer frame takes the place of one that nobody took")
{
    Bench bench;
    bench.control->opens.release();
    bench.camera.start(1);
    bench.control->frames.release(3);
    REQUIRE(bench.diary.awaitFrames(1));
    std::optional<biometrics::Image> newest;
    REQUIRE(await([&] {
        if (auto frame = bench.camera.takeFrame())
            newest = frame;
        return newest && newest->pixels.at(0) == 2;
    }));
    CHECK_FALSE(bench.camera.takeFrame());
}

TEST_CASE("A camera whose cable is pulled ends the session with DeviceGone and is let go")
{
    Bench bench;
    bench.control->opens.release();
    bench.camera.start(4);
    bench.control->frames.release();
    REQUIRE(bench.diary.awaitFrames(1));
    bench.control->unplugged = true;
    bench.control->frames.release();
    REQUIRE(await([&] { return !bench.diary.errors.empty(); }));
    CHECK(bench.diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceGone});
    CHECK(bench.diary.failed == std::vector<quint64>{4});
    CHECK(await([&] { return bench.control->alive == 0; }));
    CHECK_FALSE(bench.camera.takeFrame());

    bench.control->unplugged = false; // plugged in again
    bench.control->opens.release();
    bench.camera.start(5);
    bench.control->frames.release();
    CHECK(await([&] { return bench.camera.takeFrame().has_value(); }));
}

TEST_CASE("An exception of a camera's library ends the session and not the program")
{
    Bench bench;
    bench.control->throws = true;
    bench.control->opens.release();
    bench.control->frames.release();
    bench.camera.start(1);
    REQUIRE(await([&] { return !bench.diary.errors.empty(); }));
    CHECK(bench.diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceFailed});
}

TEST_CASE("A camera that hangs in opening or between frames is reported as not responding")
{
    Bench bench({.open = 500ms, .frame = 100ms, .shutdown = 20ms});
    bench.camera.start(1);
    REQUIRE(await([&] { return bench.diary.errors.size() == 1; }));
    CHECK(bench.diary.errors.back() == ErrorCode::DeviceNotResponding);
    bench.control->opens.release(2); // the answer of session 1 comes too late
    bench.camera.start(2);
    REQUIRE(await([&] { return bench.diary.started == std::vector<quint64>{2}; }));
    REQUIRE(await([&] { return bench.diary.errors.size() == 2; }));
    CHECK(bench.diary.errors.back() == ErrorCode::DeviceNotResponding);
    CHECK(bench.diary.failed == std::vector<quint64>{1, 2});
}

TEST_CASE("The destructor does not wait for a camera that hangs")
{
    auto bench = std::make_unique<Bench>(CameraDeadlines{.shutdown = 20ms});
    bench->camera.start(1);
    REQUIRE(await([&] { return bench->control->alive == 1; }));
    const std::shared_ptr<Control> control = bench->control;
    // Not ~Bench(), which would wake the thread first.
    QElapsedTimer clock;
    {
        ThreadedCamera camera([control] { return std::make_unique<ControlledSource>(control); },
                              {.shutdown = 20ms});
        camera.start(1);
        REQUIRE(await([&] { return control->alive == 2; }));
        clock.start();
    }
    CHECK(clock.elapsed() < 10'000); // waiting for the source would never end
    bench.reset();
    CHECK(await([&] { return control->alive == 0; })); // both threads ended after all
}

TEST_CASE("Stopping does not wait for a camera that hangs")
{
    Bench bench;
    bench.control->opens.release();
    bench.camera.start(1);
    REQUIRE(await([&] { return !bench.diary.started.empty(); }));
    QElapsedTimer clock;
    clock.start();
    bench.camera.stop(); // the source waits for a frame that never comes
    CHECK(clock.elapsed() < 10'000);
}

TEST_CASE("Frames of a session of before do not reach the next one")
{
    Bench bench;
    bench.control->opens.release(2);
    bench.camera.start(1);
    bench.control->frames.release();
    REQUIRE(bench.diary.awaitFrames(1));
    bench.camera.start(2); // the thread still waits for a frame of session 1
    bench.control->frames.release();
    REQUIRE(await([&] { return bench.diary.started.size() == 2; }));
    CHECK_FALSE(bench.camera.takeFrame());
    bench.control->frames.release();
    REQUIRE(await([&] { return bench.diary.ready == std::vector<quint64>{1, 2}; }));
    CHECK(bench.camera.takeFrame());
}
