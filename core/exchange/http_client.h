// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <map>

namespace rekam::exchange {

struct HttpRequest
{
    QByteArray method; ///< "POST", "HEAD", "PATCH", "GET", "DELETE"
    QByteArray path; ///< "/uploads"
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;
};

struct HttpResponse
{
    int status = 0;
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/** One conversation with one server. Implemented over mutual TLS 1.3 in app/net, and by a
 *  fault-injecting one in tests. Blocking, with deadlines; one thread. */
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    /** Fails with ServerUnreachable, ServerUntrusted, UploadInterrupted (the link broke on the way). */
    virtual base::Result<HttpResponse> send(const HttpRequest &request) = 0;
};

} // namespace rekam::exchange
