// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_position.h"
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
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

/** Kills the program the moment it has called so many fingers saved; their names, in order. */
QStringList killAfterFingers(const QString &program, const QStringList &arguments, int fingers)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForStarted(10'000));
    QStringList saved;
    QByteArray rest;
    while (saved.size() < fingers && process.waitForReadyRead(60'000)) {
        rest += process.readAllStandardOutput();
        for (qsizetype end = rest.indexOf('\n'); end >= 0 && saved.size() < fingers;
             end = rest.indexOf('\n')) {
            const QByteArray line = rest.left(end);
            rest.remove(0, end + 1);
            const QString item = QString::fromUtf8(line.split(' ').value(1));
            if (line.startsWith("saved ") && rekam::biometrics::fingerFromName(item))
                saved += item;
        }
    }
    process.kill();
    process.waitForFinished(10'000);
    return saved;
}

} // namespace

TEST_CASE("killed between any two fingers the draft resumes at the next finger", "[cli][faults]")
{
    CommandLineStation station;
    const QString whole = station.practiceFiles(1);
    for (int fingers = 1; fingers <= 9; ++fingers) {
        INFO("killed after finger " << fingers);
        const QString kit = station.path("cut") + QString::number(fingers);
        REQUIRE(QDir().mkpath(kit));
        for (const QString &file : QDir(whole).entryList(QDir::Files))
            REQUIRE(QFile::copy(whole + u'/' + file, kit + u'/' + file));
        const QStringList person{QStringLiteral("--nik"), QLatin1String(womanNik)};
        const QStringList enroll
            = station.arguments({QStringLiteral("enroll")}, operatorName,
                                person + CommandLineStation::captureOptions(kit));
        const QStringList saved = killAfterFingers(builtProgram("rekam"), enroll, fingers);
        REQUIRE(saved.size() == fingers);
        const auto rows = station.list();
        REQUIRE(rows.size() == 1); // the same draft, round after round
        const QString id = rows.first().toObject().value(u"id").toString();
        const auto shown
            = station.rekam({QStringLiteral("show")}, operatorName, {id, QStringLiteral("--json")});
        REQUIRE(shown.exitCode == 0);
        const auto items = QJsonDocument::fromJson(shown.out).object().value(u"items").toObject();
        for (const QString &finger : saved)
            REQUIRE(items.contains(finger));
        if (fingers < 9)
            continue;
        // The resident has gone with the fingers that were saved: the others are enough.
        for (const QString &finger : saved)
            REQUIRE(QFile::remove(kit + u'/' + finger + QStringLiteral(".png")));
        CHECK(run(builtProgram("rekam"), enroll).exitCode == 0);
    }
}

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
    const auto left = station.list();
    const bool complete
        = !left.isEmpty() && left.first().toObject().value(u"state").toString() == u"complete";
    CHECK((complete || run(builtProgram("rekam"), enroll).exitCode == 0));
    CHECK(station.rekam({QStringLiteral("audit"), QStringLiteral("verify")}, administratorName)
              .exitCode
          == 0);
}
