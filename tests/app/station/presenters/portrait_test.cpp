// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/portrait_presenter.h"
#include "devices/simulated/synthetic_portrait.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

using namespace rekam;
using namespace rekam::tests;
using station::PortraitPhase;

namespace {

const QString model
    = QStringLiteral(REKAM_SOURCE_DIR "/resources/models/face_detection_short_range.tflite");

struct PortraitDesk : Desk
{
    explicit PortraitDesk(const QString &modelFile = model)
        : worker(QStringLiteral("test worker"))
        , analyst(worker, modelFile)
        , portrait(core, worker, analyst, camera, clock)
        , enrollment(begin())
    {
        QObject::connect(&portrait, &station::PortraitPresenter::finished, &asker,
                         [this] { ++finished; });
        portrait.begin(enrollment);
        camera.begin();
    }
    ~PortraitDesk() { worker.stop(); }

    /** Shows frames, as a camera does, until @p condition holds. */
    template<typename Condition>
    bool show(const std::function<biometrics::Image(int)> &frame, Condition condition)
    {
        int number = 0;
        return await([&] {
            if (camera.running && !camera.frame)
                camera.show(frame(number++));
            return condition();
        });
    }
    bool showPerson(const std::function<bool()> &condition)
    {
        return show([this](int i) { return person.frame(std::chrono::milliseconds(67 * i)); },
                    condition);
    }

    station::TaskThread worker;
    station::PortraitAnalyst analyst;
    FakeCamera camera;
    station::PortraitPresenter portrait;
    devices::SyntheticPortrait person{9001};
    enrollment::Enrollment enrollment;
    int finished = 0;
};

biometrics::Image wall(int)
{
    return {1280, 720, 3, 0, QByteArray(1280 * 720 * 3, char(120))};
}

} // namespace

TEST_CASE("a portrait is guided, taken, approved by the resident and saved", "[station]")
{
    PortraitDesk desk;
    CHECK(desk.portrait.state().phase == PortraitPhase::Live);
    CHECK(desk.portrait.state().device.simulated);
    CHECK(desk.portrait.state().birthYear == 1990);
    REQUIRE(desk.showPerson(
        [&] { return desk.portrait.state().judged && !desk.portrait.state().guidance; }));
    CHECK(desk.portrait.state().face);
    desk.portrait.capture();
    REQUIRE(
        desk.showPerson([&] { return desk.portrait.state().phase == PortraitPhase::Deciding; }));
    CHECK_FALSE(desk.camera.running);
    CHECK(desk.portrait.state().portrait.height >= 640);
    CHECK(desk.load(desk.enrollment.id).items.empty()); // not before the resident agreed

    desk.portrait.again();
    CHECK(desk.camera.running);
    desk.camera.begin();
    desk.portrait.capture();
    REQUIRE(
        desk.showPerson([&] { return desk.portrait.state().phase == PortraitPhase::Deciding; }));
    desk.portrait.use();
    REQUIRE(await([&] { return desk.finished == 1; }));
    const auto saved = desk.load(desk.enrollment.id);
    REQUIRE(saved.items.contains(enrollment::ItemKey::portrait()));
    CHECK(saved.items.at(enrollment::ItemKey::portrait()).tries == 2);

    desk.portrait.begin(saved); // coming back shows what was kept
    CHECK(desk.portrait.state().phase == PortraitPhase::Kept);
    REQUIRE(await([&] { return !desk.portrait.state().portrait.isNull(); }));
    desk.portrait.use();
    CHECK(desk.finished == 2);
}

TEST_CASE("without a face the capture ends with what is missing and stays live", "[station]")
{
    PortraitDesk desk;
    REQUIRE(desk.show(wall, [&] { return desk.portrait.state().judged; }));
    CHECK(desk.portrait.state().guidance == base::ErrorCode::NoFace);
    desk.portrait.capture();
    REQUIRE(desk.show(wall, [&] { return desk.portrait.state().phase == PortraitPhase::Live; }));
    REQUIRE(desk.portrait.state().error);
    CHECK(desk.portrait.state().error->code == base::ErrorCode::NoFace);
    CHECK(desk.camera.running);
}

TEST_CASE("a camera that fails says so and can be connected again", "[station]")
{
    PortraitDesk desk;
    desk.camera.fail(base::ErrorCode::DeviceGone);
    CHECK(desk.portrait.state().phase == PortraitPhase::Failed);
    CHECK(desk.portrait.state().error->code == base::ErrorCode::DeviceGone);
    const quint64 old = desk.camera.session;
    desk.portrait.reconnect();
    CHECK(desk.camera.session != old);
    Q_EMIT desk.camera.failed(old, {base::ErrorCode::DeviceGone, {}, {}}); // late
    desk.camera.begin();
    CHECK(desk.portrait.state().phase == PortraitPhase::Live);
}

TEST_CASE("without the face model the page says what to do", "[station]")
{
    PortraitDesk desk(QStringLiteral("/nonexistent/model.tflite"));
    REQUIRE(desk.show(wall, [&] { return desk.portrait.state().phase == PortraitPhase::Failed; }));
    CHECK(desk.portrait.state().error->code == base::ErrorCode::ModelMissing);
}
