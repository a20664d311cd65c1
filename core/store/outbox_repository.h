// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/store/erasure_permit.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"

#include <optional>
#include <vector>

namespace rekam::store {

struct OutboxRow;

/** A packet on its way to the region. */
struct OutboxEntry
{
    enrollment::EnrollmentId id;
    QByteArray packet; ///< DER, encrypted for the region: the station can not read it
    QByteArray sha256; ///< 32 bytes
    QString uploadLocation; ///< path of the tus upload, empty before the first try
    int attempts = 0;
};

/** Packets waiting for a receipt. Rows carry no personal data and are covered by a MAC. */
class OutboxRepository
{
public:
    OutboxRepository(Store &store, const vault::Keyring &keyring)
        : m_store(store)
        , m_keyring(keyring)
    { }
    /** Inside the approval's transaction. Fails with PacketMismatch if the hash is not the packet's,
     *  StoreFailed if there is no such enrollment or it is already there. */
    base::Result<void> put(const OutboxEntry &entry, const QDateTime &now);
    /** Oldest entry without a receipt that is not in @p skip. Fails with StoreDamaged (Error::subject
     *  is the enrollment id, so that the caller can skip it) if row or packet was changed. */
    base::Result<std::optional<OutboxEntry>> next(const std::vector<enrollment::EnrollmentId> &skip
                                                  = {});
    /** This and the following fail with EnrollmentUnknown if there is no entry. */
    base::Result<OutboxEntry> find(const enrollment::EnrollmentId &id);
    base::Result<void> rememberLocation(const enrollment::EnrollmentId &id,
                                        const QString &location);
    base::Result<void> noteAttempt(const enrollment::EnrollmentId &id);
    /** Stores the verified receipt; inside the caller's transaction. */
    base::Result<void> putReceipt(const enrollment::EnrollmentId &id, const QByteArray &receipt,
                                  const QDateTime &now);
    /** Empty while there is none. */
    base::Result<QByteArray> receipt(const enrollment::EnrollmentId &id);
    /** Entries without a receipt. */
    base::Result<int> waiting();
    /** Bytes of a packet on the average; 0 without any. */
    base::Result<qint64> averagePacket();
    /** Entries whose receipt came before @p moment and whose packet is still here. */
    base::Result<std::vector<enrollment::EnrollmentId>> receiptedBefore(const QDateTime &moment);
    /** Erases the packet, in the caller's transaction; row and receipt stay. */
    base::Result<void> erasePacket(const store::ErasurePermit &permit);
    /** Brings what is here of @p id into @p copy, another file with the same schema and keys, in the
     *  caller's transaction there: row and packet, or the row alone once the packet is erased, which
     *  it then is there too. Nothing is done where there is no entry. Fails with StoreDamaged if row
     *  or packet was changed. */
    base::Result<void> copyTo(Database &copy, const enrollment::EnrollmentId &id);

private:
    base::Result<OutboxRow> row(const enrollment::EnrollmentId &id);
    base::Result<void> update(const OutboxRow &row);
    Store &m_store;
    const vault::Keyring &m_keyring;
};

} // namespace rekam::store
