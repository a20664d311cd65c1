// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rekam::exchange {

/** RFC 1952, level 6. */
base::Result<QByteArray> gzip(const QByteArray &plain);
/** Fails with PacketMalformed; stops at @p maxSize bytes of output. */
base::Result<QByteArray> gunzip(const QByteArray &compressed, qint64 maxSize = 256 * 1024 * 1024);

} // namespace rekam::exchange
