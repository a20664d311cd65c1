// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/killed_day.h"

#include "tests/support/cheap_logins.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace rekam::tests {

namespace {

constexpr int killsPerAudit = 10;

base::SecureBytes passwordOf(const QString &account)
{
    return base::SecureBytes::from("sandi-latihan-loket-" + account.toUtf8());
}

/** One program run that was killed, or came to its end before. */
struct Run
{
    bool killed = false;
    bool succeeded = false;
    QByteArray out;
    QByteArray err;
};

Run runUntil(const KilledDay::Call &call, int milliseconds)
{
    QProcess process;
    QElapsedTimer time;
    time.start();
    process.start(builtProgram(call.program), call.arguments);
    REQUIRE(process.waitForStarted(30'000));
    const bool ended
        = process.waitForFinished(std::max(1, milliseconds - static_cast<int>(time.elapsed())));
    if (!ended)
        process.kill(); // and not ::kill(), which takes the id 0 of an ended one for this group
    REQUIRE((ended || process.waitForFinished(30'000)));
    return {process.exitStatus() == QProcess::CrashExit,
            process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

std::unique_ptr<workflow::Session> login(workflow::Station &station)
{
    auto session
        = station.login(QLatin1String(supervisorName), passwordOf(QLatin1String(supervisorName)));
    REQUIRE(session);
    return std::move(*session);
}

} // namespace

KilledDay::~KilledDay() = default;

KilledDay::KilledDay(int residents, int milliseconds)
    : m_day(residents)
    , m_residents(residents)
{
    QFile roster(m_station.path("day.csv"));
    REQUIRE(roster.open(QIODevice::WriteOnly));
    roster.write(m_day.rosterCsv(1));
    roster.close();
    REQUIRE(m_station
                .rekam({QStringLiteral("roster"), QStringLiteral("import")}, administratorName,
                       {m_station.path("day.csv")})
                .exitCode
            == 0);
    makeLoginsCheap(m_station.stationHome(), passwordOf);
    m_station.startServer({});
    m_longest.fill(milliseconds);
}

void KilledDay::live(int kills)
{
    QRandomGenerator random(20261121);
    while (m_kills < kills && m_person < m_residents) {
        const Work work = nextWork();
        QElapsedTimer time;
        time.start();
        const Run run = runUntil(callFor(work),
                                 random.bounded(5, m_longest.at(work) + m_longest.at(work) / 4));
        INFO(run.out.toStdString() << run.err.toStdString());
        m_kills += run.killed;
        REQUIRE((run.succeeded || run.killed)); // an error of its own would be a fault
        // A machine that gets busier must not keep every run from its end.
        m_longest.at(work)
            = run.succeeded ? static_cast<int>(time.elapsed()) : m_longest.at(work) * 21 / 20 + 1;
        remember(run.out);
        inspect();
        if (m_promise.received)
            nextResident();
    }
}

void KilledDay::finish()
{
    while (m_promise.saved.size() > 0 && !m_promise.received) {
        const Run run = runUntil(callFor(nextWork()), 120'000);
        INFO(run.out.toStdString() << run.err.toStdString());
        REQUIRE(run.succeeded);
        remember(run.out);
        inspect();
    }
    m_station.stopServer();
    const auto listed = m_station.server({QStringLiteral("list"), QStringLiteral("--home"),
                                          m_station.serverHome(), QStringLiteral("--json")});
    REQUIRE(listed.exitCode == 0);
    QSet<QString> atServer;
    for (const QJsonValue &row : QJsonDocument::fromJson(listed.out).array()) {
        ++m_received;
        atServer.insert(row.toObject().value(u"enrollment").toString());
    }
    m_duplicates += m_received - static_cast<int>(atServer.size());
    const auto station = open();
    const auto session = login(*station);
    const auto rows = session->list();
    REQUIRE(rows);
    for (const auto &row : *rows)
        m_lost += row.state == enrollment::State::Receipted && !atServer.contains(row.id.toString())
            ? 1
            : 0;
    m_duplicates += std::max(0, m_received - static_cast<int>(rows->size()));
    CHECK(tests::wholeAudit(*session));
}

KilledDay::Work KilledDay::nextWork() const
{
    return m_promise.approved ? Send : m_promise.complete ? Approve : Record;
}

void KilledDay::remember(const QByteArray &out)
{
    for (const QByteArray &line : out.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 2)
            continue;
        if (words.at(0) == "saved")
            m_promise.saved.insert(QString::fromUtf8(words.at(1)));
        m_promise.complete |= words.at(0) == "complete";
        m_promise.approved |= words.at(0) == "approved" || words.at(0) == "Disetujui";
        m_promise.received |= words.at(0) == "received";
    }
}

std::unique_ptr<workflow::Station> KilledDay::open()
{
    auto station = workflow::Station::open(m_station.stationHome(), m_clock);
    REQUIRE(station);
    return std::move(*station);
}

void KilledDay::inspect()
{
    const auto station = open();
    const auto session = login(*station);
    const auto rows = session->list();
    REQUIRE(rows);
    // One enrollment for each resident so far: a second one would be sent as well.
    const auto before = static_cast<std::size_t>(m_person);
    if (rows->size() > before + 1)
        ++m_duplicates;
    if (m_kills % killsPerAudit == 0)
        CHECK(tests::wholeAudit(*session));
    if (rows->size() < before) {
        ++m_lost;
        return;
    }
    if (rows->size() == before) {
        m_lost += m_promise.saved.isEmpty() && !m_promise.complete ? 0 : 1;
        return;
    }
    using enrollment::State;
    const store::EnrollmentOverview &row = rows->front(); // the newest
    m_id = row.id.toString();
    const bool received = row.state == State::Receipted;
    const bool approved = received || row.state == State::Approved || row.state == State::Sent;
    const bool complete = approved || row.state == State::Complete;
    if ((m_promise.received && !received) || (m_promise.approved && !approved)
        || (m_promise.complete && !complete))
        ++m_lost;
    m_promise.received = received;
    m_promise.approved = approved;
    m_promise.complete = complete;
    if (!approved)
        inspectCaptures(*session, row.id);
}

void KilledDay::inspectCaptures(workflow::Session &session, const enrollment::EnrollmentId &id)
{
    const auto draft = session.load(id);
    REQUIRE(draft);
    QSet<QString> there;
    for (const auto &[key, item] : draft->items)
        there.insert(enrollment::itemName(key));
    m_lost += there.contains(m_promise.saved) ? 0 : 1;
    // Whoever goes home as complete is complete, whatever was promised on the way there.
    if (draft->state == enrollment::State::Complete)
        m_lost += enrollment::missingItems(*draft).empty() ? 0 : 1;
}

void KilledDay::nextResident()
{
    ++m_person;
    m_promise = {};
    m_id.clear();
}

} // namespace rekam::tests
