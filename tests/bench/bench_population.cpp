// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The roster of a kecamatan (138,000) and of a city (1.2 million): importing it against sqlite3 .import
// of the same file, reading it after a login, searching in it, and the memory it takes.
#include "tests/bench/figure.h"
#include "tests/bench/roster_file.h"
#include "tests/support/practice_station.h"

#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace rekam;
using namespace rekam::bench;

namespace {

// issue of the people, "Speed"
constexpr double mostOverSqlite = 4;
constexpr double mostGrowthPerRow = 1.15;
constexpr int programDeadline = 600'000;

struct Size
{
    const char *name; ///< in the figures
    int rows;
    double secondsToSearchable;
    double millisecondsOfSearch;
    double mebibytes;
};

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no /proc");
    const double pages = file.readAll().split(' ').at(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double importedBySqlite(const QString &csv, const QString &database)
{
    QFile::remove(database);
    return millisecondsOf([&] {
        QProcess program;
        program.start(QStringLiteral("sqlite3"),
                      {database, QStringLiteral(".mode csv"),
                       QStringLiteral(".import \"%1\" roster").arg(csv)});
        if (!program.waitForFinished(programDeadline) || program.exitCode() != 0)
            throw std::runtime_error("sqlite3 does not import: "
                                     + program.readAllStandardError().toStdString());
    });
}

double importedBySession(workflow::Session &session, const QString &csv, int rows)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the roster's file can not be read");
    return millisecondsOf([&] {
        const auto report = must(session.importRoster(file));
        if (report.accepted < rows || report.refusedCount != 0)
            throw std::runtime_error("the roster was not imported whole");
    });
}

void figure(const std::string &name, double value, const char *unit, Bar kind, double bar)
{
    printFigure(name.c_str(), value, unit, kind, bar);
}

/** People of the roster who were recorded here, as they are after some weeks of work: a search looks
 *  up each of its hits among them, and in the audit chain whoever is not. */
void record(workflow::Session &session, const RosterFile &roster, int people)
{
    enrollment::Grounds grounds;
    grounds.reason = QStringLiteral("LATIHAN");
    grounds.earlier = enrollment::EarlierRecording::Never;
    int recorded = 0;
    for (int i = 0; i < people; ++i) {
        const auto nik = must(population::Nik::parse(roster.sample(i).nik));
        const auto draft = session.begin(nik, grounds);
        if (!draft)
            continue; // too young, or drawn twice and complete
        must(session.pause(draft->id));
        if (i % 3 > 0)
            must(session.cancel(draft->id, QStringLiteral("LATIHAN")));
        ++recorded;
    }
    if (recorded < people / 3)
        throw std::runtime_error("hardly anybody was recorded");
}

/** The session whose roster is in memory. */
workflow::Session &measureLogin(tests::PracticeStation &station, const Size &size,
                                const QString &someNik)
{
    station.close();
    const double empty = residentMebibytes();
    QElapsedTimer timer;
    timer.start();
    workflow::Session &session = station.login(tests::operatorName);
    const double loggedIn = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (must(session.look(someNik)).hits.size() != 1)
        throw std::runtime_error("a NIK is not found at once");
    const double nik = static_cast<double>(timer.nsecsElapsed()) / 1e9 - loggedIn;
    while (!must(session.readRoster(std::chrono::milliseconds(10)))) { }
    const std::string name(size.name);
    figure("login_to_searchable_" + name, static_cast<double>(timer.nsecsElapsed()) / 1e9, "s",
           Bar::AtMost, size.secondsToSearchable);
    printFigure(("login_itself_" + name).c_str(), loggedIn, "s");
    printFigure(("login_to_nik_search_" + name).c_str(), nik * 1000, "ms");
    figure("memory_above_empty_station_" + name, residentMebibytes() - empty, "MB", Bar::AtMost,
           size.mebibytes);
    return session;
}

void measureSearches(workflow::Session &session, const Size &size, const RosterFile &roster,
                     int searches)
{
    double worst = 0;
    for (const auto &[kind, ask] : searchKinds()) {
        std::vector<double> times;
        int found = 0;
        for (int i = 0; i < searches; ++i) {
            const QString text = ask(roster.sample(i));
            times.push_back(
                millisecondsOf([&] { found += must(session.look(text)).hits.empty() ? 0 : 1; }));
        }
        std::sort(times.begin(), times.end());
        const double p99 = times[times.size() * 99 / 100];
        worst = std::max(worst, p99);
        printFigure(("search_" + std::string(kind) + "_p99_" + size.name).c_str(), p99, "ms");
        if (std::string_view(kind) != "nobody" && found < searches * 9 / 10)
            throw std::runtime_error(std::string("searches find nobody: ") + kind);
    }
    figure("search_worst_kind_p99_" + std::string(size.name), worst, "ms", Bar::AtMost,
           size.millisecondsOfSearch);
}

/** Milliseconds a row. */
double measure(const Size &size, const QString &folder, int rounds, int searches, int recordings,
               bool compare)
{
    const QString csv = folder + QStringLiteral("/roster.csv");
    const RosterFile roster(csv, size.rows);
    const std::string name(size.name);
    const base::SystemClock clock;
    std::unique_ptr<tests::PracticeStation> station;
    std::vector<double> own, plain;
    for (int round = 0; round < rounds; ++round) {
        station.reset();
        station = std::make_unique<tests::PracticeStation>(clock);
        if (compare)
            plain.push_back(importedBySqlite(csv, folder + QStringLiteral("/plain.db")));
        own.push_back(importedBySession(station->login(tests::administratorName), csv, size.rows));
    }
    const double perRow = median(own) / size.rows;
    printFigure(("import_" + name).c_str(), median(own) / 1000, "s");
    printFigure(("import_rows_" + name).c_str(), 1000 / perRow, "rows/s");
    if (compare) {
        printFigure(("sqlite3_import_" + name).c_str(), median(plain) / 1000, "s");
        figure("import_over_sqlite3_" + name, median(own) / median(plain), "ratio", Bar::AtMost,
               mostOverSqlite);
    }
    record(station->login(tests::operatorName), roster, recordings);
    workflow::Session &session = measureLogin(*station, size, roster.sample(7).nik);
    measureSearches(session, size, roster, searches);
    return perRow;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    try {
        const int rounds = roundsFrom(argc, argv, 3);
        const bool quick = rounds == 1; // as a test: does it still measure something?
        // The store's file belongs beside the build, on a disk, and so does the practice station's.
        const QTemporaryDir folder(folderOnDisk("bench-population"));
        qputenv("TMPDIR", folder.path().toLocal8Bit());
        const Size kecamatan{"138k", quick ? 3'000 : 138'000, 1.5, 10, 120};
        const Size city{"1200k", quick ? 9'000 : 1'200'000, 12, 30, 900};
        const int searches = quick ? 20 : 400;
        const int recordings = quick ? 60 : 3'000;
        const double small = measure(kecamatan, folder.path(), rounds, searches, recordings, true);
        const double large = measure(city, folder.path(), 1, searches, recordings, false);
        printFigure("import_per_row_1200k_over_138k", large / small, "ratio", Bar::AtMost,
                    mostGrowthPerRow);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench_population: %s\n", error.what());
        return 1;
    }
}
