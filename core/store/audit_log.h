// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/vault/keyring.h"

namespace rekam::store {

/** One act on personal data. @c subject is a NIK or an enrollment id; what is stored is its keyed
 *  hash. */
struct AuditEvent
{
    QString actor; ///< account name
    QString act; ///< "enrollment.approve", "roster.import", ...
    QByteArray subject; ///< hashed before it is stored; may be empty
    QString outcome; ///< "ok" or an error's name
};

/** Append-only chain: hash = BLAKE2b(previous hash, sequence, time, actor, act, subject hash,
 *  outcome), in the caller's transaction. Its end is kept apart under a MAC, so that a chain that was
 *  cut short or computed anew is noticed too; a whole file put back from a copy is only noticed by
 *  the region, which is told the end with each sync. */
class AuditLog
{
public:
    AuditLog(Store &store, const vault::Keyring &keyring)
        : m_store(store)
        , m_keyring(keyring)
    { }
    /** Fails with StoreDamaged if the end of the chain was tampered with, Internal without a
     *  Transaction. */
    base::Result<void> append(const AuditEvent &event, const QDateTime &now);
    /** True if @p actor has done @p act on @p subject with outcome "ok". */
    base::Result<bool> hasDone(const QString &actor, const QString &act, const QByteArray &subject);
    /** The number of rows. Fails with StoreDamaged, naming the first bad row in Error::subject. */
    base::Result<int> verify();

private:
    Store &m_store;
    const vault::Keyring &m_keyring;
};

} // namespace rekam::store
