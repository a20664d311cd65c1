// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/disk_space.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace rekam::base {

Result<qint64> freeBytes(const QString &path)
{
    struct statvfs space = {};
    if (::statvfs(QFile::encodeName(path).constData(), &space) != 0)
        return fail(ErrorCode::FileUnreadable, std::strerror(errno), path.toStdString());
    return static_cast<qint64>(space.f_bavail) * static_cast<qint64>(space.f_frsize);
}

Result<void> reserveFile(const QString &path, qint64 bytes)
{
    if (QFileInfo(path).size() == bytes)
        return {};
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::FileWriteFailed, std::strerror(errno), path.toStdString());
    // Not ftruncate(): a file full of holes would give nothing back.
    const int failure = ::posix_fallocate(descriptor, 0, bytes);
    ::close(descriptor);
    if (failure == 0)
        return {};
    ::unlink(name.constData());
    const bool full = failure == ENOSPC || failure == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, std::strerror(failure),
                path.toStdString());
}

} // namespace rekam::base
