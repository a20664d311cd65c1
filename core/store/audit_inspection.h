// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/audit_row.h"

#include <vector>

namespace rekam::store {

/** What was done to a chain. */
enum class AuditDamage {
    Changed, ///< a row says something else than when it was written
    Deleted, ///< a row in the middle is gone
    Inserted, ///< a row that was never written stands in the chain, or behind its end
    Swapped, ///< two neighbors stand in each other's place
    Truncated, ///< the newest rows are gone
    RolledBack, ///< the whole chain is older than one that the region has countersigned
    Rebuilt, ///< the chain hangs together but is not the one that was written
};

/** "changed" ... "rebuilt", for the command line and the log. */
QString auditDamageName(AuditDamage damage);

/** A place in the chain that somebody outside vouches for. */
struct KnownPoint
{
    qint64 sequence = 0;
    QByteArray hash{};
};

struct AuditFinding
{
    AuditDamage damage = AuditDamage::Changed;
    qint64 sequence = 0; ///< the first bad row
};

struct AuditVerdict
{
    qint64 rows = 0; ///< that were read
    std::optional<AuditFinding> finding{}; ///< empty: all in order
};

/** Goes through the whole chain. @p known are the region's anchors, in order; with them a chain that
 *  was computed anew with the station's own keys, or put back from a copy, is noticed as well. Fails
 *  only if the rows can not be read. */
base::Result<AuditVerdict> inspectAudit(Database &database, const base::SecureBytes &macKey,
                                        const std::vector<KnownPoint> &known = {});

} // namespace rekam::store
