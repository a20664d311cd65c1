// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/backup_presenter.h"

namespace rekam::station {

namespace {

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
    connect(&m_core, &CoreThread::loggedIn, this, [this] {
        m_state = {};
        Q_EMIT stateChanged();
        lookAtFolder();
    });
    connect(&m_core, &CoreThread::loggedOut, this, [this] {
        m_state = {}; // an unfinished copy is removed with the session
        Q_EMIT stateChanged();
    });
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

void BackupPresenter::start(const QString &path)
{
    if (!m_state.running && !path.isEmpty())
        begin(path);
}

void BackupPresenter::begin(const QString &path)
{
    const QDateTime last = m_state.last;
    m_state = {};
    m_state.last = last;
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
    if (m_state.daily)
        m_core.withSession(
            this,
            [](workflow::Session &session) -> base::Result<void> {
                session.dailyBackups().dropOldOnes();
                return {};
            },
            [](const base::Result<void> &) {});
}

void BackupPresenter::fail(const base::Error &error)
{
    m_state.running = false;
    m_state.error = error;
    Q_EMIT stateChanged();
    if (m_state.daily)
        Q_EMIT dailyFailed(error);
}

} // namespace rekam::station
