// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/http_client.h"
#include "core/store/outbox_repository.h"

#include <functional>

namespace rekam::exchange {

/** Uploads one packet by tus 1.0.0 (creation-with-upload, checksum) and fetches the region's receipt.
 *  The announcement carries the first chunk; where @c entry.uploadLocation is known, the server is
 *  asked for its offset instead. What it already has just leads to the receipt. */
struct TusUpload
{
    HttpClient &http;
    int chunkBytes = 1024 * 1024;
    /** Called with the upload's path as soon as the server has said it. */
    std::function<base::Result<void>(const QString &location)> rememberLocation{};
    /** Called after each chunk with bytes the server has confirmed; may be empty. */
    std::function<void(qint64 sent, qint64 total)> progress{};

    /** The receipt as the server sent it, not yet verified. Fails with the HttpClient's errors,
     *  ServerRefused (with the server's reason as Error::subject), ServerFailed. */
    base::Result<QByteArray> send(const store::OutboxEntry &entry);
};

} // namespace rekam::exchange
