// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/audit_row.h"
#include "core/store/store.h"

#include <QDateTime>

#include <chrono>
#include <vector>

namespace rekam::store {

/** One act on personal data. What is stored of @c subject, a NIK or an enrollment id, is its keyed
 *  hash. */
struct AuditEvent
{
    QString actor; ///< account name
    QString act; ///< "enrollment.approve", "roster.import", ...
    QByteArray subject; ///< hashed before it is stored; may be empty
    QString outcome; ///< "ok" or an error's name
    QByteArray person{}; ///< personHash() of whom it concerned; may be empty
    QString place{}; ///< the page or command it came from
};

/** An act as it is shown to people. */
struct AuditEntry
{
    qint64 sequence = 0;
    QDateTime happenedAt; ///< UTC, by the station's clock
    QString actor;
    QString act;
    QString outcome;
    QString place;
};

/** What an administrator looks for; empty members match everything. */
struct AuditQuery
{
    QDateTime from{};
    QDateTime to{}; ///< exclusive
    QString actor{};
    QString act{}; ///< or the beginning of one: "enrollment."
    QByteArray person{}; ///< personHash()
    bool onlyRefused = false;
    int limit = 500;
};

/** What was found of it. */
struct AuditAnswer
{
    std::vector<AuditEntry> entries; ///< newest first, AuditQuery::limit at most
    bool more = false; ///< there are older ones that match as well
};

/** Where the region countersigned the chain. */
struct StoredAnchor
{
    qint64 sequence = 0;
    QByteArray bytes; ///< CMS
};

/** Append-only chain of acts, in the caller's transaction. Its end is kept apart under a MAC, so that
 *  a chain that was cut short or computed anew is noticed too; a whole file put back from a copy is
 *  noticed by what the region has countersigned. Damage is looked for by inspectAudit(). */
class AuditLog
{
public:
    AuditLog(Store &store, const vault::Keyring &keyring)
        : m_store(store)
        , m_keyring(keyring)
    { }
    /** Also writes a row "clock.set-back" before it, with the seconds as its place, when @p now lies
     *  before the last row. Fails with
     *  StoreDamaged if the end of the chain was tampered with, Internal without a Transaction. */
    base::Result<void> append(const AuditEvent &event, const QDateTime &now);
    /** After the end of the chain was damaged: goes on behind the last row there is, with a row
     *  "audit.reanchored" that inspectAudit() reports for ever, so that people can go on working. In
     *  the caller's transaction. */
    base::Result<void> reanchor(const QString &actor, const QDateTime &now);
    /** True if @p actor has done @p act on @p subject with outcome "ok". */
    base::Result<bool> hasDone(const QString &actor, const QString &act, const QByteArray &subject);
    /** Newest first. */
    base::Result<std::vector<AuditEntry>> find(const AuditQuery &query);
    /** The row of the last time that @p actor did @p act with outcome "ok"; 0 if never. */
    base::Result<qint64> lastTime(const QString &actor, const QString &act);
    /** By how much the clock was set back at once after row @p sequence, at most; zero if it was not. */
    base::Result<std::chrono::seconds> furthestSetBack(qint64 sequence);
    /** The hash under which acts on the person with this NIK are found. */
    [[nodiscard]] QByteArray personHash(const QByteArray &nik) const;
    base::Result<AuditHead> head();

    /** Anchors, oldest first; their signatures are for the caller to check. */
    base::Result<std::vector<StoredAnchor>> anchors();
    /** In the caller's transaction. */
    base::Result<void> putAnchor(const StoredAnchor &anchor);
    /** The hash of the chain at @p sequence; empty where it does not reach so far. */
    base::Result<QByteArray> hashAt(qint64 sequence);

private:
    base::Result<void> appendRow(AuditHead &head, const AuditEvent &event, qint64 moment);
    Store &m_store;
    const vault::Keyring &m_keyring;
};

} // namespace rekam::store
