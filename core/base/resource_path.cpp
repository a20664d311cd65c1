// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace rekam::base {

QString resourcePath(const QString &name)
{
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString installed = QDir::cleanPath(programs.filePath(QStringLiteral("../share/rekam")));
    if (QFileInfo(installed).isDir())
        return QDir(installed).filePath(name);
#ifdef REKAM_SOURCE_RESOURCES
    return QDir(QStringLiteral(REKAM_SOURCE_RESOURCES)).filePath(name);
#else
    return QDir(installed).filePath(name);
#endif
}

} // namespace rekam::base
