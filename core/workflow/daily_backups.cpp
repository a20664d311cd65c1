// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/daily_backups.h"

#include "core/base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace rekam::workflow {

DailyBackups::DailyBackups(const QString &stationHome)
    : m_folder(QDir(stationHome).filePath(QStringLiteral("backups")))
{ }

QString DailyBackups::pathFor(const QDateTime &now) const
{
    return QDir(m_folder).filePath(
        QStringLiteral("station-%1.db")
            .arg(now.toLocalTime().toString(QStringLiteral("yyyyMMdd"))));
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
    QStringList all = files();
    while (all.size() > kept)
        QFile::remove(QDir(m_folder).filePath(all.takeFirst()));
}

QStringList DailyBackups::files() const
{
    return QDir(m_folder).entryList({QStringLiteral("station-????????.db")}, QDir::Files,
                                    QDir::Name);
}

} // namespace rekam::workflow
