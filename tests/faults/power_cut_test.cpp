// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at every moment of a practice day; the product's own store runs on a disk that may
// keep, drop, tear or garble whatever was not synced.
#include "tests/faults/support/closed_home.h"
#include "tests/faults/support/connection_tap.h"
#include "tests/faults/support/day_picture.h"
#include "tests/faults/support/nightly.h"
#include "tests/faults/support/power_cut.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <map>
#include <optional>

using namespace rekam;
using namespace rekam::tests;

namespace {

/** What happened during one day without a cut. */
struct Diary
{
    std::vector<DiskOperation> log;
    /** After each step: how many disk operations there had been when it was acknowledged. */
    std::vector<std::size_t> acknowledgedAt;
    /** Before the first step and after each: rows of the audit chain. */
    std::vector<long long> auditRows;
};

enum class Verdict { Good, Lost, Corrupt, Half };

struct Tally
{
    int cuts = 0;
    int lost = 0; ///< cuts after which something acknowledged was missing
    int corrupt = 0;
    int half = 0;
    std::map<std::string, int> reasons{};
};

class CutStation
{
public:
    CutStation()
        : m_day(8, 4500)
        , m_start(m_home.image())
    {
        for (std::size_t steps = 0; steps <= m_day.steps().size(); ++steps)
            m_expected.push_back(expectedAfter(m_day, steps));
    }

    /** One whole day with @p pragma set behind the product's back whenever it opens its store. */
    Diary live(const char *pragma)
    {
        m_disk.load(m_start);
        Diary diary;
        {
            DayRunner runner(m_day, m_home.path(), m_home.receipts());
            m_disk.startLog();
            for (std::size_t i = 0; i < m_day.steps().size(); ++i) {
                const auto done = runner.perform(i);
                INFO(describe(m_day.steps()[i])
                     << ": " << (done ? std::string() : done.error().detail));
                REQUIRE(done);
                diary.acknowledgedAt.push_back(m_disk.operations());
                if (m_day.steps()[i].deed == Step::Deed::Login)
                    ConnectionTap::run(pragma);
                if (diary.auditRows.empty()) // the first login is one row
                    diary.auditRows.push_back(auditRows() - 1);
                diary.auditRows.push_back(auditRows());
            }
        }
        diary.log = m_disk.takeLog();
        return diary;
    }

    /** Cuts the power @p cuts times, spread evenly over the day. */
    Tally cutPower(const Diary &diary, int cuts, unsigned seed)
    {
        std::mt19937 random(seed);
        PowerCut power(m_start, diary.log);
        Tally tally;
        for (int cut = 0; cut < cuts; ++cut) {
            const auto point = static_cast<std::size_t>(cut) * (diary.log.size() + 1)
                / static_cast<std::size_t>(cuts);
            power.goTo(point);
            constexpr std::array fates{PowerCut::Fate::Mixed, PowerCut::Fate::Mixed,
                                       PowerCut::Fate::AllDropped, PowerCut::Fate::AllKept};
            m_disk.load(power.disk(fates.at(random() % fates.size()), random));
            std::string why;
            count(tally, inspect(diary, point, why), why);
        }
        return tally;
    }

    /** After a cut at @p point somebody goes on where the day stopped, to its end. */
    void goOnAfterCut(const Diary &diary, std::size_t point, unsigned seed)
    {
        std::mt19937 random(seed);
        PowerCut power(m_start, diary.log);
        power.goTo(point);
        m_disk.load(power.disk(PowerCut::Fate::Mixed, random));
        std::size_t next = 0;
        {
            const auto station = workflow::Station::open(m_home.path(), m_home.clock());
            REQUIRE(station);
            next = stepsDone(diary, auditRows()).value();
        }
        DayRunner runner(m_day, m_home.path(), m_home.receipts());
        REQUIRE(runner.resume(next));
        for (; next < m_day.steps().size(); ++next) {
            INFO(describe(m_day.steps()[next]));
            REQUIRE(runner.perform(next));
        }
        runner.close();
        const auto station = workflow::Station::open(m_home.path(), m_home.clock());
        REQUIRE(station);
        CHECK(pictureDifference(**station, m_day.steps().size()).empty());
    }

private:
    static long long auditRows() { return ConnectionTap::number("SELECT COUNT(*) FROM audit"); }

    static std::optional<std::size_t> stepsDone(const Diary &diary, long long rows)
    {
        const auto found = std::find(diary.auditRows.begin(), diary.auditRows.end(), rows);
        if (found == diary.auditRows.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - diary.auditRows.begin());
    }

    /** In words how the store differs from what it must be after @p steps steps. */
    std::string pictureDifference(workflow::Station &station, std::size_t steps)
    {
        const auto session = station.login(QLatin1String(supervisorName), password());
        if (!session)
            return "no login: " + session.error().detail;
        const auto seen = look(**session);
        if (!seen)
            return "does not read: " + seen.error().detail;
        if (const auto audit = tests::wholeAudit(**session); !audit)
            return "audit chain: " + audit.error().detail;
        return difference(m_expected.at(steps), *seen);
    }

    Verdict inspect(const Diary &diary, std::size_t point, std::string &why)
    {
        std::size_t acknowledged = 0;
        while (acknowledged < diary.acknowledgedAt.size()
               && diary.acknowledgedAt[acknowledged] <= point)
            ++acknowledged;
        const auto station = workflow::Station::open(m_home.path(), m_home.clock());
        if (!station) {
            why = "does not open: " + station.error().detail;
            return Verdict::Corrupt;
        }
        (*station)->useReference(m_known);
        why = ConnectionTap::text("PRAGMA integrity_check");
        if (why != "ok")
            return Verdict::Corrupt;
        why = halfTransaction();
        if (!why.empty())
            return Verdict::Half;
        const auto done = stepsDone(diary, auditRows());
        why = "audit rows of no step";
        if (!done || *done > acknowledged + 1)
            return Verdict::Half;
        why = pictureDifference(**station, *done);
        if (!why.empty())
            return Verdict::Corrupt;
        if (*done < acknowledged)
            why = describe(m_day.steps()[*done]);
        return why.empty() ? Verdict::Good : Verdict::Lost;
    }

    static void count(Tally &tally, Verdict verdict, const std::string &why)
    {
        ++tally.cuts;
        tally.lost += verdict == Verdict::Lost;
        tally.corrupt += verdict == Verdict::Corrupt;
        tally.half += verdict == Verdict::Half;
        if (verdict != Verdict::Good)
            ++tally.reasons[why];
    }

    ClosedHome m_home;
    PracticeDay m_day;
    std::vector<DayPicture> m_expected; ///< by the number of steps done
    DiskImage m_start;
    /** Not read again after each cut: it is no part of the store. */
    std::shared_ptr<const population::ReferenceData> m_known
        = population::ReferenceData::load().value();
    ConnectionTap m_tap;
    CrashFileSystem m_disk; ///< from here on SQLite's files are in memory
};

std::string inWords(const Tally &tally)
{
    std::string words = std::to_string(tally.cuts) + " cuts";
    for (const auto &[reason, times] : tally.reasons)
        words.append("\n").append(std::to_string(times)).append(" x ").append(reason);
    return words;
}

} // namespace

TEST_CASE("a power cut at any moment of the day loses nothing that was called saved",
          "[faults][power-cut]")
{
    CutStation station;
    Tally all;
    const int cuts = sized(1000, 100'000);
    constexpr int days = 4;
    for (int day = 0; day < days; ++day) {
        // As the product runs; and with a checkpoint every few commits instead of every few days.
        const Diary diary = station.live(day % 2 == 0 ? "" : "PRAGMA wal_autocheckpoint=25");
        REQUIRE(diary.log.size() > 500);
        const Tally tally = station.cutPower(diary, cuts / days, static_cast<unsigned>(day));
        INFO(inWords(tally));
        CHECK(tally.lost == 0);
        CHECK(tally.corrupt == 0);
        CHECK(tally.half == 0);
        all.cuts += tally.cuts;
        all.lost += tally.lost;
        all.corrupt += tally.corrupt;
        all.half += tally.half;
    }
    using bench::Bar;
    figure("power_cuts", all.cuts, "cuts", Bar::AtLeast, 100'000);
    figure("power_cuts_losing_acknowledged", all.lost, "cuts", Bar::AtMost, 0);
    figure("power_cuts_corrupting", all.corrupt, "cuts", Bar::AtMost, 0);
    figure("power_cuts_leaving_half_transactions", all.half, "cuts", Bar::AtMost, 0);
}

TEST_CASE("a new station is on the disk before it gets its name", "[faults][power-cut]")
{
    const base::FixedClock clock(practiceMoment());
    const QTemporaryDir folder;
    const QString home = folder.filePath(QStringLiteral("station"));
    const PracticeRegion region = makeRegion(clock.now());
    CrashFileSystem disk;
    disk.startLog();
    REQUIRE(workflow::Station::initialize(home,
                                          region.bundle(QStringLiteral("1671-01-A"), clock.now()),
                                          QLatin1String(administratorName), password(), clock));
    const std::vector<DiskOperation> log = disk.takeLog();
    PowerCut power({}, log);
    power.goTo(log.size());
    std::mt19937 random(1);
    const DiskImage left = power.disk(PowerCut::Fate::AllDropped, random);

    const auto path = [&home](const char *name) {
        return QFile::encodeName(home + QLatin1String(name)).toStdString();
    };
    const auto file = left.find(path("/station.db.unfinished"));
    REQUIRE(file != left.end());
    disk.load({{path("/station.db"), file->second}}); // the renaming is not SQLite's
    const auto station = workflow::Station::open(home, clock);
    REQUIRE(station);
    CHECK((*station)->login(QLatin1String(administratorName), password()));
}

TEST_CASE("after a power cut the day is finished as if nothing had happened", "[faults][power-cut]")
{
    CutStation station;
    const Diary diary = station.live("");
    const auto times = static_cast<std::size_t>(sized(8, 200));
    for (std::size_t i = 0; i < times; ++i)
        station.goOnAfterCut(diary, (2 * i + 1) * diary.log.size() / (2 * times),
                             static_cast<unsigned>(i));
}

TEST_CASE("the rig sees what synchronous=NORMAL loses and OFF corrupts", "[faults][power-cut]")
{
    CutStation station;
    const int cuts = sized(300, 5000);

    const Tally normal = station.cutPower(station.live("PRAGMA synchronous=NORMAL"), cuts, 11);
    INFO("normal: " << inWords(normal));
    CHECK(normal.lost > cuts / 20);
    CHECK(normal.corrupt == 0); // as SQLite promises of WAL
    CHECK(normal.half == 0);

    const Tally off = station.cutPower(station.live("PRAGMA synchronous=OFF"), cuts, 12);
    INFO("off: " << inWords(off));
    CHECK(off.corrupt > cuts / 20);

    using bench::Bar;
    figure("control_normal_cuts_losing_acknowledged", normal.lost, "cuts", Bar::AtLeast, 1);
    figure("control_off_cuts_corrupting", off.corrupt, "cuts", Bar::AtLeast, 1);
}
