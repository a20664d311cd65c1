// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From starting the station's program to its login page on the screen. The clock runs in the parent,
// so that loading the libraries counts; the child does what app/station/main.cpp does.
#include "app/station/wiring/device_set.h"
#include "app/station/wiring/startup.h"
#include "app/station/wiring/station_app.h"
#include "core/base/process_safety.h"
#include "core/base/resource_path.h"
#include "tests/bench/figure.h"
#include "tests/support/practice_station.h"

#include <QApplication>
#include <QProcess>
#include <QTimer>

#include <cstdio>

using namespace rekam;
using namespace rekam::bench;

namespace {

constexpr double mostToLogin
    = 500; // DESIGN 6: start to login screen, milliseconds, for orientation
constexpr int deadline = 60'000;
constexpr const char *childOption = "--child";

/** Says "login" on stdout once the open station's login page has been painted, and ends. */
int runStation(int argc, char **argv)
{
    base::hardenProcess();
    station::usePlainTheme();
    const QString home = QString::fromLocal8Bit(argv[2]);
    const station::ReaderEnvironment environment(must(station::isPracticeStation(home)));
    QApplication application(argc, argv);
    station::applyStyle();
    const base::SystemClock clock;
    station::DeviceSet devices(environment.socket, QString());
    station::StationApp app(
        {home, QStringLiteral("id"),
         base::resourcePath(QStringLiteral("models/face_detection_short_range.tflite")),
         devices.camera(), devices.reader(), station::httpsConnector(), &devices},
        clock);
    devices.follow(app.presenters());
    app.window().resize(1366, 768);
    app.window().show();
    QTimer ready;
    QObject::connect(&ready, &QTimer::timeout, &application, [&] {
        if (app.presenters().login.state().ready
            && app.window().pageName() == QStringLiteral("login")) {
            app.window().grab(); // what is seen must have been painted
            std::puts("login");
            std::fflush(stdout);
            QCoreApplication::quit();
        }
    });
    ready.start(1);
    return QApplication::exec();
}

double startOnce(const QString &program, const QString &home)
{
    QProcess station;
    const double milliseconds = millisecondsOf([&] {
        station.start(program, {QLatin1String(childOption), home});
        if (!station.waitForReadyRead(deadline))
            throw std::runtime_error("the login page does not come: "
                                     + station.readAllStandardError().toStdString());
    });
    if (!station.waitForFinished(deadline) || station.exitCode() != 0)
        throw std::runtime_error("the station does not end");
    return milliseconds;
}

void measure(const QString &program, int rounds)
{
    const base::SystemClock clock;
    tests::PracticeStation practice(clock);
    practice.close();
    std::vector<double> starts;
    startOnce(program, practice.home()); // brings program and fonts into memory
    for (int round = 0; round < rounds; ++round)
        starts.push_back(startOnce(program, practice.home()));
    printFigure("start_to_login", median(starts), "ms", Bar::AtMost, mostToLogin);
}

} // namespace

int main(int argc, char **argv)
{
    try {
        if (argc == 3 && qstrcmp(argv[1], childOption) == 0)
            return runStation(argc, argv);
        const QCoreApplication application(argc, argv);
        measure(QCoreApplication::applicationFilePath(), roundsFrom(argc, argv, 7));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench_start: %s\n", error.what());
        return 1;
    }
}
