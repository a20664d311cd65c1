// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_log.h"

#include <limits>

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/** Clocks are corrected by a little all the time; that is not worth a row. */
constexpr qint64 clockTolerance = 2 * 60 * 1000; // milliseconds
constexpr const char *setBackAct = "clock.set-back";

QByteArray subjectHash(const vault::Keyring &keyring, const QByteArray &subject)
{
    return subject.isEmpty() ? QByteArray("") : vault::keyedHash(keyring.lookupKey(), subject);
}

Result<qint64> lastMoment(Database &database, qint64 sequence)
{
    Statement statement = database.prepare("SELECT happened_at FROM audit WHERE sequence = ?1");
    return statement.bind(1, sequence).step().map([&statement](bool found) {
        return found ? statement.integer(0) : std::numeric_limits<qint64>::min();
    });
}

} // namespace

QByteArray AuditLog::personHash(const QByteArray &nik) const
{
    return subjectHash(m_keyring, nik);
}

Result<AuditHead> AuditLog::head()
{
    return readAuditHead(m_store.database(), m_keyring.rowMacKey());
}

Result<void> AuditLog::appendRow(AuditHead &head, const AuditEvent &event, qint64 moment)
{
    AuditRow row{head.sequence + 1,
                 moment,
                 event.actor,
                 event.act,
                 subjectHash(m_keyring, event.subject),
                 event.outcome,
                 event.person,
                 event.place};
    row.hash = chainHash(head.hash, row);
    head = {row.sequence, row.hash};
    return insertAuditRow(m_store.database(), row);
}

Result<void> AuditLog::append(const AuditEvent &event, const QDateTime &now)
{
    Database &database = m_store.database();
    if (!database.inTransaction())
        return fail(ErrorCode::Internal, "audit row outside a transaction");
    // Goes on from the head, not from the last row: if rows were cut off, the gap stays to be seen.
    auto head = readAuditHead(database, m_keyring.rowMacKey());
    if (!head)
        return fail(head.error());
    const auto last = lastMoment(database, head->sequence);
    if (!last)
        return fail(last.error());
    const qint64 moment = now.toMSecsSinceEpoch();
    if (*last > moment + clockTolerance) {
        const QString by = QStringLiteral("%1 s").arg((*last - moment) / 1000);
        const auto noted = appendRow(
            *head, {event.actor, QLatin1String(setBackAct), {}, QStringLiteral("ok"), {}, by},
            moment);
        if (!noted)
            return noted;
    }
    return appendRow(*head, event, moment).and_then([&] {
        return writeAuditHead(database, m_keyring.rowMacKey(), *head);
    });
}

Result<void> AuditLog::reanchor(const QString &actor, const QDateTime &now)
{
    Database &database = m_store.database();
    if (!database.inTransaction())
        return fail(ErrorCode::Internal, "audit row outside a transaction");
    Statement last
        = database.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1");
    const auto found = last.step();
    if (!found)
        return fail(found.error());
    AuditHead head
        = *found ? AuditHead{last.integer(0), last.blob(1)} : AuditHead{0, QByteArray("")};
    last.reset();
    return appendRow(head, {actor, QLatin1String(reanchoredAct), {}, QStringLiteral("ok")},
                     now.toMSecsSinceEpoch())
        .and_then([&] { return writeAuditHead(database, m_keyring.rowMacKey(), head); });
}

Result<bool> AuditLog::hasDone(const QString &actor, const QString &act, const QByteArray &subject)
{
    Statement statement
        = m_store.database().prepare("SELECT 1 FROM audit WHERE subject = ?1 AND actor = ?2 AND "
                                     "act = ?3 AND outcome = 'ok' LIMIT 1");
    return statement.bind(1, subjectHash(m_keyring, subject)).bind(2, actor).bind(3, act).step();
}

Result<std::vector<AuditEntry>> AuditLog::find(const AuditQuery &query)
{
    // An index is used for the person or for the time; the rest only thins out what it finds.
    QByteArray sql = QByteArray("SELECT ") + auditColumns
        + " FROM audit WHERE happened_at >= ?1"
          " AND happened_at < ?2 AND (?3 = '' OR actor = ?3) AND substr(act, 1, length(?4)) = ?4"
          " AND (?5 = 0 OR outcome != 'ok')";
    if (!query.person.isEmpty())
        sql += " AND person = ?7 AND person != x''";
    sql += " ORDER BY sequence DESC LIMIT ?6";
    Statement statement = m_store.database().prepare(sql.constData());
    const auto text
        = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    statement
        .bind(1,
              query.from.isValid() ? query.from.toMSecsSinceEpoch()
                                   : std::numeric_limits<qint64>::min())
        .bind(2,
              query.to.isValid() ? query.to.toMSecsSinceEpoch()
                                 : std::numeric_limits<qint64>::max())
        .bind(3, text(query.actor))
        .bind(4, text(query.act))
        .bind(5, query.onlyRefused ? 1 : 0)
        .bind(6, query.limit);
    if (!query.person.isEmpty())
        statement.bind(7, query.person);
    std::vector<AuditEntry> entries;
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return entries;
        const AuditRow row = auditRowAt(statement);
        entries.push_back({row.sequence, QDateTime::fromMSecsSinceEpoch(row.happenedAt, Qt::UTC),
                           row.actor, row.act, row.outcome, row.place});
    }
}

Result<qint64> AuditLog::lastTime(const QString &actor, const QString &act)
{
    Statement statement
        = m_store.database().prepare("SELECT sequence FROM audit WHERE actor = ?1 AND act = ?2 AND "
                                     "outcome = 'ok' ORDER BY sequence DESC LIMIT 1");
    return statement.bind(1, actor).bind(2, act).step().map(
        [&statement](bool found) { return found ? statement.integer(0) : 0; });
}

Result<std::chrono::seconds> AuditLog::furthestSetBack(qint64 sequence)
{
    Statement statement = m_store.database().prepare(
        "SELECT max(CAST(place AS INTEGER)) FROM audit WHERE sequence > ?1 AND act = ?2");
    return statement.bind(1, sequence)
        .bind(2, QLatin1String(setBackAct))
        .step()
        .map([&statement](bool) { return std::chrono::seconds(statement.integer(0)); });
}

Result<std::vector<StoredAnchor>> AuditLog::anchors()
{
    Statement statement
        = m_store.database().prepare("SELECT sequence, signed FROM anchor ORDER BY sequence");
    std::vector<StoredAnchor> all;
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return all;
        all.push_back({statement.integer(0), statement.blob(1)});
    }
}

Result<void> AuditLog::putAnchor(const StoredAnchor &anchor)
{
    return m_store.database()
        .prepare("INSERT INTO anchor(sequence, signed) VALUES(?1, ?2)"
                 " ON CONFLICT(sequence) DO UPDATE SET signed = excluded.signed")
        .bind(1, anchor.sequence)
        .bind(2, anchor.bytes)
        .run();
}

Result<QByteArray> AuditLog::hashAt(qint64 sequence)
{
    Statement statement = m_store.database().prepare("SELECT hash FROM audit WHERE sequence = ?1");
    return statement.bind(1, sequence).step().map([&statement](bool found) {
        return found ? statement.blob(0) : QByteArray();
    });
}

} // namespace rekam::store
