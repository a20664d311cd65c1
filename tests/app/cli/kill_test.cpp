// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

#include <csignal>

using namespace rekam::tests;

namespace {

/** Reads what the program says for a while, then kills it; the items it called saved. */
QSet<QString> saveUntilKilled(const QString &program, const QStringList &arguments,
                              int milliseconds)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForStarted(10'000));
    QElapsedTimer running;
    running.start();
    while (running.elapsed() < milliseconds
           && process.waitForReadyRead(static_cast<int>(milliseconds - running.elapsed()))) { }
    // Not ::kill(): of a program that has ended the id is 0, and that is the whole group of this test.
    process.kill();
    process.waitForFinished(10'000);
    QSet<QString> saved;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("saved "))
            saved.insert(QString::fromUtf8(line.split(' ').at(1)));
    }
    return saved;
}

} // namespace

TEST_CASE("killed at 50 random moments the draft comes back with every capture called saved",
          "[cli][faults]")
{
    CommandLineStation station;
    const QString kit = station.practiceFiles(1);
    const QStringList enroll
        = station.arguments({QStringLiteral("enroll")}, operatorName,
                            QStringList{QStringLiteral("--nik"), QLatin1String(womanNik)}
                                + CommandLineStation::captureOptions(kit));
    const QString store = station.stationHome() + QStringLiteral("/station.db");
    const QString fresh = station.path("fresh.db");
    REQUIRE(QFile::copy(store, fresh)); // closed: the log is in the file

    const auto startAgain = [&] {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(store + QLatin1String(suffix));
        REQUIRE(QFile::copy(fresh, store));
    };
    QElapsedTimer whole;
    whole.start();
    REQUIRE(run(builtProgram("rekam"), enroll).exitCode == 0);
    const int fullRun = static_cast<int>(whole.elapsed());

    QRandomGenerator random(20261121);
    int killedBetween = 0;
    for (int kill = 0; kill < 50; ++kill) {
        startAgain();
        const auto saved
            = saveUntilKilled(builtProgram("rekam"), enroll, random.bounded(5, fullRun + 5));
        if (!saved.isEmpty() && saved.size() < 12)
            ++killedBetween;
        const auto rows = station.list();
        INFO("kill " << kill << " after " << saved.size() << " captures");
        REQUIRE(rows.size() <= 1);
        if (rows.isEmpty()) {
            REQUIRE(saved.isEmpty());
            continue;
        }
        const QString id = rows.first().toObject().value(u"id").toString();
        const auto shown
            = station.rekam({QStringLiteral("show")}, operatorName, {id, QStringLiteral("--json")});
        REQUIRE(shown.exitCode == 0);
        const auto items = QJsonDocument::fromJson(shown.out).object().value(u"items").toObject();
        for (const QString &item : saved)
            REQUIRE(items.contains(item));
    }
    CHECK(killedBetween > 5); // the kills did hit the middle of the work
    // What the last kill left is finished as if nothing had happened.
    CHECK(run(builtProgram("rekam"), enroll).exitCode == 0);
    CHECK(station.rekam({QStringLiteral("audit"), QStringLiteral("verify")}, administratorName)
              .exitCode
          == 0);
}
