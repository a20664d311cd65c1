// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/http_client.h"

namespace rekam::exchange {

/** What a station and its region tell each other beside packets. Blocking, as the HttpClient is. All
 *  fail with the HttpClient's errors, StationRevoked, ServerRefused, ServerFailed. */
struct RegionContact
{
    HttpClient &http;

    /** The signed staff roll of this station, not yet verified. */
    base::Result<QByteArray> staffRoll();
    /** The newest anchor of this station's audit chain that the region has; empty if none. */
    base::Result<QByteArray> lastAnchor();
    /** Has the end of the chain countersigned. Refused with "audit-rolled-back" or "audit-rebuilt"
     *  where the region knows better: then AuditRolledBack, AuditRebuilt. */
    base::Result<QByteArray> anchor(qint64 sequence, const QByteArray &hash);
};

} // namespace rekam::exchange
