// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lockout.h"

#include "core/store/row_mac.h"

#include <algorithm>

namespace rekam::store {

using base::fail;
using base::Result;
using std::chrono::milliseconds;

namespace {

constexpr int freeTries = 5;
constexpr int mostDoublings = 6;

/** Finds what broke by itself; it can not keep anybody out. */
QByteArray checksum(const QString &account, int failures, const QByteArray &bootId,
                    milliseconds until)
{
    RowMac row("lockout");
    row.add(account).add(failures).add(bootId).add(static_cast<qint64>(until.count()));
    return vault::hash(row.encoded());
}

} // namespace

std::chrono::minutes restAfter(int failures)
{
    if (failures < freeTries)
        return {};
    return std::min(std::chrono::minutes(1 << std::min(failures - freeTries, mostDoublings)),
                    std::chrono::minutes(60));
}

Result<Lockout::Row> Lockout::read(const QString &account)
{
    Statement statement = m_store.database().prepare(
        "SELECT failures, boot_id, locked_until, checksum FROM lockout WHERE account = ?1");
    const auto found = statement.bind(1, account).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return Row{};
    Row row{static_cast<int>(statement.integer(0)), statement.blob(1),
            milliseconds(statement.integer(2))};
    if (statement.blob(3) != checksum(account, row.failures, row.bootId, row.lockedUntil))
        return Row{freeTries, {}, {}}; // of no boot: the rest begins now
    return row;
}

Result<void> Lockout::write(const QString &account, const Row &row)
{
    return m_store.database()
        .prepare("INSERT INTO lockout(account, failures, boot_id, locked_until, checksum)"
                 " VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(account) DO UPDATE SET"
                 " failures = excluded.failures, boot_id = excluded.boot_id,"
                 " locked_until = excluded.locked_until, checksum = excluded.checksum")
        .bind(1, account)
        .bind(2, row.failures)
        .bind(3, row.bootId)
        .bind(4, static_cast<qint64>(row.lockedUntil.count()))
        .bind(5, checksum(account, row.failures, row.bootId, row.lockedUntil))
        .run();
}

Result<milliseconds> Lockout::remaining(const QString &account)
{
    const auto row = read(account);
    if (!row)
        return fail(row.error());
    const milliseconds rest = restAfter(row->failures);
    if (rest == milliseconds::zero())
        return rest;
    const milliseconds present = m_clock.sinceBoot();
    const QByteArray bootId = m_clock.bootId();
    if (row->bootId == bootId)
        return std::clamp(row->lockedUntil - present, milliseconds::zero(), rest);
    const auto begun = write(account, {row->failures, bootId, present + rest});
    return begun ? Result<milliseconds>(rest) : fail(begun.error());
}

Result<int> Lockout::failures(const QString &account)
{
    return read(account).map([](const Row &row) { return row.failures; });
}

Result<void> Lockout::noteFailure(const QString &account)
{
    auto row = read(account);
    if (!row)
        return fail(row.error());
    const int failures = std::min(row->failures, 1'000'000) + 1;
    return write(account, {failures, m_clock.bootId(), m_clock.sinceBoot() + restAfter(failures)});
}

Result<void> Lockout::clear(const QString &account)
{
    return m_store.database()
        .prepare("DELETE FROM lockout WHERE account = ?1")
        .bind(1, account)
        .run();
}

} // namespace rekam::store
