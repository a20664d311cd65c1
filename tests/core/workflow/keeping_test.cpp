// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Room on the disk, backups, restore drills, rescue and retention.
#include "core/base/disk_space.h"
#include "core/exchange/receipt.h"
#include "core/store/rescue.h"
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
using workflow::DiskLevel;
using workflow::Session;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

struct Fixture
{
    base::FixedClock clock{QDateTime::currentDateTimeUtc()};
    PracticeStation station{clock};
    QTemporaryDir folder;

    enrollment::EnrollmentId approved(const char *nik)
    {
        const auto id = recordWhole(station.login(operatorName), nik).value();
        REQUIRE(station.login(supervisorName).approve(id));
        return id;
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
    QString backup()
    {
        const QString path = folder.filePath(QStringLiteral("backup.db"));
        auto running = station.login(supervisorName).startBackup(path).value();
        while (!running->step(100).value()) { }
        return path;
    }
    [[nodiscard]] QString at(const char *name) const
    {
        return folder.filePath(QLatin1String(name));
    }
};

} // namespace

TEST_CASE("the gauge counts in records and warns at 500 and at 100", "[workflow]")
{
    const qint64 record = workflow::bytesOfARecord(0);
    CHECK(workflow::bytesOfARecord(3'000'000) == 12'000'000);
    CHECK(workflow::gaugeOf(501 * record, 0, true).level == DiskLevel::Fine);
    CHECK(workflow::gaugeOf(500 * record, 0, true).level == DiskLevel::Low);
    CHECK(workflow::gaugeOf(100 * record + 5, 0, true).level == DiskLevel::Critical);
    CHECK(workflow::gaugeOf(100 * record + 5, 0, true).recordsThatFit == 100);
    CHECK(workflow::gaugeOf(50 * mebibyte, 0, false).level == DiskLevel::Reserve);
    CHECK(workflow::gaugeOf(1'000 * record, 0, false).level == DiskLevel::Fine);
    CHECK(workflow::gaugeOf(-1, 0, true).recordsThatFit == 0);
    Fixture fixture;
    CHECK(fixture.station.login(operatorName).diskGauge().value().freeBytes > 0);
}

TEST_CASE("the reserve takes its place on the disk and gives it back", "[workflow]")
{
    const QTemporaryDir home;
    const workflow::DiskReserve reserve(home.path());
    CHECK_FALSE(reserve.isThere());
    CHECK_FALSE(reserve.release());
    reserve.restore();
    if (base::freeBytes(home.path()).value() < 8 * workflow::DiskReserve::bytes)
        return; // too little room here for one
    REQUIRE(reserve.isThere());
    reserve.restore();
    CHECK(reserve.release());
    CHECK_FALSE(reserve.isThere());
}

TEST_CASE("a packet is erased only with the region's verified receipt, and minutes are kept",
          "[workflow]")
{
    Fixture fixture;
    const auto received = fixture.approved(womanNik);
    const auto waiting = fixture.approved(manNik);
    fixture.receive(received);
    Session &session = fixture.station.login(supervisorName);
    CHECK(session.purgeReceipted(30).value().purged.empty()); // not old enough
    fixture.clock.advance(std::chrono::hours(24) * 20);
    Session &later = fixture.station.login(supervisorName);
    const auto report = later.purgeReceipted(14).value();
    REQUIRE(report.purged.size() == 1);
    CHECK(report.purged.front().id == received);
    CHECK(report.ranBy == QLatin1String(supervisorName));
    CHECK(report.kept == 0);
    CHECK(later.packet(received).error().code == ErrorCode::EnrollmentUnknown);
    CHECK_FALSE(later.receipt(received).value().isEmpty());
    CHECK_FALSE(later.packet(waiting).value().isEmpty());
    CHECK(later.purgeReceipted(14).value().purged.empty());
    const auto all = later.list().value();
    for (const auto &overview : all)
        CHECK(overview.state == (overview.id == received ? State::Purged : State::Approved));
    CHECK(later.purgeReceipted(-1).error().code == ErrorCode::InputMalformed);
}

TEST_CASE("a backup passes the drill and becomes a station that goes on", "[workflow]")
{
    Fixture fixture;
    fixture.approved(womanNik);
    const auto draft = fixture.station.login(operatorName)
                           .begin(*population::Nik::parse(QString::fromLatin1(manNik)))
                           .value();
    const QString backup = fixture.backup();
    fixture.station.close();
    const auto forbidden
        = workflow::verifyBackup(backup, QLatin1String(operatorName), password(), fixture.clock);
    REQUIRE_FALSE(forbidden);
    CHECK(forbidden.error().code == ErrorCode::RoleForbids);
    const QString account = QLatin1String(supervisorName);
    const auto drill = workflow::verifyBackup(backup, account, password(), fixture.clock);
    REQUIRE(drill);
    CHECK(drill->enrollments == 2);
    CHECK(drill->open == 1);
    CHECK(drill->waiting == 1);
    CHECK(drill->residents == 2);
    CHECK(drill->auditRows > 15);

    const QString home = fixture.at("restored");
    REQUIRE(workflow::restoreBackup(backup, home, account, password(), fixture.clock));
    const auto again = workflow::restoreBackup(backup, home, account, password(), fixture.clock);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::StoreExists);
    const auto station = workflow::Station::open(home, fixture.clock).value();
    const auto session = station->login(QLatin1String(operatorName), password()).value();
    CHECK(session->saveItem(draft.id, sampleItem(enrollment::ItemKey::portrait())));
}

TEST_CASE("a backup that is damaged, cut or not one does not pass the drill", "[workflow]")
{
    Fixture fixture;
    const auto id = fixture.approved(womanNik);
    const QByteArray packet = fixture.station.login(supervisorName).packet(id).value();
    const QString backup = fixture.backup();
    fixture.station.close();
    const auto codeOf = [&](const QString &path) {
        const auto drill = workflow::verifyBackup(path, QLatin1String(supervisorName), password(),
                                                  fixture.clock);
        return drill ? ErrorCode::Internal : drill.error().code;
    };
    CHECK(codeOf(fixture.at("none.db")) == ErrorCode::FileUnreadable);
    QFile text(fixture.at("text.db"));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("this is no database");
    text.close();
    CHECK(codeOf(text.fileName()) == ErrorCode::BackupInvalid);
    QFile file(backup);
    REQUIRE(file.open(QIODevice::ReadWrite));
    SECTION("cut in half")
    {
        REQUIRE(file.resize(file.size() / 2));
    }
    SECTION("one byte of a sealed packet changed")
    {
        const QByteArray content = file.readAll();
        const qsizetype at = content.indexOf(packet.left(60)) + 30;
        REQUIRE(at > 30);
        REQUIRE(file.seek(at));
        const char other = static_cast<char>(content[at] ^ 1);
        file.write(&other, 1);
    }
    file.close();
    const auto code = codeOf(backup);
    CAPTURE(base::errorName(code));
    CHECK((code == ErrorCode::BackupInvalid || code == ErrorCode::StoreDamaged));
}

TEST_CASE("what is whole in a damaged station is opened after the rescue and counted", "[workflow]")
{
    Fixture fixture;
    const auto first = recordWhole(fixture.station.login(operatorName), womanNik).value();
    const auto second = recordWhole(fixture.station.login(operatorName), manNik).value();
    fixture.station.close();
    QFile file(fixture.station.home() + QStringLiteral("/station.db"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    // The last pages hold captures of the second record.
    REQUIRE(file.seek(file.size() - 3 * 4096));
    file.write(QByteArray(4096, '\xff'));
    file.close();
    const QString home = fixture.at("rescued");
    REQUIRE(QDir().mkpath(home));
    REQUIRE(store::rescueStore(file.fileName(), home + QStringLiteral("/station.db")));
    const auto report
        = workflow::inspectRescued(home, QLatin1String(supervisorName), password(), fixture.clock);
    REQUIRE(report);
    CAPTURE(report->whole.size(), report->broken.size());
    CHECK(report->whole.size() + report->broken.size() == 2);
    REQUIRE_FALSE(report->whole.empty());
    CHECK((report->whole.front().id == first || report->whole.front().id == second));
}
