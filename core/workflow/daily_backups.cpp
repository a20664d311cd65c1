// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/daily_backups.h"

#include "core/base/disk_space.h"
#include "core/base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace rekam::workflow {

namespace {

// By name, the evening comes after the morning.
constexpr QLatin1String morningEnding(".db");
constexpr QLatin1String eveningEnding(".evening.db");

} // namespace

DailyBackups::DailyBackups(const QString &stationHome)
    : m_folder(QDir(stationHome).filePath(QStringLiteral("backups")))
{ }

QString DailyBackups::pathFor(const QDateTime &now) const
{
    const QDateTime local = now.toLocalTime();
    const auto ending = local.time().hour() < closingHour ? morningEnding : eveningEnding;
    return QDir(m_folder).filePath(QStringLiteral("station-") + local.toString(u"yyyyMMdd")
                                   + ending);
}

bool DailyBackups::isThere(const QDateTime &now) const
{
    return QFileInfo::exists(pathFor(now));
}

QDateTime DailyBackups::newest() const
{
    const QStringList all = files();
    return all.isEmpty() ? QDateTime()
                         : QFileInfo(QDir(m_folder).filePath(all.last())).lastModified().toUTC();
}

base::Result<void> DailyBackups::makeFolder() const
{
    return base::makePrivateFolder(m_folder);
}

void DailyBackups::dropOldOnes() const
{
    const QDir folder(m_folder);
    for (const QString &name : files()) {
        if (!name.endsWith(eveningEnding))
            continue;
        const QString morning = name.chopped(eveningEnding.size()) + morningEnding;
        QFile::remove(folder.filePath(morning));
    }
    QStringList all = files();
    while (all.size() > kept)
        QFile::remove(folder.filePath(all.takeFirst()));
}

base::Result<void> DailyBackups::makeRoom(qint64 bytes) const
{
    QStringList all = files();
    for (;;) {
        const auto free = base::freeBytes(m_folder);
        if (!free)
            return base::fail(free.error());
        if (*free >= bytes)
            return {};
        if (all.size() <= 1)
            return base::fail(base::ErrorCode::DiskFull, "no room for a copy of the store",
                              m_folder.toStdString());
        QFile::remove(QDir(m_folder).filePath(all.takeFirst()));
    }
}

void DailyBackups::dropUnfinished() const
{
    const QDir folder(m_folder);
    for (const QString &name :
         folder.entryList({QStringLiteral("station-*.unfinished*")}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

QStringList DailyBackups::paths() const
{
    QStringList all;
    for (const QString &name : files())
        all.prepend(QDir(m_folder).filePath(name));
    return all;
}

QStringList DailyBackups::files() const
{
    return QDir(m_folder).entryList({QStringLiteral("station-????????") + morningEnding,
                                     QStringLiteral("station-????????") + eveningEnding},
                                    QDir::Files, QDir::Name);
}

} // namespace rekam::workflow
