// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/cms.h"

namespace rekam::exchange {

/** Where a station's audit chain stood at one moment. */
struct AuditAnchor
{
    QString stationId;
    qint64 sequence = 0; ///< rows of the chain
    QByteArray hash{}; ///< 32 bytes, of its last row
    QDateTime anchoredAt{}; ///< UTC, by the region's clock
};

/** Countersigned by the region: JSON in a CMS SignedData of its Receipts certificate. DER. Whoever
 *  computes a station's chain anew can not make this one fit. */
base::Result<QByteArray> signAnchor(const AuditAnchor &anchor, const vault::Certificate &signer,
                                    const vault::PrivateKey &key);

/** Fails with AnchorInvalid. */
base::Result<AuditAnchor> verifyAnchor(const QByteArray &bytes, const vault::Certificate &authority,
                                       const QString &stationId, const QDateTime &moment);

/** What a station asks to be countersigned: {"sequence": n, "hash": "hex"}. */
QByteArray anchorRequest(qint64 sequence, const QByteArray &hash);
/** Fails with InputMalformed. The answer has neither station nor time. */
base::Result<AuditAnchor> anchorFromRequest(const QByteArray &json);

} // namespace rekam::exchange
