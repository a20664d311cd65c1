// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <QtGlobal>

#include <chrono>

namespace rekam::server {

/** Bounds what one connection may send and how long it may take for it. httplib reads a header line
 *  of any length into memory and a body as slowly as it drips in; here every TLS record is counted,
 *  and a connection that goes over its budget is shut down under it. */
class ConnectionBudget
{
public:
    /** What a handshake or a request's header may have. */
    static constexpr qint64 headerBytes = 64 * 1024;

    /** Watches every connection of @p context from its first byte; a header must be there within
     *  @p headerTime, a body within @p bodyTime. False if OpenSSL refuses. */
    static bool install(SSL_CTX *context, std::chrono::seconds headerTime,
                        std::chrono::seconds bodyTime);
    /** A header was read and a body of @p bytes may follow. */
    static void expectBody(const SSL *connection, qint64 bytes);
    /** An answer went out: the next request's header may come. */
    static void expectHeader(const SSL *connection);
    /** Ends the connection now; what was written before still goes out. */
    static void cut(const SSL *connection);
};

} // namespace rekam::server
