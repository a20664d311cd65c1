// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rekam::exchange {

/** What is to be packed. Searching base64 of already compressed pictures for repetitions finds
 *  none: 176 ms instead of 33 ms for 1.6 MB, and half a percent larger. */
enum class GzipContent { Text, Pictures };

/** RFC 1952, level 6, without name and time, so that the same input gives the same output. Fails
 *  with FileTooLarge over 1 GiB. */
base::Result<QByteArray> gzip(const QByteArray &plain, GzipContent content = GzipContent::Text);
/** Fails with PacketMalformed, also for bytes behind the end; stops at @p maxSize bytes of
 *  output. */
base::Result<QByteArray> gunzip(const QByteArray &compressed, qint64 maxSize = 256 * 1024 * 1024);

} // namespace rekam::exchange
