// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real programs are killed at random moments of recording, approving and sending, resident after
// resident, with a real server at the other end: the command line, and the station's own pages.
#include "tests/faults/killed_day.h"
#include "tests/faults/support/nightly.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QDir>

using namespace rekam;
using namespace rekam::tests;

namespace {

// A thousand kills in all; one at the window takes many times as long as one at the command line.
constexpr int killsOfCommandLine = 800;
constexpr int killsOfWindow = 200;

/** A run is one command of the program `rekam`. */
class CommandLineDay : public KilledDay
{
public:
    CommandLineDay()
        : KilledDay(/*residents=*/300, /*milliseconds=*/3000)
        , m_kit(station().practiceFiles(1))
    { }

protected:
    [[nodiscard]] Call callFor(Work work) const override
    {
        if (work == Send)
            return {"rekam", station().arguments({QStringLiteral("sync")}, operatorName)};
        if (work == Approve)
            return {
                "rekam",
                station().arguments({QStringLiteral("approve")}, supervisorName, {enrollment()})};
        return {"rekam",
                station().arguments({QStringLiteral("enroll")}, operatorName,
                                    QStringList{QStringLiteral("--nik"), nik()}
                                        + CommandLineStation::captureOptions(m_kit))};
    }

private:
    QString m_kit;
};

/** A run is the station's window with the practice kit, and somebody who goes through its pages: from
 *  the operator's login to the slip, or from the supervisor's login to receipt and backup. */
class WindowDay : public KilledDay
{
public:
    WindowDay()
        : KilledDay(/*residents=*/100, /*milliseconds=*/12'000)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What a killed program leaves there goes away with the station.
        REQUIRE(QDir().mkpath(station().path("t")));
        qputenv("TMPDIR", station().path("t").toLocal8Bit());
    }

protected:
    [[nodiscard]] Call callFor(Work work) const override
    {
        QStringList arguments{QStringLiteral("--home"),
                              station().stationHome(),
                              QStringLiteral("--nik"),
                              nik(),
                              QStringLiteral("--only"),
                              work == Record ? QStringLiteral("recording")
                                             : QStringLiteral("approval")};
        for (const auto &[option, account] :
             {std::pair{"--operator", operatorName}, std::pair{"--supervisor", supervisorName},
              std::pair{"--administrator", administratorName}})
            arguments += {QLatin1String(option), QLatin1String(account),
                          QLatin1String(option) + QStringLiteral("-password-file"),
                          station().path(account) + QStringLiteral(".password")};
        return {"rekam-tour", arguments};
    }
};

void prove(KilledDay &day, int kills)
{
    day.live(kills);
    day.finish();
    CHECK(day.kills() >= kills);
    CHECK(day.lost() == 0);
    CHECK(day.duplicates() == 0);
}

void printFigures(const std::string &name, const KilledDay &day, int kills)
{
    using bench::Bar;
    figure(name.c_str(), day.kills(), "kills", Bar::AtLeast, kills);
    figure((name + "_losing_acknowledged").c_str(), day.lost(), "kills", Bar::AtMost, 0);
    figure((name + "_records_received_by_the_server").c_str(), day.received(), "records");
    figure((name + "_duplicates_at_the_server").c_str(), day.duplicates(), "records", Bar::AtMost,
           0);
}

} // namespace

TEST_CASE("killed again and again the station loses nothing and sends nothing twice",
          "[faults][kill]")
{
    CommandLineDay day;
    prove(day, sized(15, killsOfCommandLine));
    printFigures("kills_of_the_command_line", day, killsOfCommandLine);
}

TEST_CASE("killed again and again the station's window keeps every word it has given",
          "[faults][kill-window]")
{
    WindowDay day;
    prove(day, sized(5, killsOfWindow));
    printFigures("kills_of_the_window", day, killsOfWindow);
}
