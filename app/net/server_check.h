// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/certificate.h"

#include <openssl/ssl.h>

#include <optional>

namespace rekam::net {

/** True if @p certificate names @p host (a DNS name or an IP address) as subjectAltName. */
bool certificateNamesHost(const vault::Certificate &certificate, const QString &host);

/** Installs on a client's TLS context that only a server of @p authority named @p host is talked to,
 *  and keeps why the last handshake failed. Must outlive the context. */
class ServerCheck
{
public:
    ServerCheck(const vault::Certificate &authority, QString host);
    /** False if OpenSSL is out of memory. */
    bool install(SSL_CTX *context);

    /** Forgets what the previous request met. */
    void reset();
    /** Our reason against the server (ServerUntrusted), or its alert against our certificate
     *  (CertificateExpired, CertificateUntrusted). */
    [[nodiscard]] const std::optional<base::Error> &failure() const { return m_failure; }

private:
    static int verify(X509_STORE_CTX *chain, void *check);
    static void observe(const SSL *connection, int where, int value);
    bool accept(X509_STORE_CTX *chain);

    vault::Certificate m_authority;
    QString m_host;
    std::optional<base::Error> m_failure;
};

} // namespace rekam::net
