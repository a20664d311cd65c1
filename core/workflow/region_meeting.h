// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/region_contact.h"
#include "core/workflow/session.h"

namespace rekam::workflow {

/** Meets the region: takes its staff roll, compares the audit chain with the newest anchor that it
 *  has, and lets it countersign the chain's present end. @p ask runs a function of Session & to
 *  base::Result<T>, wherever the session lives, and gives its result; the waiting for the network
 *  happens here, outside of it. Fails with the RegionContact's errors, and StationRevoked (then the
 *  station is locked from now on), AccountRevoked or AccountExpired (this account is out),
 *  StaffRollInvalid, AnchorInvalid, AuditRolledBack, AuditRebuilt. */
template<typename Ask>
base::Result<void> meetRegion(exchange::RegionContact contact, Ask ask)
{
    const auto roll = contact.staffRoll();
    if (!roll) {
        if (roll.error().code == base::ErrorCode::StationRevoked)
            if (const auto noted
                = ask([](Session &session) { return session.noteStationRevoked(); });
                !noted)
                return noted;
        return base::fail(roll.error());
    }
    const base::Result<void> admitted
        = ask([&](Session &session) { return session.acceptStaffRoll(*roll); });
    if (!admitted)
        return admitted;
    const auto last = contact.lastAnchor();
    if (!last)
        return base::fail(last.error());
    const base::Result<void> meets
        = ask([&](Session &session) { return session.compareWithAnchor(*last); });
    if (!meets)
        return meets;
    const base::Result<store::AuditHead> head
        = ask([](Session &session) { return session.auditHead(); });
    if (!head)
        return base::fail(head.error());
    const auto anchor = contact.anchor(head->sequence, head->hash);
    if (!anchor)
        return base::fail(anchor.error());
    return ask([&](Session &session) { return session.acceptAnchor(*anchor); });
}

} // namespace rekam::workflow
