// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/fingers_presenter.h"
#include "app/station/presenters/lock_presenter.h"
#include "tests/app/station/presenters/desk.h"
#include "tests/app/station/presenters/fake_devices.h"

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<base::SecureBytes> typed(const char *text)
{
    return std::make_shared<base::SecureBytes>(base::SecureBytes::from(text));
}

} // namespace

TEST_CASE("after five minutes without a sign of life the station is locked, not before",
          "[station]")
{
    Desk desk;
    base::FixedClock clock(desk.clock.now());
    station::LockPresenter lock(desk.core, clock);
    clock.advance(1h);
    lock.check();
    CHECK_FALSE(lock.state().locked); // it does not know of anybody
    desk.login(operatorName);
    clock.advance(station::idleLimit - 1s);
    lock.check();
    CHECK_FALSE(lock.state().locked);
    lock.noteInput();
    clock.advance(station::idleLimit - 1s);
    lock.check();
    CHECK_FALSE(lock.state().locked);
    clock.advance(1s);
    lock.check();
    CHECK(lock.state().locked);
    CHECK(lock.state().account == QLatin1String(operatorName));
}

TEST_CASE("only the password of the same account unlocks; the session went on", "[station]")
{
    Desk desk;
    station::LockPresenter lock(desk.core, desk.clock);
    desk.login(operatorName);
    const auto draft = desk.begin();
    lock.lock();
    lock.unlock(typed("bukan yang ini"));
    REQUIRE(await([&] { return lock.state().error.has_value(); }));
    CHECK(lock.state().error->code == base::ErrorCode::PasswordWrong);
    CHECK(lock.state().locked);
    lock.unlock(std::make_shared<base::SecureBytes>(password()));
    REQUIRE(await([&] { return !lock.state().locked; }));
    CHECK(desk.load(draft.id).id == draft.id);
}

TEST_CASE("wrong passwords before the lock count as those before the login", "[station]")
{
    Desk desk;
    station::LockPresenter lock(desk.core, desk.clock);
    desk.login(operatorName);
    lock.lock();
    for (int i = 0; i < 6; ++i) {
        lock.unlock(typed("bukan yang ini"));
        REQUIRE(await([&] { return !lock.state().busy; }));
    }
    REQUIRE(lock.state().error);
    CHECK(lock.state().error->code == base::ErrorCode::AccountLocked);
    CHECK(lock.state().error->subject == "1"); // minutes
    lock.unlock(std::make_shared<base::SecureBytes>(password()));
    REQUIRE(await([&] { return !lock.state().busy; }));
    CHECK(lock.state().locked);
}

TEST_CASE("nobody records a finger while the station is locked", "[station]")
{
    Desk desk;
    FakeReader reader;
    FakeCamera camera;
    station::TaskThread worker(QStringLiteral("test worker"));
    station::FingersPresenter fingers(desk.core, worker, reader, camera, desk.clock);
    fingers.begin(desk.begin());
    reader.begin();
    REQUIRE(await([&] { return reader.waiting; })); // once the site's settings are read
    fingers.pause();
    CHECK_FALSE(reader.waiting);
    reader.touch({96, 96, 1, 500, QByteArray(96 * 96, char(200))});
    CHECK(fingers.state().phase != station::FingersPhase::Judging);
    fingers.resume();
    CHECK(reader.waiting);
    CHECK(fingers.state().phase == station::FingersPhase::Expecting);
    worker.stop();
}
