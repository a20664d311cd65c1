// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/packet_store.h"
#include "core/base/clock.h"
#include "core/vault/certificate.h"

namespace rekam::server {

/** Says on every request who is asking, from the certificate of the TLS connection. */
class StationGate
{
public:
    StationGate(const vault::Certificate &authority, PacketStore &store, const base::Clock &clock)
        : m_authority(authority)
        , m_store(store)
        , m_clock(clock)
    { }

    /** The station's id. Fails with CertificateUntrusted (not a station of this region and mode,
     *  unknown, revoked, or replaced by a newer certificate), CertificateExpired,
     *  CertificateNotYetValid, Store*. */
    base::Result<QString> admit(const vault::Certificate &certificate);

private:
    vault::Certificate m_authority;
    PacketStore &m_store;
    const base::Clock &m_clock;
};

} // namespace rekam::server
