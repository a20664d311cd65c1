// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_log.h"

#include "core/store/integrity.h"
#include "core/store/row_mac.h"

#include <optional>

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/** The end of the chain. */
struct Head
{
    qint64 sequence = 0;
    QByteArray hash{};
};

struct AuditRow
{
    qint64 sequence = 0;
    qint64 happenedAt = 0; ///< milliseconds since 1970
    QString actor{};
    QString act{};
    QByteArray subject{};
    QString outcome{};
};

/** Unambiguous, as for a row's MAC, but without a key: the region can follow the chain too. */
QByteArray chainHash(const QByteArray &previous, const AuditRow &row)
{
    RowMac parts("audit");
    parts.add(previous)
        .add(row.sequence)
        .add(row.happenedAt)
        .add(row.actor)
        .add(row.act)
        .add(row.subject)
        .add(row.outcome);
    return vault::hash(parts.encoded());
}

RowMac macOf(const Head &head)
{
    RowMac mac("audit_head");
    mac.add(head.sequence).add(head.hash);
    return mac;
}

tl::unexpected<base::Error> damagedRow(qint64 sequence, const char *why)
{
    return fail(ErrorCode::StoreDamaged, std::string("audit row: ") + why,
                "audit row " + std::to_string(sequence));
}

/** A new store has neither head nor rows. */
Result<Head> readHead(Database &database, const base::SecureBytes &macKey)
{
    Statement statement
        = database.prepare("SELECT sequence, hash, mac FROM audit_head WHERE only = 1");
    const auto found = statement.step();
    if (!found)
        return fail(found.error());
    if (*found) {
        Head head{statement.integer(0), statement.blob(1)};
        return macOf(head)
            .check(macKey, statement.blob(2), QStringLiteral("audit head"))
            .map([&head] { return std::move(head); });
    }
    const auto rows = database.prepare("SELECT 1 FROM audit LIMIT 1").step();
    if (!rows)
        return fail(rows.error());
    if (*rows)
        return fail(ErrorCode::StoreDamaged, "end of the audit chain is missing", "audit head");
    return Head{0, QByteArray("")};
}

Result<void> writeHead(Database &database, const base::SecureBytes &macKey, const Head &head)
{
    return database
        .prepare(
            "INSERT INTO audit_head(only, sequence, hash, mac) VALUES(1, ?1, ?2, ?3)"
            " ON CONFLICT(only) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,"
            " mac = excluded.mac")
        .bind(1, head.sequence)
        .bind(2, head.hash)
        .bind(3, macOf(head).compute(macKey))
        .run();
}

QByteArray subjectHash(const vault::Keyring &keyring, const QByteArray &subject)
{
    return subject.isEmpty() ? QByteArray("") : vault::keyedHash(keyring.lookupKey(), subject);
}

} // namespace

Result<void> AuditLog::append(const AuditEvent &event, const QDateTime &now)
{
    Database &database = m_store.database();
    if (!database.inTransaction())
        return fail(ErrorCode::Internal, "audit row outside a transaction");
    // Goes on from the head, not from the last row: if rows were cut off, the gap stays to be seen.
    const auto head = readHead(database, m_keyring.rowMacKey());
    if (!head)
        return fail(head.error());
    const AuditRow row{head->sequence + 1,
                       now.toMSecsSinceEpoch(),
                       event.actor,
                       event.act,
                       subjectHash(m_keyring, event.subject),
                       event.outcome};
    const QByteArray hash = chainHash(head->hash, row);
    const auto orEmpty
        = [](const QString &text) { return text.isNull() ? QStringLiteral("") : text; };
    return database
        .prepare("INSERT INTO audit(sequence, happened_at, actor, act, subject, outcome, hash)"
                 " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(1, row.sequence)
        .bind(2, row.happenedAt)
        .bind(3, orEmpty(row.actor))
        .bind(4, orEmpty(row.act))
        .bind(5, row.subject)
        .bind(6, orEmpty(row.outcome))
        .bind(7, hash)
        .run()
        .and_then([&] {
            return writeHead(database, m_keyring.rowMacKey(), {row.sequence, hash});
        });
}

Result<bool> AuditLog::hasDone(const QString &actor, const QString &act, const QByteArray &subject)
{
    Statement statement
        = m_store.database().prepare("SELECT 1 FROM audit WHERE subject = ?1 AND actor = ?2 AND "
                                     "act = ?3 AND outcome = 'ok' LIMIT 1");
    return statement.bind(1, subjectHash(m_keyring, subject)).bind(2, actor).bind(3, act).step();
}

Result<int> AuditLog::verify()
{
    const auto head = readHead(m_store.database(), m_keyring.rowMacKey());
    if (!head)
        return fail(head.error());
    Statement statement
        = m_store.database().prepare("SELECT sequence, happened_at, actor, act, subject, outcome, "
                                     "hash FROM audit ORDER BY sequence");
    Head end{0, QByteArray("")};
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
        const AuditRow row{statement.integer(0), statement.integer(1), statement.text(2),
                           statement.text(3),    statement.blob(4),    statement.text(5)};
        if (row.sequence != end.sequence + 1)
            return damagedRow(end.sequence + 1, "missing");
        if (row.sequence > head->sequence)
            return damagedRow(row.sequence, "behind the end of the chain");
        const QByteArray hash = statement.blob(6);
        if (chainHash(end.hash, row) != hash)
            return damagedRow(row.sequence, "changed");
        end = {row.sequence, hash};
    }
    if (end.sequence != head->sequence)
        return damagedRow(end.sequence + 1, "missing");
    if (end.hash != head->hash)
        return damagedRow(end.sequence, "chain was computed anew");
    // The chain speaks for its rows; whoever asks for it wants to know that the whole file is sound.
    return checkFile(m_store.database()).map([&end] { return static_cast<int>(end.sequence); });
}

} // namespace rekam::store
