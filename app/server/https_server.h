// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/statement_service.h"
#include "app/server/station_gate.h"
#include "app/server/upload_service.h"
#include "core/vault/authority.h"

#include <chrono>
#include <functional>
#include <memory>

namespace rekam::server {

/** Where and how patiently a server listens. */
struct ListenSettings
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 0; ///< 0 takes a free one
    std::size_t threads = 16; ///< one connection each
    std::chrono::seconds keepAlive{5};
    std::chrono::seconds reading{30}; ///< for each piece of a request
    std::chrono::seconds writing{30};
    std::chrono::seconds headerTime{60}; ///< from the connection, or the last answer, to a header
    std::chrono::seconds bodyTime{900}; ///< for one whole body
};

/** Takes one line for each request: time, station, method, path, status, reason. No personal data.
 *  Called from any thread. */
using Log = std::function<void(const QString &line)>;

/** Mutual TLS 1.3 in front of the services: only holders of a certificate of the region get a
 *  connection, and only known stations an answer. */
class HttpsServer
{
public:
    /** Listens at once, answers on threads of its own. Fails with KeyInvalid, ServerFailed (the
     *  address is taken or not ours). */
    static base::Result<std::unique_ptr<HttpsServer>>
    start(const ListenSettings &settings, const vault::IssuedKey &identity,
          const vault::Certificate &authority, StationGate &gate, UploadService &service,
          StatementService &statements, const base::Clock &clock, Log log);
    ~HttpsServer();
    HttpsServer(const HttpsServer &) = delete;
    HttpsServer &operator=(const HttpsServer &) = delete;

    [[nodiscard]] int port() const;
    /** Takes no new connection, lets running requests end, and returns then. */
    void stop();

private:
    struct Running;
    explicit HttpsServer(std::unique_ptr<Running> running);
    std::unique_ptr<Running> m_running;
};

} // namespace rekam::server
