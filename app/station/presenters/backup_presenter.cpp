// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/backup_presenter.h"

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr auto lookEvery = 5min;
constexpr qint64 secondsAfterFailure = 3600;

constexpr int pagesAtOnce = 500; // 2 MB: some milliseconds, so that a capture never waits for it

/** What the folder of daily backups holds. */
struct Folder
{
    bool dueToday = false;
    QDateTime newest{};
};

} // namespace

BackupPresenter::BackupPresenter(CoreThread &core, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_clock(clock)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &BackupPresenter::lookAtClock);
    connect(&m_core, &CoreThread::loggedIn, this, [this] {
        m_state = {};
        m_failedAt = {};
        Q_EMIT stateChanged();
        tidy();
        lookAtFolder();
        m_timer.start();
    });
    connect(&m_core, &CoreThread::loggedOut, this, [this] {
        m_timer.stop();
        m_state = {}; // an unfinished copy is removed with the session
        Q_EMIT stateChanged();
    });
}

void BackupPresenter::lookAtClock()
{
    const bool tooSoon
        = m_failedAt.isValid() && m_failedAt.secsTo(m_clock.now()) < secondsAfterFailure;
    if (m_timer.isActive() && !m_state.running && !tooSoon)
        lookAtFolder();
}

void BackupPresenter::lookAtFolder()
{
    m_core.withSession(
        this,
        [now = m_clock.now()](workflow::Session &session) -> base::Result<Folder> {
            const workflow::DailyBackups daily = session.dailyBackups();
            return Folder{!daily.isThere(now), daily.newest()};
        },
        [this](const base::Result<Folder> &found) {
            if (!found)
                return; // logged out again
            m_state.last = found->newest;
            Q_EMIT stateChanged();
            if (found->dueToday && !m_state.running)
                begin({});
        });
}

void BackupPresenter::tidy()
{
    m_core.withSession(
        this,
        [](workflow::Session &session) -> base::Result<QDateTime> {
            (void)session.tidyCopies(); // what it could not do stands in the audit chain
            return session.lastCopyElsewhere();
        },
        [this](const base::Result<QDateTime> &elsewhere) {
            if (!elsewhere)
                return;
            const QDateTime now = m_clock.now();
            m_state.lastElsewhere = *elsewhere;
            m_state.elsewhereIsDue = !elsewhere->isValid()
                || elsewhere->daysTo(now) >= workflow::daysBetweenCopiesElsewhere;
            Q_EMIT stateChanged();
        });
}

void BackupPresenter::start(const QString &path)
{
    if (!m_state.running && !path.isEmpty())
        begin(path);
}

void BackupPresenter::begin(const QString &path)
{
    const BackupState before = m_state;
    m_state = {};
    m_state.last = before.last;
    m_state.lastElsewhere = before.lastElsewhere;
    m_state.elsewhereIsDue = before.elsewhereIsDue;
    m_state.running = true;
    m_state.daily = path.isEmpty();
    m_state.path = path;
    Q_EMIT stateChanged();
    const auto answer = [this](const auto &progress) { take(progress); };
    if (m_state.daily)
        m_core.startDailyBackup(this, answer);
    else
        m_core.startBackup(path, this, answer);
}

void BackupPresenter::step()
{
    m_core.stepBackup(pagesAtOnce, this, [this](const auto &progress) { take(progress); });
}

void BackupPresenter::take(const base::Result<BackupProgress> &progress)
{
    if (!m_state.running)
        return; // of an earlier session
    if (!progress) {
        fail(progress.error());
        return;
    }
    m_state.done = progress->done;
    m_state.total = progress->total;
    if (!progress->finished) {
        Q_EMIT stateChanged();
        step();
        return;
    }
    m_state.running = false;
    m_state.finished = true;
    m_state.last = m_clock.now();
    Q_EMIT stateChanged();
    if (m_state.daily) {
        m_failedAt = {};
    } else {
        m_core.withSession(
            this,
            [path = m_state.path](workflow::Session &session) {
                return session.noteCopyKept(path);
            },
            [](const base::Result<void> &) {});
    }
    tidy();
}

void BackupPresenter::fail(const base::Error &error)
{
    m_state.running = false;
    m_state.error = error;
    Q_EMIT stateChanged();
    if (m_state.daily) {
        m_failedAt = m_clock.now();
        Q_EMIT dailyFailed(error);
    }
}

} // namespace rekam::station
