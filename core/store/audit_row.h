// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/vault/keyring.h"

#include <optional>

namespace rekam::store {

/** A row of the audit chain as it is stored. */
struct AuditRow
{
    qint64 sequence = 0; ///< from 1 without a gap
    qint64 happenedAt = 0; ///< milliseconds since 1970
    QString actor{};
    QString act{};
    QByteArray subject{}; ///< keyed hash of what was acted on, or empty
    QString outcome{};
    QByteArray person{}; ///< keyed hash of the NIK, or empty; from form 2 on
    QString place{}; ///< page or command; from form 2 on
    int form = 2; ///< 1: rows of schema 1, without person and place
    QByteArray hash{}; ///< chainHash() of this row
};

/** The act of a row behind which the chain was taken up again after its end was damaged. */
inline constexpr char reanchoredAct[] = "audit.reanchored";

/** For a query "SELECT " auditColumns " FROM audit ...". */
extern const char *const auditColumns;
AuditRow auditRowAt(const Statement &statement);

/** Hash of @p row behind @p previous: BLAKE2b over every member, each with its length. Without a key,
 *  so that the region can follow the chain too. */
QByteArray chainHash(const QByteArray &previous, const AuditRow &row);

base::Result<void> insertAuditRow(Database &database, const AuditRow &row);

/** The end of the chain, kept under a MAC: rows cut off at the end would not be missed otherwise. */
struct AuditHead
{
    qint64 sequence = 0;
    QByteArray hash{};
};

/** A new store has neither head nor rows. Fails with StoreDamaged (subject "audit head"). */
base::Result<AuditHead> readAuditHead(Database &database, const base::SecureBytes &macKey);
base::Result<void> writeAuditHead(Database &database, const base::SecureBytes &macKey,
                                  const AuditHead &head);

} // namespace rekam::store
