// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_inspection.h"

namespace rekam::store {

using base::fail;
using base::Result;

namespace {

/** The rows from @p sequence on, at most @p count. */
Result<std::vector<AuditRow>> rowsFrom(Database &database, qint64 sequence, int count)
{
    Statement statement = database.prepare((QByteArray("SELECT ") + auditColumns
                                            + " FROM audit WHERE sequence >= ?1"
                                              " ORDER BY sequence LIMIT ?2")
                                               .constData());
    statement.bind(1, sequence).bind(2, count);
    std::vector<AuditRow> rows;
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return rows;
        rows.push_back(auditRowAt(statement));
    }
}

/** True if @p row, put at @p sequence behind @p previous, is as it was written. */
bool fits(const QByteArray &previous, AuditRow row, qint64 sequence)
{
    row.sequence = sequence;
    return chainHash(previous, row) == row.hash;
}

/** What became of the chain behind @p good, where the first row of @p rows no longer fits. */
AuditDamage damageAt(const AuditHead &good, const std::vector<AuditRow> &rows)
{
    const AuditRow &first = rows.front();
    const qint64 place = good.sequence + 1;
    if (rows.size() > 1) {
        const AuditRow &second = rows[1];
        // Each in the other's place: the second one follows what is good, the first one follows it.
        if (fits(good.hash, second, place) && fits(second.hash, first, place + 1))
            return AuditDamage::Swapped;
        // Without the first the chain goes on, with numbers as they were or one less.
        if (fits(good.hash, second, place) || fits(good.hash, second, second.sequence))
            return AuditDamage::Inserted;
        // The second was written behind the first as it stands, one number later: a row before the
        // first is gone and the numbers were closed up.
        if (second.sequence == place + 1 && fits(first.hash, second, place + 2))
            return AuditDamage::Deleted;
    }
    return AuditDamage::Changed;
}

/** The first anchor that the chain does not meet, if any. */
Result<std::optional<AuditFinding>> againstKnown(Database &database, qint64 rows,
                                                 const std::vector<KnownPoint> &known)
{
    qint64 good = 0;
    for (const KnownPoint &point : known) {
        if (point.sequence > rows)
            return AuditFinding{AuditDamage::RolledBack, rows + 1};
        const auto there = rowsFrom(database, point.sequence, 1);
        if (!there)
            return fail(there.error());
        if (there->empty() || there->front().hash != point.hash)
            return AuditFinding{AuditDamage::Rebuilt, good + 1};
        good = point.sequence;
    }
    return std::nullopt;
}

constexpr int rowsAtOnce = 1000;

} // namespace

QString auditDamageName(AuditDamage damage)
{
    switch (damage) {
    case AuditDamage::Changed:
        return QStringLiteral("changed");
    case AuditDamage::Deleted:
        return QStringLiteral("deleted");
    case AuditDamage::Inserted:
        return QStringLiteral("inserted");
    case AuditDamage::Swapped:
        return QStringLiteral("swapped");
    case AuditDamage::Truncated:
        return QStringLiteral("truncated");
    case AuditDamage::RolledBack:
        return QStringLiteral("rolled-back");
    case AuditDamage::Rebuilt:
        return QStringLiteral("rebuilt");
    }
    return {};
}

Result<AuditVerdict> inspectAudit(Database &database, const base::SecureBytes &macKey,
                                  const std::vector<KnownPoint> &known)
{
    const auto head = readAuditHead(database, macKey);
    if (!head && head.error().subject != "audit head")
        return fail(head.error());
    AuditHead good{0, QByteArray("")};
    qint64 reanchored = 0;
    const auto found = [&good](AuditDamage damage, qint64 sequence) {
        return AuditVerdict{good.sequence, AuditFinding{damage, sequence}};
    };
    for (;;) {
        const auto rows = rowsFrom(database, good.sequence + 1, rowsAtOnce);
        if (!rows)
            return fail(rows.error());
        if (rows->empty())
            break;
        for (std::size_t i = 0; i < rows->size(); ++i) {
            const AuditRow &row = (*rows)[i];
            const qint64 place = good.sequence + 1;
            if (row.sequence != place)
                return found(AuditDamage::Deleted, place);
            if (head && row.sequence > head->sequence)
                return found(AuditDamage::Inserted, place);
            if (!fits(good.hash, row, place)) {
                // Some neighbors more, for they tell what happened.
                const auto around = rowsFrom(database, place, 2);
                return around ? found(damageAt(good, *around), place)
                              : Result<AuditVerdict>(fail(around.error()));
            }
            good = {row.sequence, row.hash};
            if (reanchored == 0 && row.act == QLatin1String(reanchoredAct))
                reanchored = row.sequence;
        }
    }
    if (head && good.sequence < head->sequence)
        return found(AuditDamage::Truncated, good.sequence + 1);
    const auto anchored = againstKnown(database, good.sequence, known);
    if (!anchored)
        return fail(anchored.error());
    if (*anchored)
        return AuditVerdict{good.sequence, *anchored};
    // It hangs together, but not with the end that the station has under its key.
    if (!head || good.hash != head->hash)
        return found(AuditDamage::Rebuilt, known.empty() ? 1 : known.back().sequence + 1);
    // What was there before the end was damaged, nobody knows any more.
    if (reanchored != 0)
        return found(AuditDamage::Truncated, reanchored);
    return AuditVerdict{good.sequence, {}};
}

} // namespace rekam::store
