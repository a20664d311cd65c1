// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/account.h"
#include "core/vault/cms.h"

#include <QDate>

#include <vector>

namespace rekam::exchange {

/** One person as the region names them. */
struct StaffEntry
{
    QString account; ///< a name that vault::checkAccountName() takes
    vault::Role role = vault::Role::Operator;
    QDate expiresOn{}; ///< last day on which the account may be used; invalid: no end
    bool revoked = false;
};

/** Who may work at one station, as the region says. An empty roll means that the region leaves it to
 *  the station's administrator; as soon as it names one person, nobody else may log in. */
struct StaffRoll
{
    QString stationId;
    qint64 version = 0; ///< grows with each change; an older roll is never taken again
    QDateTime issuedAt; ///< UTC
    int offlineDays = 30; ///< how long the station may work without meeting its region, 1 to 365
    std::vector<StaffEntry> people{};
};

inline constexpr int mostStaff = 1000; ///< of one station

/** JSON in a CMS SignedData of the region's Receipts certificate. DER. */
base::Result<QByteArray> signStaffRoll(const StaffRoll &roll, const vault::Certificate &signer,
                                       const vault::PrivateKey &key);

/** Fails with StaffRollInvalid if signature, chain or content are not in order, or the roll is for
 *  another station. */
base::Result<StaffRoll> verifyStaffRoll(const QByteArray &bytes,
                                        const vault::Certificate &authority,
                                        const QString &stationId, const QDateTime &moment);

/** Nothing if @p account may log in as @p role on @p today. Fails with AccountRevoked (also when the
 *  roll has names and this is not one, or has it with another role), AccountExpired. */
base::Result<void> checkStaff(const StaffRoll &roll, const QString &account, vault::Role role,
                              QDate today);

} // namespace rekam::exchange
