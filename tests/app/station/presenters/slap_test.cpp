// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A 4-4-2 scanner comes in as a driver: the presenter and the page are those of single fingers.
#include "app/station/presenters/fingers_presenter.h"
#include "core/biometrics/finger_slap.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"
#include "tests/devices/slap_reader.h"

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using station::FingerMark;
using station::FingersPhase;

namespace {

struct SlapDesk : Desk
{
    explicit SlapDesk(quint64 person = 9100)
        : reader(person)
        , worker(QStringLiteral("test worker"))
        , fingers(core, worker, reader, camera, clock)
        , enrollment(Desk::begin())
    { }
    ~SlapDesk() { worker.stop(); }
    bool awaitPhase(FingersPhase phase)
    {
        return await([&] { return fingers.state().phase == phase; });
    }

    SlapReader reader;
    FakeCamera camera;
    station::TaskThread worker;
    station::FingersPresenter fingers;
    enrollment::Enrollment enrollment;
};

} // namespace

TEST_CASE("A scanner for slaps fills ten fingers with three touches, every finger judged alone")
{
    SlapDesk desk;
    std::vector<std::size_t> together; // as the page is to show them while the reader waits
    QObject::connect(&desk.fingers, &station::FingersPresenter::stateChanged, &desk.asker, [&] {
        if (desk.fingers.state().phase == FingersPhase::Expecting)
            together.push_back(desk.fingers.state().together().size());
    });
    desk.fingers.begin(desk.enrollment);
    REQUIRE(desk.awaitPhase(FingersPhase::Complete));
    CHECK(desk.reader.history.front().size() == 4);
    REQUIRE_FALSE(together.empty());
    CHECK(together.front() == 4);
    CHECK(together.back() <= 2);
    CHECK(desk.reader.history.back().size() <= 2); // the thumbs come last
    const auto kept = desk.load(desk.enrollment.id);
    CHECK(kept.items.size() == 10);
    for (const auto &[key, item] : kept.items) {
        CHECK(item.width == 320);
        CHECK(item.height == 400);
        CHECK(item.device.startsWith(QStringLiteral("slap ")));
    }
    // A hand whose four were all good needs one touch; a poor finger asks for its hand again.
    CHECK(desk.reader.captures >= 3);
    CHECK(desk.reader.captures <= 6);
}

TEST_CASE("A slap with a finger that can not be read keeps the other three")
{
    SlapDesk desk;
    desk.reader.worn = {FingerPosition::RightIndex};
    desk.fingers.begin(desk.enrollment);
    REQUIRE(desk.awaitPhase(FingersPhase::Offering));
    CHECK(desk.fingers.state().current == FingerPosition::RightIndex);
    desk.fingers.startException();
    desk.fingers.except(enrollment::ExceptionReason::Damaged, false, {},
                        station::ExceptionScope::Finger);
    REQUIRE(desk.awaitPhase(FingersPhase::Complete));
    const auto kept = desk.load(desk.enrollment.id);
    CHECK(kept.items.size() == 9);
    CHECK(kept.exceptions.size() == 1);
    for (const auto &expected : desk.reader.history)
        CHECK(expected.size() <= 4);
    // Once excepted it is not expected on the glass any more.
    const auto &last = desk.reader.history.back();
    CHECK(std::find(last.begin(), last.end(), FingerPosition::RightIndex) == last.end());
}
