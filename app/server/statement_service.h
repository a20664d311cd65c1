// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/packet_intake.h"
#include "app/server/packet_store.h"
#include "app/server/tus_protocol.h"
#include "core/exchange/staff_roll.h"

namespace rekam::server {

/** What the region says to a station under its signature, beside receipts: who may work there
 *  (/staff), and that it has seen the end of its audit chain (/audit-anchor). Knows no sockets. May be
 *  called from several threads. */
class StatementService
{
public:
    StatementService(PacketStore &store, const IntakeKeys &keys, const base::Clock &clock)
        : m_store(store)
        , m_keys(keys)
        , m_clock(clock)
    { }

    /** True for the paths that are answered here. */
    static bool knows(const QByteArray &path);
    /** @p station is who the TLS certificate says is asking. */
    Answer answer(const QString &station, const Request &request, const BodyReader &body);

private:
    Answer staff(const QString &station);
    Answer lastAnchor(const QString &station);
    Answer anchor(const QString &station, const BodyReader &body);

    PacketStore &m_store;
    const IntakeKeys &m_keys;
    const base::Clock &m_clock;
};

/** The roll of @p station out of the region's list of staff. Fails with the Store* codes. */
base::Result<exchange::StaffRoll> staffRollFor(PacketStore &store, const QString &station,
                                               const QDateTime &now);

} // namespace rekam::server
