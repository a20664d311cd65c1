// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/fingers_presenter.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

namespace rekam::tests {

inline biometrics::Image goodPrint()
{
    static const auto finger
        = devices::SyntheticFinger::grow(9000, biometrics::FingerPosition::RightIndex);
    return finger->impression(1);
}

inline biometrics::Image blankGlass()
{
    return {320, 400, 1, 500, QByteArray(320 * 400, char(230))};
}

/** The middle of a good print on an empty glass: ridges, but too few of them. */
inline biometrics::Image fingertip()
{
    const biometrics::Image good = goodPrint();
    biometrics::Image image = blankGlass();
    for (int y = 150; y < 250; ++y) {
        for (int x = 110; x < 210; ++x)
            image.pixels[y * 320 + x] = good.pixels[y * 320 + x];
    }
    return image;
}

/** The operator logged in, and the site's settings as a test wants them. */
struct SettledDesk : Desk
{
    explicit SettledDesk(const std::optional<enrollment::CaptureSettings> &settings)
    {
        if (!settings)
            return;
        login(supervisorName);
        REQUIRE(ask(
            [&](workflow::Session &session) { return session.changeCaptureSettings(*settings); }));
        login(operatorName);
    }
};

struct FingersDesk : SettledDesk
{
    explicit FingersDesk(const std::optional<enrollment::CaptureSettings> &settings = {})
        : SettledDesk(settings)
        , worker(QStringLiteral("test worker"))
        , fingers(core, worker, reader, camera, clock)
        , enrollment(begin())
    {
        QObject::connect(
            &fingers, &station::FingersPresenter::expecting, &asker,
            [this](biometrics::FingerPosition position) { expected.push_back(position); });
        QObject::connect(&fingers, &station::FingersPresenter::finished, &asker,
                         [this] { finished = true; });
        fingers.begin(enrollment);
        reader.begin();
        REQUIRE(
            await([this] { return fingers.state().phase == station::FingersPhase::Expecting; }));
    }
    /** Excepts the current finger, or more, and waits until that is saved. */
    void except(enrollment::ExceptionReason reason,
                station::ExceptionScope scope = station::ExceptionScope::Finger)
    {
        fingers.startException();
        REQUIRE(fingers.state().phase == station::FingersPhase::Excepting);
        fingers.except(reason, enrollment::lastsUsually(reason), QStringLiteral(" catatan "),
                       scope);
        REQUIRE(await([this] {
            const auto phase = fingers.state().phase;
            return phase != station::FingersPhase::Excepting
                && phase != station::FingersPhase::Saving;
        }));
    }
    /** The page is opened again with what the store has. */
    void reopen()
    {
        fingers.begin(load(enrollment.id));
        reader.begin();
        REQUIRE(await([this] {
            const auto phase = fingers.state().phase;
            return phase == station::FingersPhase::Expecting
                || phase == station::FingersPhase::Complete;
        }));
    }
    ~FingersDesk() { worker.stop(); }
    /** Lays @p image down and waits until the presenter has made up its mind. */
    void touch(const biometrics::Image &image)
    {
        REQUIRE(await([this] { return reader.waiting; }));
        reader.touch(image);
        REQUIRE(await([this] {
            const auto phase = fingers.state().phase;
            return phase != station::FingersPhase::Judging
                && phase != station::FingersPhase::Saving;
        }));
    }
    station::FingerMark mark(biometrics::FingerPosition position)
    {
        return fingers.state().cells.at(position).mark;
    }

    station::TaskThread worker;
    FakeReader reader;
    FakeCamera camera;
    station::FingersPresenter fingers;
    enrollment::Enrollment enrollment;
    std::vector<biometrics::FingerPosition> expected;
    bool finished = false;
};

} // namespace rekam::tests
