// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/store/erasure_permit.h"
#include "core/vault/cms.h"

namespace rekam::exchange {

/** What the region confirms. */
struct ReceiptStatement
{
    enrollment::EnrollmentId enrollmentId;
    QString stationId;
    QByteArray packetSha256; ///< 32 bytes
    qint64 packetSize = 0; ///< bytes
    QDateTime receivedAt; ///< UTC
};

/** JSON statement in a CMS SignedData of the region's Receipts certificate. DER. */
base::Result<QByteArray> signReceipt(const ReceiptStatement &statement,
                                     const vault::Certificate &signer,
                                     const vault::PrivateKey &key);

/** A receipt that was checked; only verify() can make one, so whoever holds one may erase. */
class VerifiedReceipt
{
public:
    /** Fails with ReceiptInvalid if signature, chain, enrollment, hash or size do not agree. */
    static base::Result<VerifiedReceipt> verify(const QByteArray &receipt,
                                                const vault::Certificate &authority,
                                                const enrollment::EnrollmentId &id,
                                                const QByteArray &packetSha256, qint64 packetSize,
                                                const QDateTime &moment);
    [[nodiscard]] const ReceiptStatement &statement() const { return m_statement; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] store::ErasurePermit permit() const
    {
        return store::ErasurePermit(m_statement.enrollmentId);
    }

private:
    VerifiedReceipt(ReceiptStatement statement, QByteArray bytes)
        : m_statement(std::move(statement))
        , m_bytes(std::move(bytes))
    { }
    ReceiptStatement m_statement;
    QByteArray m_bytes;
};

} // namespace rekam::exchange
