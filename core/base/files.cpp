// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace rekam::base {

namespace {

tl::unexpected<Error> writeFailure(const char *step, const QString &path)
{
    const int reason = errno;
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed,
                std::string(step) + ": " + std::strerror(reason), path.toStdString());
}

bool writeAll(int descriptor, const QByteArray &content)
{
    qint64 done = 0;
    while (done < content.size()) {
        const ssize_t written = ::write(descriptor, content.constData() + done,
                                        static_cast<size_t>(content.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 maxSize)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString().toStdString(),
                    path.toStdString());
    const QByteArray content = file.read(maxSize + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, file.errorString().toStdString(),
                    path.toStdString());
    if (content.size() > maxSize)
        return fail(ErrorCode::FileTooLarge, "over " + std::to_string(maxSize) + " bytes",
                    path.toStdString());
    return content;
}

Result<void> writeFile(const QString &path, const QByteArray &content, Access access)
{
    QByteArray name = QFile::encodeName(path) + ".XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC); // mode 0600
    if (descriptor < 0)
        return writeFailure("create", path);
    const mode_t mode = access == Access::OwnerOnly ? 0600 : 0644;
    const bool written = writeAll(descriptor, content) && ::fchmod(descriptor, mode) == 0
        && ::fsync(descriptor) == 0;
    const auto failure = written ? tl::unexpected<Error>(Error{}) : writeFailure("write", path);
    ::close(descriptor);
    if (!written) {
        ::unlink(name.constData());
        return failure;
    }
    const auto renamed = renameDurably(QFile::decodeName(name), path);
    if (!renamed)
        ::unlink(name.constData());
    return renamed;
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return writeFailure("rename", to);
    const QByteArray folder = QFile::encodeName(QFileInfo(to).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return {};
}

Result<void> makePrivateFolder(const QString &path)
{
    errno = 0;
    if (!QDir().mkpath(path))
        return writeFailure("make folder", path);
    if (::chmod(QFile::encodeName(path).constData(), 0700) != 0)
        return writeFailure("protect folder", path);
    return {};
}

} // namespace rekam::base
