// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlitePacketStore that keeps staff, anchors and events.
#include "app/server/sqlite_packet_store.h"

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;
using store::Statement;
using store::Transaction;

Result<void> SqlitePacketStore::putStaff(const StaffRecord &staff)
{
    const std::lock_guard lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    Statement insert = m_database->prepare(
        "INSERT INTO staff (account, station, role, expires_on, revoked) "
        "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (account, station) DO UPDATE SET "
        "role = excluded.role, expires_on = excluded.expires_on, revoked = excluded.revoked");
    insert.bind(1, staff.account)
        .bind(2, staff.station.isNull() ? QStringLiteral("") : staff.station)
        .bind(3, static_cast<qint64>(staff.role))
        .bind(5, static_cast<qint64>(staff.revoked));
    if (staff.expiresOn.isValid())
        insert.bind(4, staff.expiresOn.toString(Qt::ISODate));
    return insert.run()
        .and_then(
            [&] { return m_database->execute("UPDATE staff_version SET version = version + 1"); })
        .and_then([&] { return transaction->commit(); });
}

Result<std::vector<StaffRecord>> SqlitePacketStore::staff()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare("SELECT account, station, role, expires_on, revoked "
                                        "FROM staff ORDER BY account, station");
    std::vector<StaffRecord> all;
    for (;;) {
        const auto more = row.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return all;
        const qint64 role = row.integer(2);
        if (role < static_cast<qint64>(vault::Role::Operator)
            || role > static_cast<qint64>(vault::Role::Administrator))
            return fail(ErrorCode::StoreDamaged, "staff: role");
        all.push_back({row.text(0), row.text(1), static_cast<vault::Role>(role),
                       QDate::fromString(row.text(3), Qt::ISODate), row.integer(4) != 0});
    }
}

Result<qint64> SqlitePacketStore::staffVersion()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare("SELECT version FROM staff_version");
    return row.step().map([&row](bool) { return row.integer(0); });
}

Result<void> SqlitePacketStore::addEvent(const EventRecord &event)
{
    const std::lock_guard lock(m_mutex);
    return m_database
        ->prepare("INSERT INTO event (happened_at, act, subject, detail) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, event.happenedAt.toMSecsSinceEpoch())
        .bind(2, event.act)
        .bind(3, event.subject)
        .bind(4, event.detail.isNull() ? QStringLiteral("") : event.detail)
        .run();
}

Result<std::vector<EventRecord>> SqlitePacketStore::events()
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare(
        "SELECT happened_at, act, subject, detail FROM event ORDER BY number");
    std::vector<EventRecord> all;
    for (;;) {
        const auto more = row.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return all;
        all.push_back({QDateTime::fromMSecsSinceEpoch(row.integer(0), Qt::UTC), row.text(1),
                       row.text(2), row.text(3)});
    }
}

Result<std::optional<AnchorRecord>> SqlitePacketStore::findAnchor(const QString &station)
{
    Statement row = m_database->prepare("SELECT sequence, hash, bytes FROM anchor "
                                        "WHERE station = ?1 ORDER BY sequence DESC LIMIT 1");
    const auto found = row.bind(1, station).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    return AnchorRecord{station, row.integer(0), row.blob(1), row.blob(2)};
}

Result<std::optional<AnchorRecord>> SqlitePacketStore::lastAnchor(const QString &station)
{
    const std::lock_guard lock(m_mutex);
    return findAnchor(station);
}

Result<bool> SqlitePacketStore::putAnchor(const AnchorRecord &anchor, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto last = findAnchor(anchor.station);
    if (!last)
        return fail(last.error());
    if (*last && (*last)->sequence > anchor.sequence)
        return false;
    return m_database
        ->prepare("INSERT INTO anchor (station, sequence, hash, anchored_at, bytes) "
                  "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (station, sequence) DO NOTHING")
        .bind(1, anchor.station)
        .bind(2, anchor.sequence)
        .bind(3, anchor.hash)
        .bind(4, now.toMSecsSinceEpoch())
        .bind(5, anchor.bytes)
        .run()
        .and_then([&] { return transaction->commit(); })
        .map([] { return true; });
}

Result<void> SqlitePacketStore::forgetAnchors(const QString &station)
{
    const std::lock_guard lock(m_mutex);
    return m_database->prepare("DELETE FROM anchor WHERE station = ?1").bind(1, station).run();
}

} // namespace rekam::server
