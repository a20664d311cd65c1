// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::base {

/** Bytes that this user may still write on the disk of @p path, which exists. Fails with
 *  FileUnreadable. */
Result<qint64> freeBytes(const QString &path);

/** Makes a file of @p bytes that really takes its place on the disk, or leaves an existing one of
 *  that size alone. Fails with DiskFull, FileWriteFailed; then there is no such file. */
Result<void> reserveFile(const QString &path, qint64 bytes);

} // namespace rekam::base
