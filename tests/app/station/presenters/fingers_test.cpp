// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/presenters/fingers_desk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace rekam;
using namespace rekam::tests;
using biometrics::FingerPosition;
using station::FingerMark;
using station::FingersPhase;

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
    desk.reopen();
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
    const auto &item = saved.items.at(enrollment::ItemKey::finger(FingerPosition::RightIndex));
    CHECK(item.flagged);
    CHECK(item.tries == 3);
    CHECK(item.device == u"fake Pembaca uji");
    CHECK(item.quality >= 0);
    CHECK(item.mimeType == u"image/jp2");
}

TEST_CASE("tries before and after 'again' are counted together, and the best of all is kept",
          "[station]")
{
    FingersDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.touch(fingertip());
    desk.fingers.tryAgain();
    for (int i = 0; i < 3; ++i)
        desk.touch(blankGlass());
    REQUIRE(desk.fingers.state().phase == FingersPhase::Offering);
    REQUIRE(desk.fingers.state().canKeepPoor);
    desk.fingers.keepPoor();
    REQUIRE(await([&] { return desk.fingers.state().phase == FingersPhase::Expecting; }));
    const auto saved = desk.load(desk.enrollment.id);
    CHECK(saved.items.at(enrollment::ItemKey::finger(FingerPosition::RightIndex)).tries == 6);
}

TEST_CASE("the site decides the order of the fingers and how many tries there are", "[station]")
{
    enrollment::CaptureSettings settings;
    std::reverse(settings.fingerOrder.begin(), settings.fingerOrder.end());
    settings.fingerTries = 1;
    FingersDesk desk(settings);
    desk.touch(goodPrint());
    desk.touch(goodPrint());
    CHECK(std::equal(desk.expected.begin(), desk.expected.end(), settings.fingerOrder.begin()));
    CHECK(desk.expected.size() == 3);
    desk.touch(fingertip());
    CHECK(desk.fingers.state().phase == FingersPhase::Offering); // after the first
}

TEST_CASE("cut off between any two fingers, the draft goes on at the next one", "[station]")
{
    enrollment::CaptureSettings settings;
    std::rotate(settings.fingerOrder.begin(), settings.fingerOrder.begin() + 4,
                settings.fingerOrder.end());
    FingersDesk desk(settings);
    for (std::size_t done = 1; done < 10; ++done) {
        desk.touch(goodPrint());
        // What the disk holds at this moment is all that a killed program leaves behind.
        const QTemporaryDir left;
        const QDir home(desk.practice.home());
        for (const QString &name : home.entryList(QDir::Files))
            REQUIRE(QFile::copy(home.filePath(name), left.filePath(name)));
        station::CoreThread core(desk.clock);
        bool open = false;
        core.open(left.path(), &desk.asker, [&](const auto &facts) { open = facts.has_value(); });
        REQUIRE(await([&] { return open; }));
        bool in = false;
        core.login(QLatin1String(operatorName), std::make_shared<base::SecureBytes>(password()),
                   &desk.asker, [&](const auto &identity) { in = identity.has_value(); });
        REQUIRE(await([&] { return in; }));
        std::optional<base::Result<enrollment::Enrollment>> draft;
        core.withSession(
            &desk.asker,
            [](workflow::Session &session) {
                return session.begin(*population::Nik::parse(QString::fromLatin1(womanNik)));
            },
            [&](base::Result<enrollment::Enrollment> found) { draft = std::move(found); });
        REQUIRE(await([&] { return draft.has_value(); }));
        REQUIRE(*draft);
        CHECK((*draft)->items.size() == done);
        FakeReader reader;
        FakeCamera camera;
        station::FingersPresenter again(core, desk.worker, reader, camera, desk.clock);
        again.begin(**draft);
        reader.begin();
        REQUIRE(await([&] { return again.state().phase == FingersPhase::Expecting; }));
        CHECK(again.state().current == settings.fingerOrder[done]);
    }
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
    desk.except(enrollment::ExceptionReason::Amputated);
    CHECK(desk.fingers.state().phase == FingersPhase::Expecting);
    CHECK(desk.mark(FingerPosition::RightIndex) == FingerMark::Missing);
    const auto key = enrollment::ItemKey::finger(FingerPosition::RightIndex);
    const auto saved = desk.load(desk.enrollment.id);
    REQUIRE(saved.exceptions.contains(key));
    CHECK(saved.exceptions.at(key).permanent);
    CHECK(saved.exceptions.at(key).note == u"catatan");
    CHECK_FALSE(saved.exceptions.at(key).isConfirmed()); // and nobody waited for it
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

TEST_CASE("a finger that was found good is saved although the page is left at that moment",
          "[station]")
{
    FingersDesk desk;
    QObject::connect(&desk.fingers, &station::FingersPresenter::stateChanged, &desk.asker, [&] {
        if (desk.fingers.state().phase == FingersPhase::Saving)
            desk.fingers.back();
    });
    desk.reader.touch(goodPrint());
    CHECK(await([&] { return desk.load(desk.enrollment.id).items.size() == 1; }));
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
