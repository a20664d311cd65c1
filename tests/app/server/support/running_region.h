// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/https_client.h"
#include "app/server/region_server.h"
#include "core/exchange/packet.h"
#include "core/store/outbox_repository.h"

#include <QTemporaryDir>

#include <mutex>

namespace rekam::tests {

/** A region in a temporary folder, its server inside the test's process, and stations for it. */
class RunningRegion
{
public:
    explicit RunningRegion(bool practice = true, const QString &code = QStringLiteral("16.71"));
    ~RunningRegion();

    /** Starts, or starts again, on a free port or on @p port. */
    void start(int port = 0);
    void stop() { m_server.reset(); }
    [[nodiscard]] int port() const { return m_server->port(); }
    [[nodiscard]] const server::RegionHome &home() const { return *m_home; }
    [[nodiscard]] QString folder() const;
    server::PacketStore &store() { return m_server->store(); }
    server::ListenSettings &settings() { return m_settings; }
    /** Lines of the server's log so far. */
    [[nodiscard]] QStringList log() const;

    /** A certificate as add-station would issue it, valid from @p from to @p to days from now. */
    [[nodiscard]] vault::IssuedKey issueStation(const QString &name, int from = -1,
                                                int to = 30) const;
    /** The same, and the running server knows it. */
    vault::IssuedKey addStation(const QString &name);
    /** Another opening certificate of this region than the one in use. */
    [[nodiscard]] vault::Certificate issueOpening() const;
    [[nodiscard]] const vault::RegionIdentity &identity() const { return m_home->region(); }
    [[nodiscard]] vault::Certificate certificate(const QString &name) const;

    /** packetFor() this region. */
    [[nodiscard]] store::OutboxEntry packet(const vault::IssuedKey &station,
                                            int bytes = 20'000) const;
    /** A client of this region's server; @p port where it is reached through something else. */
    [[nodiscard]] std::unique_ptr<net::HttpsClient> client(const vault::IssuedKey &station,
                                                           int port = 0) const;

private:
    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    server::ListenSettings m_settings;
    std::unique_ptr<server::RegionHome> m_home;
    mutable std::mutex m_logMutex;
    QStringList m_log;
    std::unique_ptr<server::RegionServer> m_server;
};

/** One request in this version of tus. */
base::Result<exchange::HttpResponse> ask(exchange::HttpClient &client, const QByteArray &method,
                                         const QByteArray &path,
                                         std::map<QByteArray, QByteArray> headers = {},
                                         const QByteArray &body = {});
/** Why a request gets no answer at all; Internal if it does get one. */
base::ErrorCode failureOf(exchange::HttpClient &client);

/** A key that can be handed on: private keys are not copied by accident. */
vault::IssuedKey copyOf(const vault::IssuedKey &issued);

/** An approved enrollment as a packet of @p station, with a picture of @p bytes random bytes. */
store::OutboxEntry packetFor(const vault::IssuedKey &station, const vault::RegionIdentity &region,
                             const vault::Certificate &opening, int bytes);

/** An OutboxEntry around @p packet with its right hash. */
store::OutboxEntry entryOf(const enrollment::EnrollmentId &id, const QByteArray &packet);

} // namespace rekam::tests
