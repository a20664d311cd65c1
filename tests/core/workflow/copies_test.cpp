// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The daily copies: how many there are, and that nobody can be read in them who is erased in the store.
#include "core/exchange/receipt.h"
#include "core/vault/sealing.h"
#include "core/workflow/restore.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace rekam;
using namespace rekam::tests;
using base::ErrorCode;
using enrollment::State;
using workflow::Session;

namespace {

constexpr auto oneDay = std::chrono::hours(24);

struct Fixture
{
    base::FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(8, 0)).toUTC()};
    PracticeStation station{clock};
    QTemporaryDir folder;
    int restored = 0;

    QString copy()
    {
        auto running = station.login(operatorName).startDailyBackup().value();
        REQUIRE(running);
        while (!running->step(100).value()) { }
        return workflow::DailyBackups(station.home()).pathFor(clock.now());
    }
    enrollment::EnrollmentId record(const char *nik)
    {
        return recordWhole(station.login(operatorName), nik).value();
    }
    void receive(const enrollment::EnrollmentId &id)
    {
        Session &session = station.login(supervisorName);
        const QByteArray packet = session.packet(id).value();
        const auto &receipts = station.region().receipts;
        const auto receipt
            = exchange::signReceipt({id, QStringLiteral("1671-01-A"), vault::sha256(packet),
                                     packet.size(), clock.now()},
                                    receipts.certificate, receipts.key)
                  .value();
        REQUIRE(session.acceptReceipt(id, receipt));
    }
    /** What anybody with an account can do with a copy; @p look sees the station that comes of it. */
    template<typename Look>
    void restore(const QString &backup, Look look)
    {
        const QString home = folder.filePath(QString::number(++restored));
        const auto report = workflow::restoreBackup(backup, home, QLatin1String(supervisorName),
                                                    password(), clock);
        CAPTURE(report ? std::string() : report.error().detail);
        REQUIRE(report);
        const auto opened = workflow::Station::open(home, clock).value();
        const auto session = opened->login(QLatin1String(supervisorName), password()).value();
        look(*session);
        CHECK_FALSE(session->inspectChain().value().finding);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("who was approved can not be read out of an older copy, and the packet is in it",
          "[workflow]")
{
    Fixture fixture;
    const auto id = fixture.record(womanNik);
    const auto draft = fixture.record(manNik);
    const QString copy = fixture.copy();
    fixture.restore(copy, [&](Session &session) { REQUIRE(session.load(id)); }); // the control
    fixture.clock.advance(oneDay);
    Session &supervisor = fixture.station.login(supervisorName);
    REQUIRE(supervisor.approve(id));
    const QByteArray packet = supervisor.packet(id).value();
    fixture.restore(copy, [&](Session &session) {
        CHECK(session.load(id).error().code == ErrorCode::EnrollmentUnknown);
        CHECK(session.overview(id).value().state == State::Approved);
        CHECK(session.packet(id).value() == packet); // nothing is lost
        CHECK(session.load(draft)); // nobody else is touched
    });
    CHECK_FALSE(QFile::exists(copy + QStringLiteral("-journal")));

    fixture.receive(id);
    fixture.clock.advance(oneDay * 30);
    REQUIRE(fixture.station.login(supervisorName).purgeReceipted(14).value().purged.size() == 1);
    CHECK_FALSE(contentOf(copy).contains(packet.mid(packet.size() / 2, 32)));
    fixture.restore(copy, [&](Session &session) {
        CHECK(session.overview(id).value().state == State::Purged);
        CHECK(session.packet(id).error().code == ErrorCode::EnrollmentUnknown);
        CHECK(session.load(draft));
    });
}

TEST_CASE("who was canceled can not be read out of an older copy", "[workflow]")
{
    Fixture fixture;
    const auto id = fixture.record(womanNik);
    const QString copy = fixture.copy();
    REQUIRE(fixture.station.login(operatorName).cancel(id, QStringLiteral("LATIHAN salah orang")));
    fixture.restore(copy, [&](Session &session) {
        CHECK(session.load(id).error().code == ErrorCode::EnrollmentUnknown);
        CHECK(session.overview(id).value().state == State::Canceled);
        CHECK(session.overview(id).value().reason == QStringLiteral("LATIHAN salah orang"));
    });
}

TEST_CASE("a copy that could not be reached is tidied later", "[workflow]")
{
    Fixture fixture;
    const auto id = fixture.record(womanNik);
    const QString copy = fixture.copy();
    const QString away = fixture.folder.filePath(QStringLiteral("away.db"));
    REQUIRE(QFile::rename(copy, away));
    REQUIRE(fixture.station.login(supervisorName).approve(id));
    REQUIRE(QFile::rename(away, copy));
    Session &session = fixture.station.login(operatorName);
    CHECK(session.tidyCopies().value() == 1);
    CHECK(session.tidyCopies().value() == 0);
    fixture.restore(copy, [&](Session &restored) {
        CHECK(restored.load(id).error().code == ErrorCode::EnrollmentUnknown);
        CHECK(restored.packet(id));
    });
}

TEST_CASE("a record that the store has lost stays in the copy", "[workflow]")
{
    Fixture fixture;
    const QString empty = fixture.folder.filePath(QStringLiteral("empty.db"));
    auto running = fixture.station.login(supervisorName).startBackup(empty).value();
    while (!running->step(100).value()) { }
    running.reset();
    const auto id = fixture.record(womanNik);
    const QString copy = fixture.copy();
    fixture.station.close();
    const QString store = fixture.station.home() + QStringLiteral("/station.db");
    REQUIRE(QFile::remove(store));
    REQUIRE(QFile::copy(empty, store));
    CHECK(fixture.station.login(operatorName).tidyCopies().value() == 0);
    fixture.restore(copy, [&](Session &session) { CHECK(session.load(id)); });
}

TEST_CASE("a damaged copy goes once there is a newer sound one, and unfinished ones always",
          "[workflow]")
{
    Fixture fixture;
    const QString older = fixture.copy();
    {
        QFile file(older);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("no database");
    }
    CHECK(fixture.station.login(operatorName).tidyCopies().error().code
          == ErrorCode::StoreDamaged); // the only one
    CHECK(QFile::exists(older));
    fixture.clock.advance(oneDay);
    const QString newer = fixture.copy();
    QFile half(fixture.station.home() + QStringLiteral("/backups/station-20261119.db.unfinished"));
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.close();
    CHECK(fixture.station.login(operatorName).tidyCopies().value() == 0);
    CHECK_FALSE(QFile::exists(older));
    CHECK_FALSE(half.exists());
    CHECK(QFile::exists(newer));
}

TEST_CASE("old copies make room for a new one, but never the newest", "[workflow]")
{
    const QTemporaryDir home;
    const workflow::DailyBackups daily(home.path());
    REQUIRE(daily.makeFolder());
    const QDateTime morning(QDate(2026, 11, 21), QTime(1, 0), Qt::UTC);
    for (int day = 0; day < 3; ++day) {
        QFile file(daily.pathFor(morning.addDays(day)));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    CHECK(daily.makeRoom(1));
    CHECK(daily.paths().size() == 3);
    CHECK(daily.makeRoom(Q_INT64_C(1) << 60).error().code == ErrorCode::DiskFull);
    CHECK(daily.paths() == QStringList{daily.pathFor(morning.addDays(2))});
}

TEST_CASE("the copy of the evening takes the place of the morning's", "[workflow]")
{
    const QTemporaryDir home;
    const workflow::DailyBackups daily(home.path());
    REQUIRE(daily.makeFolder());
    const auto at = [](int day, int hour) { // local time
        return QDateTime(QDate(2026, 11, day), QTime(hour, 30)).toUTC();
    };
    const auto touch = [&](const QDateTime &moment) {
        QFile file(daily.pathFor(moment));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    touch(at(20, 8));
    CHECK(daily.isThere(at(20, 14)));
    CHECK_FALSE(daily.isThere(at(20, workflow::DailyBackups::closingHour)));
    touch(at(20, 16));
    CHECK(daily.isThere(at(20, 23)));
    touch(at(21, 8));
    daily.dropOldOnes();
    CHECK(daily.paths()
          == QStringList{daily.pathFor(at(21, 8)), daily.pathFor(at(20, 16))}); // newest first
}

TEST_CASE("the last copy elsewhere is remembered, one in the home does not count", "[workflow]")
{
    Fixture fixture;
    const QString copy = fixture.copy();
    Session &session = fixture.station.login(supervisorName);
    CHECK_FALSE(session.lastCopyElsewhere().value().isValid());
    REQUIRE(session.noteCopyKept(copy));
    CHECK_FALSE(session.lastCopyElsewhere().value().isValid());
    const QString path = fixture.folder.filePath(QStringLiteral("stick.db"));
    auto running = session.startBackup(path).value();
    while (!running->step(100).value()) { }
    REQUIRE(session.noteCopyKept(path));
    CHECK(fixture.station.login(operatorName).lastCopyElsewhere().value() == fixture.clock.now());
}
