// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_repository.h"

#include "core/store/row_mac.h"

#include <algorithm>

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;

/** A row of the table "outbox"; the packet is in a table of its own. */
struct OutboxRow
{
    EnrollmentId id;
    QByteArray sha256{};
    qint64 queuedAt = 0;
    QString uploadLocation{};
    int attempts = 0;
    QByteArray receipt{}; ///< null while there is none
    qint64 receiptedAt = 0; ///< 0 while there is none
};

namespace {

RowMac macOf(const OutboxRow &row)
{
    RowMac mac("outbox");
    mac.add(row.id.toBytes())
        .add(row.sha256)
        .add(row.queuedAt)
        .add(row.uploadLocation)
        .add(static_cast<qint64>(row.attempts))
        .add(row.receipt)
        .add(row.receiptedAt);
    return mac;
}

Result<void> write(Database &database, const char *sql, const OutboxRow &row,
                   const base::SecureBytes &macKey)
{
    Statement statement = database.prepare(sql);
    statement.bind(1, row.id.toBytes())
        .bind(2, row.sha256)
        .bind(3, row.queuedAt)
        .bind(4, row.uploadLocation.isNull() ? QStringLiteral("") : row.uploadLocation)
        .bind(5, row.attempts)
        .bind(6, row.receipt)
        .bind(8, macOf(row).compute(macKey));
    if (row.receiptedAt != 0)
        statement.bind(7, row.receiptedAt);
    return statement.run();
}

} // namespace

Result<OutboxRow> OutboxRepository::row(const EnrollmentId &id)
{
    Statement statement
        = m_store.database().prepare("SELECT sha256, queued_at, upload_location, attempts, "
                                     "receipt, receipted_at, mac FROM outbox"
                                     " WHERE enrollment = ?1");
    const auto found = statement.bind(1, id.toBytes()).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::EnrollmentUnknown, "not in the outbox", id.toString().toStdString());
    OutboxRow row{id};
    row.sha256 = statement.blob(0);
    row.queuedAt = statement.integer(1);
    row.uploadLocation = statement.text(2);
    row.attempts = static_cast<int>(statement.integer(3));
    row.receipt = statement.blob(4);
    row.receiptedAt = statement.integer(5);
    return macOf(row).check(m_keyring.rowMacKey(), statement.blob(6), id.toString()).map([&row] {
        return std::move(row);
    });
}

Result<void> OutboxRepository::update(const OutboxRow &row)
{
    return write(m_store.database(),
                 "UPDATE outbox SET sha256 = ?2, queued_at = ?3, upload_location = ?4, attempts = "
                 "?5, receipt = ?6,"
                 " receipted_at = ?7, mac = ?8 WHERE enrollment = ?1",
                 row, m_keyring.rowMacKey());
}

Result<void> OutboxRepository::put(const OutboxEntry &entry, const QDateTime &now)
{
    if (!m_store.database().inTransaction())
        return fail(ErrorCode::Internal, "outbox written outside a transaction");
    if (vault::sha256(entry.packet) != entry.sha256)
        return fail(ErrorCode::PacketMismatch, "SHA-256 of the packet",
                    entry.id.toString().toStdString());
    const OutboxRow row{entry.id, entry.sha256, now.toMSecsSinceEpoch(), entry.uploadLocation,
                        entry.attempts};
    return write(m_store.database(),
                 "INSERT INTO outbox(enrollment, sha256, queued_at, upload_location, attempts, "
                 "receipt,"
                 " receipted_at, mac) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                 row, m_keyring.rowMacKey())
        .and_then([&] {
            return m_store.database()
                .prepare("INSERT INTO packet(enrollment, der) VALUES(?1, ?2)")
                .bind(1, entry.id.toBytes())
                .bind(2, entry.packet)
                .run();
        });
}

Result<std::optional<OutboxEntry>> OutboxRepository::next(const std::vector<EnrollmentId> &skip)
{
    Statement statement = m_store.database().prepare(
        "SELECT enrollment FROM outbox WHERE receipt IS NULL ORDER BY queued_at, enrollment");
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return std::nullopt;
        const auto id = EnrollmentId::fromBytes(statement.blob(0));
        if (!id)
            return fail(ErrorCode::StoreDamaged, "outbox id");
        if (std::find(skip.begin(), skip.end(), *id) == skip.end())
            return find(*id).map([](OutboxEntry entry) { return std::optional(std::move(entry)); });
    }
}

Result<OutboxEntry> OutboxRepository::find(const EnrollmentId &id)
{
    const auto known = row(id);
    if (!known)
        return fail(known.error());
    Statement statement
        = m_store.database().prepare("SELECT der FROM packet WHERE enrollment = ?1");
    const auto found = statement.bind(1, id.toBytes()).step();
    if (!found)
        return fail(found.error());
    if (!*found && !known->receipt.isEmpty())
        return fail(ErrorCode::EnrollmentUnknown, "packet was purged", id.toString().toStdString());
    OutboxEntry entry{id, *found ? statement.blob(0) : QByteArray(), known->sha256,
                      known->uploadLocation, known->attempts};
    if (vault::sha256(entry.packet) != entry.sha256)
        return fail(ErrorCode::StoreDamaged, "packet was changed outside the program",
                    id.toString().toStdString());
    return entry;
}

Result<void> OutboxRepository::rememberLocation(const EnrollmentId &id, const QString &location)
{
    return row(id).and_then([&](OutboxRow known) {
        known.uploadLocation = location;
        return update(known);
    });
}

Result<void> OutboxRepository::noteAttempt(const EnrollmentId &id)
{
    return row(id).and_then([&](OutboxRow known) {
        ++known.attempts;
        return update(known);
    });
}

Result<void> OutboxRepository::putReceipt(const EnrollmentId &id, const QByteArray &receipt,
                                          const QDateTime &now)
{
    if (!m_store.database().inTransaction())
        return fail(ErrorCode::Internal, "outbox written outside a transaction");
    if (receipt.isEmpty())
        return fail(ErrorCode::ReceiptInvalid, "empty", id.toString().toStdString());
    return row(id).and_then([&](OutboxRow known) {
        known.receipt = receipt;
        known.receiptedAt = now.toMSecsSinceEpoch();
        return update(known);
    });
}

Result<QByteArray> OutboxRepository::receipt(const EnrollmentId &id)
{
    return row(id).map([](const OutboxRow &known) { return known.receipt; });
}

Result<qint64> OutboxRepository::averagePacket()
{
    // length() of a value that does not fit its page is known without reading it.
    Statement statement
        = m_store.database().prepare("SELECT CAST(coalesce(avg(length(der)), 0) AS INTEGER) "
                                     "FROM (SELECT der FROM packet ORDER BY rowid DESC LIMIT 100)");
    return statement.step().map([&](bool) { return statement.integer(0); });
}

Result<std::vector<EnrollmentId>> OutboxRepository::receiptedBefore(const QDateTime &moment)
{
    Statement statement = m_store.database().prepare(
        "SELECT outbox.enrollment FROM outbox JOIN packet USING(enrollment)"
        " WHERE receipt IS NOT NULL AND receipted_at < ?1 ORDER BY receipted_at");
    statement.bind(1, moment.toMSecsSinceEpoch());
    std::vector<EnrollmentId> ids;
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return ids;
        const auto id = EnrollmentId::fromBytes(statement.blob(0));
        if (!id)
            return fail(ErrorCode::StoreDamaged, "outbox id");
        ids.push_back(*id);
    }
}

Result<void> OutboxRepository::erasePacket(const store::ErasurePermit &permit)
{
    if (!m_store.database().inTransaction())
        return fail(ErrorCode::Internal, "outbox written outside a transaction");
    m_store.database().emptyLogAfterCommit();
    return m_store.database()
        .prepare("DELETE FROM packet WHERE enrollment = ?1")
        .bind(1, permit.enrollment().toBytes())
        .run();
}

Result<void> OutboxRepository::copyTo(Database &copy, const EnrollmentId &id)
{
    const auto known = row(id);
    if (!known)
        return known.error().code == ErrorCode::EnrollmentUnknown ? Result<void>{}
                                                                  : fail(known.error());
    const auto entry = find(id);
    const bool purged = !entry && entry.error().code == ErrorCode::EnrollmentUnknown;
    if (!entry && !purged)
        return fail(entry.error());
    const auto written = write(
        copy,
        "INSERT INTO outbox(enrollment, sha256, queued_at, upload_location, attempts, receipt, "
        "receipted_at, mac) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT(enrollment) DO "
        "UPDATE SET sha256 = ?2, queued_at = ?3, upload_location = ?4, attempts = ?5, receipt = "
        "?6, receipted_at = ?7, mac = ?8",
        *known, m_keyring.rowMacKey());
    if (!written)
        return written;
    if (purged)
        return copy.prepare("DELETE FROM packet WHERE enrollment = ?1").bind(1, id.toBytes()).run();
    return copy.prepare("INSERT OR IGNORE INTO packet(enrollment, der) VALUES(?1, ?2)")
        .bind(1, id.toBytes())
        .bind(2, entry->packet)
        .run();
}

Result<int> OutboxRepository::waiting()
{
    Statement statement
        = m_store.database().prepare("SELECT COUNT(*) FROM outbox WHERE receipt IS NULL");
    return statement.step().map([&](bool) { return static_cast<int>(statement.integer(0)); });
}

} // namespace rekam::store
