// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/http_client.h"
#include "core/vault/certificate.h"

#include <chrono>
#include <memory>

namespace rekam::net {

/** How long the station waits for its server. */
struct Deadlines
{
    std::chrono::seconds connecting{10}; ///< TCP and TLS handshake together, each
    std::chrono::seconds reading{30}; ///< for each piece of an answer
    std::chrono::seconds writing{30}; ///< for each piece of a request
};

/** One conversation with the regional server over mutual TLS 1.3. Trusts the region's authority and
 *  nothing else (not the system's certificates); the server's certificate must be of purpose Server,
 *  of the authority's region and mode, and name the host or address of the URL. The connection stays
 *  open between requests. Used from one thread. */
class HttpsClient final : public exchange::HttpClient
{
public:
    /** Checks @p url first: "https://host[:port]" without anything behind. Fails with InputMalformed. */
    static base::Result<std::unique_ptr<HttpsClient>> create(const QString &url,
                                                             const vault::Certificate &authority,
                                                             const vault::Certificate &station,
                                                             vault::PrivateKey key,
                                                             const Deadlines &deadlines = {});

    /** With a malformed @p url every send() fails with InputMalformed. */
    HttpsClient(const QString &url, const vault::Certificate &authority,
                const vault::Certificate &station, vault::PrivateKey key,
                const Deadlines &deadlines = {});
    ~HttpsClient() override;
    HttpsClient(const HttpsClient &) = delete;
    HttpsClient &operator=(const HttpsClient &) = delete;

    /** As HttpClient says; also CertificateExpired where the station's own certificate has run out
     *  and CertificateUntrusted where the server did not accept it. Answers over 16 MiB fail with
     *  ServerFailed. */
    base::Result<exchange::HttpResponse> send(const exchange::HttpRequest &request) override;

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace rekam::net
