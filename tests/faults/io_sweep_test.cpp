// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every write, sync, rename, open and truncation of a whole day fails, each in its turn.
#include "app/text/error_text.h"
#include "core/base/files.h"
#include "tests/faults/support/closed_home.h"
#include "tests/faults/support/connection_tap.h"
#include "tests/faults/support/day_picture.h"
#include "tests/faults/support/nightly.h"
#include "tests/faults/support/sweep_day.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QProcess>

#include <optional>

using namespace rekam;
using namespace rekam::tests;

namespace {

struct Fault
{
    const char *kind; ///< "enospc", "eio", "short"
    bool forever;
    long at; ///< which operation; 0 for none
};

/** What the program said until it ended. */
struct Account
{
    int exitCode = -1; ///< -1 for a crash
    std::size_t acknowledged = 0; ///< steps, from the first on
    std::vector<base::Error> failures;
    long operations = 0;
    QByteArray failed; ///< the operation that was made to fail, "none"
};

base::ErrorCode codeNamed(const QByteArray &name)
{
    for (int i = 0; i < static_cast<int>(base::ErrorCode::Internal); ++i) {
        const auto code = static_cast<base::ErrorCode>(i);
        const std::string_view known = base::errorName(code);
        if (name == QByteArrayView(known.data(), static_cast<qsizetype>(known.size())))
            return code;
    }
    return base::ErrorCode::Internal;
}

/** Thousands of days are lived here; what a sync costs is not the question. */
bool useMemoryForFiles()
{
    const QString memory = QStringLiteral("/dev/shm");
    return QFileInfo(memory).isWritable() && qputenv("TMPDIR", memory.toUtf8());
}

class Sweep
{
public:
    Sweep()
        : m_inMemory(useMemoryForFiles())
        , m_day(sweepDay())
        , m_start(m_home.image().begin()->second)
    {
        const auto key = m_home.receipts().key.toPem();
        REQUIRE(key);
        REQUIRE(base::writeFile(m_keys.filePath(QStringLiteral("receipts.pem")),
                                m_home.receipts().certificate.toPem()));
        REQUIRE(base::writeFile(m_keys.filePath(QStringLiteral("receipts.key")),
                                key->view().toByteArray()));
        for (std::size_t steps = 0; steps <= m_day.steps().size(); ++steps)
            m_expected.push_back(expectedAfter(m_day, steps));
        countAuditRows();
    }

    /** How many operations a day has that a fault of @p kind may hit. */
    long operations(const char *kind)
    {
        startAgain();
        const Account account = run({kind, false, 0}, false);
        REQUIRE(account.exitCode == 0);
        REQUIRE(account.failed == "none");
        return account.operations;
    }

    /** Nothing, or what is wrong with how the product took @p fault; counts if it said anything. */
    std::string tryFault(const Fault &fault, int &noticed)
    {
        startAgain();
        const Account account = run(fault, !fault.forever);
        if (account.exitCode != 0 && account.exitCode != 3)
            return "it crashed";
        noticed += account.failures.empty() ? 0 : 1;
        for (const base::Error &error : account.failures) {
            if (const std::string wrong = judge(fault, account, error); !wrong.empty())
                return wrong;
        }
        if (!fault.forever) // once: the operator tries again and the day goes on
            return account.exitCode == 0 ? check(m_day.steps().size(), m_day.steps().size())
                                         : "could not go on: " + account.failures.back().detail;
        if (const std::string wrong = check(account.acknowledged, account.acknowledged + 1);
            !wrong.empty())
            return wrong;
        return finish();
    }

private:
    void startAgain()
    {
        for (const QString &name :
             QDir(m_home.path()).entryList(QDir::Files | QDir::Hidden | QDir::System))
            QFile::remove(m_home.path() + QLatin1Char('/') + name);
        QFile file(m_home.storePath());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char *>(m_start.data()),
                   static_cast<qint64>(m_start.size()));
    }

    /** How long the chain is after each step, from a day without a fault. */
    void countAuditRows()
    {
        startAgain();
        DayRunner runner(m_day, m_home.path(), m_home.receipts());
        for (std::size_t i = 0; i < m_day.steps().size(); ++i) {
            REQUIRE(runner.perform(i));
            if (m_auditRows.empty())
                m_auditRows.push_back(auditRows() - 1); // the first login is one row
            m_auditRows.push_back(auditRows());
        }
    }
    static long long auditRows() { return ConnectionTap::number("SELECT COUNT(*) FROM audit"); }

    Account run(const Fault &fault, bool retry)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString log = m_keys.filePath(QStringLiteral("log"));
        const auto set = [&](const char *name, const QString &value) {
            environment.insert(QLatin1String(name), value);
        };
        set("LD_PRELOAD", QStringLiteral(REKAM_FAULT_LIBRARY));
        set("ASAN_OPTIONS", QStringLiteral("verify_asan_link_order=0"));
        set("REKAM_FAULT_FOLDER", m_home.path());
        set("REKAM_FAULT_KIND", QLatin1String(fault.kind));
        set("REKAM_FAULT_AT", QString::number(fault.at));
        set("REKAM_FAULT_LOG", log);
        if (fault.forever)
            set("REKAM_FAULT_FOREVER", QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        QStringList arguments{m_home.path(), m_keys.path()};
        if (retry)
            arguments += QStringLiteral("--retry");
        process.start(QStringLiteral(REKAM_BINARY_DIR "/live_day"), arguments);
        REQUIRE(process.waitForFinished(60'000));

        Account account;
        if (process.exitStatus() == QProcess::NormalExit)
            account.exitCode = process.exitCode();
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.at(0) == "ack")
                account.acknowledged = words.at(1).toULong() + 1;
            else if (words.at(0) == "fail")
                account.failures.push_back(
                    {codeNamed(words.at(2)), words.mid(2).join(' ').toStdString(), {}});
        }
        const auto counted = base::readFile(log, 100);
        if (counted) {
            account.operations = counted->split(' ').at(0).toLong();
            account.failed = counted->trimmed().split(' ').at(1);
        }
        return account;
    }

    /** A full disk is called a full disk; anything else is told from damage and from ourselves. */
    static std::string judge(const Fault &fault, const Account &account, const base::Error &error)
    {
        using enum base::ErrorCode;
        // SQLite does not pass on why a file could not be made; a disk that has room again when it is
        // asked is not full.
        const bool roomAgain = !fault.forever && account.failed == "create";
        const bool saysFull = error.code == StoreFull || error.code == DiskFull;
        const bool saysBroken = error.code == StoreFailed || error.code == FileWriteFailed;
        const bool full = std::string_view(fault.kind) != "eio";
        if (full ? !saysFull && !(roomAgain && saysBroken) : !saysBroken)
            return "a wrong name for it: " + error.detail;
        const QString sentence = text::guidance(error.code);
        if (sentence.isEmpty() || sentence == text::guidance(Internal))
            return "no sentence for it: " + error.detail;
        return {};
    }

    /** Reads what lies in the home now: between @p least and @p most steps, whole. */
    std::string check(std::size_t least, std::size_t most)
    {
        const auto station = workflow::Station::open(m_home.path(), m_home.clock());
        if (!station)
            return "does not open: " + station.error().detail;
        (*station)->useReference(m_known);
        if (const std::string words = ConnectionTap::text("PRAGMA integrity_check"); words != "ok")
            return words;
        if (const std::string half = halfTransaction(); !half.empty())
            return half;
        const auto found = std::find(m_auditRows.begin(), m_auditRows.end(), auditRows());
        m_steps = static_cast<std::size_t>(found - m_auditRows.begin());
        if (m_steps < least)
            return "lost: " + describe(m_day.steps().at(m_steps));
        if (m_steps > most)
            return "audit rows of no step";
        const auto session = (*station)->login(QLatin1String(supervisorName), password());
        if (!session)
            return "no login: " + session.error().detail;
        const auto seen = look(**session);
        if (!seen)
            return "does not read: " + seen.error().detail;
        if (const auto audit = tests::wholeAudit(**session); !audit)
            return "audit chain: " + audit.error().detail;
        return difference(m_expected.at(m_steps), *seen);
    }

    /** The disk is well again: the day is lived to its end from where it stopped. */
    std::string finish()
    {
        DayRunner runner(m_day, m_home.path(), m_home.receipts());
        if (const auto resumed = runner.resume(m_steps); !resumed)
            return "does not resume: " + resumed.error().detail;
        for (std::size_t i = m_steps; i < m_day.steps().size(); ++i) {
            if (const auto done = runner.perform(i); !done)
                return describe(m_day.steps()[i]) + " afterwards: " + done.error().detail;
        }
        return {};
    }

    bool m_inMemory; ///< before the folders are made
    ClosedHome m_home;
    /** Not read again each time: it is no part of the store. */
    std::shared_ptr<const population::ReferenceData> m_known
        = population::ReferenceData::load().value();
    QTemporaryDir m_keys;
    PracticeDay m_day;
    ConnectionTap m_tap;
    DiskBytes m_start;
    std::vector<DayPicture> m_expected; ///< by the number of steps done
    std::vector<long long> m_auditRows; ///< by the number of steps done
    std::size_t m_steps = 0; ///< that check() saw
};

} // namespace

TEST_CASE("whatever operation on the disk fails, the day goes on where it was called saved",
          "[faults][io-sweep]")
{
    Sweep sweep;
    int points = 0;
    int noticed = 0;
    int bad = 0;
    for (const char *kind : {"enospc", "eio", "short"}) {
        const long all = sweep.operations(kind);
        REQUIRE(all > 200); // a transaction goes to the log in one write
        for (const bool forever : {false, true}) {
            const long step = nightly() ? 1 : all / 12;
            for (long at = 1 + (nightly() ? 0 : all % step); at <= all; at += step) {
                ++points;
                const std::string wrong = sweep.tryFault({kind, forever, at}, noticed);
                if (wrong.empty())
                    continue;
                INFO(kind << (forever ? " from operation " : " at operation ") << at);
                CHECK(wrong == std::string());
                ++bad;
            }
        }
    }
    CHECK(points >= 6 * 12);
    CHECK(noticed > points / 2); // a short write is simply gone on with, most others are told
    CHECK(bad == 0);
    using bench::Bar;
    figure("io_faults", points, "points");
    figure("io_faults_told_to_the_operator", noticed, "points");
    figure("io_faults_taken_badly", bad, "points", Bar::AtMost, 0);
}
