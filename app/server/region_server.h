// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/https_server.h"
#include "app/server/packet_intake.h"
#include "app/server/region_home.h"
#include "app/server/sqlite_packet_store.h"

namespace rekam::server {

/** A whole running server of one region: its store, its keys (never the opening key), its doors. */
class RegionServer
{
public:
    /** Fails as RegionHome, SqlitePacketStore::open() and HttpsServer::start() do. @p clock outlives
     *  the server. */
    static base::Result<std::unique_ptr<RegionServer>> start(const RegionHome &home,
                                                             const ListenSettings &settings,
                                                             const base::Clock &clock, Log log);

    [[nodiscard]] int port() const { return m_https->port(); }
    [[nodiscard]] PacketStore &store() { return *m_store; }
    void stop() { m_https->stop(); }

private:
    RegionServer(std::unique_ptr<PacketStore> store, IntakeKeys keys, const base::Clock &clock)
        : m_store(std::move(store))
        , m_keys(std::move(keys))
        , m_intake(*m_store, m_keys, clock)
        , m_gate(m_keys.authority, *m_store, clock)
        , m_service(*m_store, m_intake, clock)
        , m_statements(*m_store, m_keys, clock)
    { }

    // In this order: each uses the ones above, and the doors close first.
    std::unique_ptr<PacketStore> m_store;
    IntakeKeys m_keys;
    PacketIntake m_intake;
    StationGate m_gate;
    UploadService m_service;
    StatementService m_statements;
    std::unique_ptr<HttpsServer> m_https;
};

} // namespace rekam::server
