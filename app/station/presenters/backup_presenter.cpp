// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/backup_presenter.h"

#include "core/base/files.h"

#include <QDir>

namespace rekam::station {

namespace {

constexpr int pagesAtOnce = 500; // 2 MB: some milliseconds, so that a capture never waits for it

/** What the folder of daily backups holds. */
struct Folder
{
    bool dueToday = false;
    QDateTime newest{};
};

QStringList dailyFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("station-????????.db")}, QDir::Files, QDir::Name);
}

/** By name, so that a copy of an old file is no reason to drop a newer one. */
void dropOldOnes(const QString &folder)
{
    QStringList files = dailyFiles(folder);
    while (files.size() > dailyBackupsKept)
        QFile::remove(QDir(folder).filePath(files.takeFirst()));
}

QString backupFolder(const QString &home)
{
    return QDir(home).filePath(QStringLiteral("backups"));
}

} // namespace

BackupPresenter::BackupPresenter(CoreThread &core, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_clock(clock)
{
    connect(&m_core, &CoreThread::loggedIn, this, [this](const Identity &identity) {
        m_state = {};
        Q_EMIT stateChanged();
        if (!m_home.isEmpty()) // everybody may know when the last one was
            lookAtFolder(vault::roleMay(identity.role, vault::Act::BackUp));
    });
    connect(&m_core, &CoreThread::loggedOut, this, [this] {
        m_state = {}; // an unfinished copy is removed with the session
        Q_EMIT stateChanged();
    });
}

void BackupPresenter::lookAtFolder(bool mayBackUp)
{
    const QString folder = backupFolder(m_home);
    const QString today
        = QStringLiteral("station-%1.db")
              .arg(m_clock.now().toLocalTime().toString(QStringLiteral("yyyyMMdd")));
    m_core.withSession(
        this,
        [folder, today](workflow::Session &) -> base::Result<Folder> {
            if (const auto made = base::makePrivateFolder(folder); !made)
                return base::fail(made.error());
            const QStringList files = dailyFiles(folder);
            Folder found{!files.contains(today)};
            if (!files.isEmpty())
                found.newest
                    = QFileInfo(QDir(folder).filePath(files.last())).lastModified().toUTC();
            return found;
        },
        [this, mayBackUp, path = QDir(folder).filePath(today)](const base::Result<Folder> &found) {
            if (!found) {
                m_state.daily = true;
                fail(found.error());
                return;
            }
            m_state.last = found->newest;
            Q_EMIT stateChanged();
            if (mayBackUp && found->dueToday && !m_state.running)
                begin(path, /*daily=*/true);
        });
}

void BackupPresenter::start(const QString &path)
{
    if (!m_state.running && !path.isEmpty())
        begin(path, /*daily=*/false);
}

void BackupPresenter::begin(const QString &path, bool daily)
{
    const QDateTime last = m_state.last;
    m_state = {};
    m_state.last = last;
    m_state.running = true;
    m_state.daily = daily;
    m_state.path = path;
    Q_EMIT stateChanged();
    m_core.startBackup(path, this, [this](const auto &progress) { take(progress); });
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
            [folder = backupFolder(m_home)](workflow::Session &) -> base::Result<void> {
                dropOldOnes(folder);
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
