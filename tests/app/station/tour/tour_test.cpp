// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line_station.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QImage>

#include <algorithm>

using namespace rekam::tests;

namespace {

QString write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
}

Outcome tour(const CommandLineStation &station, const QString &operatorPasswordFile)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return run(builtProgram("rekam-tour"),
               {QStringLiteral("--home"), station.stationHome(), QStringLiteral("--out"),
                station.path("pages"), QStringLiteral("--nik"), QLatin1String(womanNik),
                QStringLiteral("--operator"), QLatin1String(operatorName),
                QStringLiteral("--operator-password-file"), operatorPasswordFile,
                QStringLiteral("--supervisor"), QLatin1String(supervisorName),
                QStringLiteral("--supervisor-password-file"),
                station.path(supervisorName) + QStringLiteral(".password"),
                QStringLiteral("--administrator"), QLatin1String(administratorName),
                QStringLiteral("--administrator-password-file"),
                station.path(administratorName) + QStringLiteral(".password")},
               500'000);
}

} // namespace

TEST_CASE("one resident goes through all pages by keyboard and mouse until the receipt is there",
          "[station][tour]")
{
    CommandLineStation station(Statement::Pending);
    station.startServer({});
    const QString out = station.path("pages");
    const Outcome outcome = tour(station, station.path(operatorName) + QStringLiteral(".password"));
    INFO(outcome.out.toStdString() << outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    CHECK(outcome.out.contains("settings   ok"));

    const QJsonArray list = station.list();
    REQUIRE(list.size() == 1);
    CHECK(list.first().toObject().value(QStringLiteral("state")).toString()
          == QStringLiteral("receipted"));
    const QStringList pictures = QDir(out).entryList({QStringLiteral("*.png")});
    CHECK(pictures.size() >= 13);
    for (const char *page : {"login", "search", "biodata", "portrait", "signature", "fingers",
                             "review", "done", "done-english", "approval", "approval-english",
                             "receipt", "statement", "lock", "access", "settings"}) {
        INFO(page);
        const QString ending = QStringLiteral("-%1.png").arg(QLatin1String(page));
        const auto found = std::find_if(pictures.begin(), pictures.end(),
                                        [&](const QString &name) { return name.endsWith(ending); });
        REQUIRE(found != pictures.end());
        const QImage image(QDir(out).filePath(*found));
        CHECK(image.size() == QSize(1366, 768)); // no page made the window grow
    }
}

TEST_CASE("the tour fails where a login fails, and says at which page", "[station][tour]")
{
    CommandLineStation station;
    const Outcome outcome = tour(station, write(station.path("wrong"), "bukan kata sandinya"));
    CHECK(outcome.exitCode == 1);
    CHECK(outcome.out.contains("login      failed"));
}

TEST_CASE("the station program explains its options and refuses unknown ones", "[station]")
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const Outcome help = run(builtProgram("rekam-station"), {QStringLiteral("--help")});
    CHECK(help.exitCode == 0);
    CHECK(help.out.contains("--camera"));
    const Outcome unknown = run(builtProgram("rekam-station"), {QStringLiteral("--nonsense")});
    CHECK(unknown.exitCode == 1);
    CHECK(unknown.err.contains("usage-wrong"));
    const Outcome kit = run(builtProgram("rekam-station"),
                            {QStringLiteral("--home"), QStringLiteral("/nonexistent"),
                             QStringLiteral("--practice-kit")});
    CHECK(kit.exitCode == 1);
    CHECK(kit.err.contains("store-missing"));
}
