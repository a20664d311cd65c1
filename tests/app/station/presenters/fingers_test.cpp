// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/fingers_presenter.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

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
        QObject::connect(&fingers, &station::FingersPresenter::expecting, &asker,
                         [this](FingerPosition position) { expected.push_back(position); });
        QObject::connect(&fingers, &station::FingersPresenter::finished, &asker,
                         [this] { finished = true; });
        fingers.begin(enrollment);
        reader.begin();
        REQUIRE(await([this] { return fingers.state().phase == FingersPhase::Expecting; }));
    }
    /** Excepts the current finger, or more, and waits until that is saved. */
    void except(enrollment::ExceptionReason reason,
                station::ExceptionScope scope = station::ExceptionScope::Finger)
    {
        fingers.startException();
        REQUIRE(fingers.state().phase == FingersPhase::Excepting);
        fingers.except(reason, enrollment::lastsUsually(reason), QStringLiteral(" catatan "),
                       scope);
        REQUIRE(await([this] {
            const auto phase = fingers.state().phase;
            return phase != FingersPhase::Excepting && phase != FingersPhase::Saving;
        }));
    }
    /** The page is opened again with what the store has. */
    void reopen()
    {
        fingers.begin(load(enrollment.id));
        reader.begin();
        REQUIRE(await([this] {
            const auto phase = fingers.state().phase;
            return phase == FingersPhase::Expecting || phase == FingersPhase::Complete;
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
            return phase != FingersPhase::Judging && phase != FingersPhase::Saving;
        }));
    }
    FingerMark mark(FingerPosition position) { return fingers.state().cells.at(position).mark; }

    station::TaskThread worker;
    FakeReader reader;
    FakeCamera camera;
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
