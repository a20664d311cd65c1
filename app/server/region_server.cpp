// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/region_server.h"

namespace rekam::server {

using base::fail;
using base::Result;

Result<std::unique_ptr<RegionServer>> RegionServer::start(const RegionHome &home,
                                                          const ListenSettings &settings,
                                                          const base::Clock &clock, Log log)
{
    const auto authority = home.certificate(QStringLiteral("authority"));
    if (!authority)
        return fail(authority.error());
    auto opening = home.certificate(QStringLiteral("opening"));
    if (!opening)
        return fail(opening.error());
    auto receipts = home.identity(QStringLiteral("receipts"));
    if (!receipts)
        return fail(receipts.error());
    const auto identity = home.identity(QStringLiteral("server"));
    if (!identity)
        return fail(identity.error());
    // A certificate that ran out would be refused by every station: say so here instead.
    for (const auto &[purpose, certificate] :
         {std::pair(vault::Purpose::Server, identity->certificate),
          std::pair(vault::Purpose::Receipts, receipts->certificate)}) {
        const auto checked = vault::checkCertificate(certificate, *authority, purpose, clock.now());
        if (!checked)
            return fail(checked.error());
    }
    auto store = SqlitePacketStore::open(home.databasePath());
    if (!store)
        return fail(store.error());
    std::unique_ptr<RegionServer> server(
        new RegionServer(*std::move(store),
                         IntakeKeys{*authority, *std::move(opening),
                                    std::move(receipts->certificate), std::move(receipts->key)},
                         clock));
    auto https = HttpsServer::start(settings, *identity, *authority, server->m_gate,
                                    server->m_service, server->m_statements, clock, std::move(log));
    if (!https)
        return fail(https.error());
    server->m_https = *std::move(https);
    return server;
}

} // namespace rekam::server
