// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rekam::base {

/** Reads a whole file of at most @p maxSize bytes. Fails with FileUnreadable, FileTooLarge. */
Result<QByteArray> readFile(const QString &path, qint64 maxSize);

enum class Access { Everybody, OwnerOnly };

/** Writes a file so that after a power cut either the old or the new content is there: temporary
 *  file in the same folder, sync, rename, sync of the folder. OwnerOnly gives mode 0600 from the
 *  first byte on. Fails with DiskFull, FileWriteFailed; then the old file is untouched. */
Result<void> writeFile(const QString &path, const QByteArray &content,
                       Access access = Access::Everybody);

/** Renames a file and syncs the folder, so that the new name survives a power cut.
 *  Fails with FileWriteFailed. */
Result<void> renameDurably(const QString &from, const QString &to);

/** Makes a folder with its parents, mode 0700 for the last. Fails with DiskFull, FileWriteFailed. */
Result<void> makePrivateFolder(const QString &path);

} // namespace rekam::base
