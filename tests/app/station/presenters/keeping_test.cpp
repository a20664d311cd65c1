// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/backup_presenter.h"
#include "app/station/presenters/disk_presenter.h"
#include "app/station/presenters/enrollment_flow.h"
#include "app/station/presenters/retention_presenter.h"
#include "app/station/presenters/search_presenter.h"
#include "core/vault/sealing.h"
#include "tests/app/station/presenters/desk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;

namespace {

QStringList dailyBackups(const Desk &desk)
{
    return QDir(desk.practice.home() + QStringLiteral("/backups")).entryList(QDir::Files);
}

QString dueCopy(const Desk &desk, const QDateTime &moment)
{
    return QFileInfo(workflow::DailyBackups(desk.practice.home()).pathFor(moment)).fileName();
}

/** Lets the clock run to the next @p hour of the local day that is an hour away or more. */
void runTo(Desk &desk, int hour)
{
    const QDateTime local = desk.clock.now().toLocalTime();
    QDateTime next(local.date(), QTime(hour, 10));
    while (local.secsTo(next) < 3600)
        next = next.addDays(1);
    desk.clock.advance(std::chrono::seconds(local.secsTo(next)));
}

} // namespace

TEST_CASE("who stays logged in has a copy when the counters close, and on the next day",
          "[station]")
{
    Desk desk;
    station::BackupPresenter backup(desk.core, desk.clock);
    runTo(desk, 8);
    desk.login(operatorName);
    REQUIRE(await([&] { return backup.state().finished; }));
    const auto comes = [&] {
        const QString due = dueCopy(desk, desk.clock.now());
        backup.lookAtClock();
        return await([&] { return !backup.state().running && dailyBackups(desk).contains(due); });
    };
    runTo(desk, 14);
    backup.lookAtClock();
    desk.ask([](workflow::Session &session) { return session.list(); });
    CHECK(dailyBackups(desk) == QStringList{dueCopy(desk, desk.clock.now())}); // the morning's
    runTo(desk, 16);
    REQUIRE(comes());
    desk.ask([](workflow::Session &session) { return session.list(); }); // behind the tidying up
    CHECK(dailyBackups(desk) == QStringList{dueCopy(desk, desk.clock.now())});
    runTo(desk, 8);
    REQUIRE(comes());
    desk.ask([](workflow::Session &session) { return session.list(); }); // behind the tidying up
    CHECK(dailyBackups(desk).size() == 2);
}

TEST_CASE("a daily copy that fails is tried again after an hour, not every few minutes",
          "[station]")
{
    Desk desk;
    QFile obstacle(desk.practice.home() + QStringLiteral("/backups"));
    REQUIRE(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    station::BackupPresenter backup(desk.core, desk.clock);
    int failures = 0;
    QObject::connect(&backup, &station::BackupPresenter::dailyFailed, &desk.asker,
                     [&] { ++failures; });
    desk.login(operatorName);
    REQUIRE(await([&] { return failures == 1; }));
    const auto look = [&] {
        backup.lookAtClock();
        desk.ask([](workflow::Session &session) { return session.list(); });
        desk.ask([](workflow::Session &session) { return session.list(); });
    };
    look();
    CHECK(failures == 1);
    desk.clock.advance(2h);
    look();
    REQUIRE(await([&] { return failures == 2; }));
    REQUIRE(obstacle.remove());
    desk.clock.advance(2h);
    backup.lookAtClock();
    REQUIRE(await([&] { return backup.state().finished; }));
}

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
    CHECK(dailyBackups(desk).last() == dueCopy(desk, desk.clock.now().addDays(-1)));

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
    REQUIRE(await([&] { return backup.state().lastElsewhere.isValid(); }));
    CHECK_FALSE(backup.state().elsewhereIsDue);

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

TEST_CASE("without a copy elsewhere people are reminded, and again after a week", "[station]")
{
    Desk desk;
    const QTemporaryDir folder;
    station::BackupPresenter backup(desk.core, desk.clock);
    desk.login(supervisorName);
    REQUIRE(await([&] { return backup.state().elsewhereIsDue && backup.state().finished; }));
    backup.start(folder.filePath(QStringLiteral("stick.db")));
    REQUIRE(await([&] { return !backup.state().elsewhereIsDue && !backup.state().running; }));
    desk.clock.advance(24h * workflow::daysBetweenCopiesElsewhere);
    desk.login(supervisorName);
    REQUIRE(await([&] { return backup.state().elsewhereIsDue; }));
    CHECK(backup.state().lastElsewhere.isValid());
}

TEST_CASE("a recording is canceled from the list and stays there for a week, with its reason",
          "[station]")
{
    Desk desk;
    const auto draft = desk.begin();
    station::SearchPresenter search(desk.core, desk.clock);
    search.begin();
    REQUIRE(await([&] { return search.state().unfinished.size() == 1; }));
    search.cancel(QStringLiteral("not asked for"));
    search.startCancel(0);
    CHECK(search.state().canceling == draft.id);
    search.stopCancel();
    CHECK_FALSE(search.state().canceling);
    search.startCancel(0);
    search.cancel(QStringLiteral("  "));
    CHECK_FALSE(search.state().busy);
    search.cancel(QStringLiteral("salah orang"));
    REQUIRE(await([&] { return search.state().canceled.size() == 1; }));
    CHECK(search.state().unfinished.empty());
    CHECK(search.state().lastCanceled == draft.number);
    CHECK(search.state().canceled.front().overview.reason == u"salah orang");
    CHECK(desk.ask([&](workflow::Session &session) { return session.load(draft.id); }).error().code
          == base::ErrorCode::EnrollmentUnknown);
    desk.clock.advance(24h * station::daysCanceledShown);
    desk.begin(manNik);
    search.begin();
    REQUIRE(await([&] { return search.state().unfinished.size() == 1; }));
    CHECK(search.state().canceled.empty());
}

TEST_CASE("what is due is destroyed with minutes, and not without", "[station]")
{
    Desk desk;
    const QTemporaryDir folder;
    const auto id
        = desk.ask([](workflow::Session &session) { return recordWhole(session, womanNik); });
    REQUIRE(id);
    desk.login(supervisorName);
    const auto &receipts = desk.practice.region().receipts;
    REQUIRE(desk.ask([&](workflow::Session &session) {
        return session.approve(*id)
            .and_then([&] { return session.packet(*id); })
            .and_then([&](const QByteArray &packet) {
                return exchange::signReceipt({*id, QStringLiteral("1671-01-A"),
                                              vault::sha256(packet), packet.size(),
                                              desk.clock.now()},
                                             receipts.certificate, receipts.key);
            })
            .and_then(
                [&](const QByteArray &receipt) { return session.acceptReceipt(*id, receipt); });
    }));
    station::RetentionPresenter retention(desk.core);
    desk.login(supervisorName);
    desk.ask([](workflow::Session &session) { return session.list(); });
    CHECK(retention.state().due == 0);
    desk.clock.advance(24h * (workflow::retentionDays + 1));
    desk.login(supervisorName);
    REQUIRE(await([&] { return retention.state().due == 1; }));
    retention.run(folder.filePath(QStringLiteral("none/minutes.txt")));
    REQUIRE(await([&] { return retention.state().error.has_value(); }));
    CHECK(retention.state().due == 1);
    const QString minutes = folder.filePath(QStringLiteral("minutes.txt"));
    retention.run(minutes);
    REQUIRE(await([&] { return retention.state().destroyed.has_value(); }));
    CHECK(*retention.state().destroyed == 1);
    REQUIRE(await([&] { return retention.state().due == 0; }));
    CHECK(QFile::exists(minutes));
}
