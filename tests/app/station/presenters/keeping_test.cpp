// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/backup_presenter.h"
#include "app/station/presenters/disk_presenter.h"
#include "app/station/presenters/enrollment_flow.h"
#include "app/station/presenters/search_presenter.h"
#include "tests/app/station/presenters/desk.h"

#include <QDir>
#include <QFile>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;

namespace {

QStringList dailyBackups(const Desk &desk)
{
    return QDir(desk.practice.home() + QStringLiteral("/backups")).entryList(QDir::Files);
}

} // namespace

TEST_CASE("the first login of a day leaves a backup, and seven are kept", "[station]")
{
    Desk desk;
    station::BackupPresenter backup(desk.core, desk.clock);
    for (int day = 0; day < 9; ++day) {
        desk.login(day % 2 ? supervisorName : operatorName);
        REQUIRE(await([&] { return backup.state().finished; }));
        CHECK_FALSE(backup.state().error);
        desk.clock.advance(24h);
    }
    desk.ask([](workflow::Session &session) { return session.list(); }); // behind the tidying up
    CHECK(dailyBackups(desk).size() == workflow::DailyBackups::kept);
    const QString today = desk.clock.now().addDays(-1).toLocalTime().toString(
        QStringLiteral("'station-'yyyyMMdd'.db'"));
    CHECK(dailyBackups(desk).last() == today);

    desk.clock.advance(-24h); // back to that day: its second login
    desk.login(supervisorName);
    REQUIRE(await([&] { return backup.state().last.isValid(); }));
    CHECK_FALSE(backup.state().running);
}

TEST_CASE("a backup on demand goes where it is told, and says what is in its way", "[station]")
{
    Desk desk;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("salinan.db"));
    desk.login(supervisorName);
    station::BackupPresenter backup(desk.core, desk.clock);
    backup.start(path);
    CHECK(backup.state().running);
    REQUIRE(await([&] { return !backup.state().running; }));
    CHECK(backup.state().finished);
    CHECK(QFile::exists(path));
    CHECK(backup.state().done == backup.state().total);

    backup.start(path);
    REQUIRE(await([&] { return !backup.state().running; }));
    REQUIRE(backup.state().error);
    CHECK(backup.state().error->code == base::ErrorCode::StoreExists);
    CHECK_FALSE(backup.state().finished);
}

TEST_CASE("the end of the session ends a backup that is under way, without a trace", "[station]")
{
    Desk desk;
    const QTemporaryDir folder;
    desk.login(supervisorName);
    bool begun = false;
    desk.core.startBackup(folder.filePath(QStringLiteral("salinan.db")), &desk.asker,
                          [&](const auto &progress) { begun = progress.has_value(); });
    REQUIRE(await([&] { return begun; }));
    desk.core.logout();
    desk.login(supervisorName);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("the disk is looked at with the login and forgotten with the logout", "[station]")
{
    Desk desk;
    station::DiskPresenter disk(desk.core);
    desk.login(operatorName);
    REQUIRE(await([&] { return disk.gauge().has_value(); }));
    CHECK(disk.gauge()->recordsThatFit > 0);
    desk.core.logout();
    CHECK_FALSE(disk.gauge());
}

TEST_CASE("what was begun and not finished is listed with its age until somebody resumes it",
          "[station]")
{
    Desk desk;
    const auto draft = desk.begin();
    station::EnrollmentFlow flow(desk.core);
    flow.start(desk.load(draft.id));
    flow.pause();
    REQUIRE(desk.load(draft.id).state == enrollment::State::Paused);
    station::SearchPresenter search(desk.core, desk.clock);
    search.begin();
    REQUIRE(await([&] { return !search.state().unfinished.empty(); }));
    CHECK(search.state().unfinished.front().days == 0);
    CHECK_FALSE(search.state().unfinished.front().isOld());
    desk.clock.advance(24h * 5);
    search.begin();
    REQUIRE(await([&] { return !search.state().unfinished.empty(); }));
    CHECK(search.state().unfinished.front().days == 5);
    CHECK(search.state().unfinished.front().isOld());

    bool entered = false;
    QObject::connect(&flow, &station::EnrollmentFlow::entered, &desk.asker,
                     [&] { entered = true; });
    flow.resume(search.state().unfinished.front().overview.id);
    REQUIRE(await([&] { return entered; }));
    CHECK(desk.load(draft.id).state == enrollment::State::Draft);
}
