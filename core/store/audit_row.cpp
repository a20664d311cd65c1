// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_row.h"

#include "core/store/row_mac.h"

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

RowMac macOf(const AuditHead &head)
{
    RowMac mac("audit_head");
    mac.add(head.sequence).add(head.hash);
    return mac;
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QByteArray orEmpty(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

const char *const auditColumns
    = "sequence, happened_at, actor, act, subject, outcome, person, place, form, hash";

AuditRow auditRowAt(const Statement &statement)
{
    return {statement.integer(0), statement.integer(1), statement.text(2),
            statement.text(3),    statement.blob(4),    statement.text(5),
            statement.blob(6),    statement.text(7),    static_cast<int>(statement.integer(8)),
            statement.blob(9)};
}

QByteArray chainHash(const QByteArray &previous, const AuditRow &row)
{
    RowMac parts("audit");
    parts.add(previous)
        .add(row.sequence)
        .add(row.happenedAt)
        .add(orEmpty(row.actor))
        .add(orEmpty(row.act))
        .add(orEmpty(row.subject))
        .add(orEmpty(row.outcome));
    if (row.form != 1)
        parts.add(row.form).add(orEmpty(row.person)).add(orEmpty(row.place));
    return vault::hash(parts.encoded());
}

Result<void> insertAuditRow(Database &database, const AuditRow &row)
{
    return database
        .prepare("INSERT INTO audit(sequence, happened_at, actor, act, subject, outcome, person,"
                 " place, form, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .bind(1, row.sequence)
        .bind(2, row.happenedAt)
        .bind(3, orEmpty(row.actor))
        .bind(4, orEmpty(row.act))
        .bind(5, orEmpty(row.subject))
        .bind(6, orEmpty(row.outcome))
        .bind(7, orEmpty(row.person))
        .bind(8, orEmpty(row.place))
        .bind(9, row.form)
        .bind(10, row.hash)
        .run();
}

Result<AuditHead> readAuditHead(Database &database, const base::SecureBytes &macKey)
{
    Statement statement
        = database.prepare("SELECT sequence, hash, mac FROM audit_head WHERE only = 1");
    const auto found = statement.step();
    if (!found)
        return fail(found.error());
    if (*found) {
        AuditHead head{statement.integer(0), statement.blob(1)};
        return macOf(head)
            .check(macKey, statement.blob(2), QStringLiteral("audit head"))
            .map([&head] { return std::move(head); });
    }
    const auto rows = database.prepare("SELECT 1 FROM audit LIMIT 1").step();
    if (!rows)
        return fail(rows.error());
    if (*rows)
        return fail(ErrorCode::StoreDamaged, "end of the audit chain is missing", "audit head");
    return AuditHead{0, QByteArray("")};
}

Result<void> writeAuditHead(Database &database, const base::SecureBytes &macKey,
                            const AuditHead &head)
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

} // namespace rekam::store
