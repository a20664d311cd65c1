// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlite_packet_store.h"

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;
using store::Statement;
using store::Transaction;

namespace {

Result<ReceivedRecord> receivedFrom(const Statement &row)
{
    const auto id = EnrollmentId::fromBytes(row.blob(0));
    if (!id)
        return fail(ErrorCode::StoreDamaged, "received: enrollment id");
    return ReceivedRecord{*id, row.text(1), row.blob(2), row.integer(3),
                          QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC)};
}

} // namespace

Result<void> SqlitePacketStore::receive(const QString &uploadId, const ReceivedRecord &record,
                                        const QByteArray &receipt)
{
    const std::lock_guard lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto before = findReceived(record.enrollment);
    if (!before)
        return fail(before.error());
    if (*before)
        return fail(ErrorCode::PacketConflict, "received in the meantime");
    const auto marked = m_database
                            ->prepare("UPDATE upload SET received = 1 WHERE upload = ?1 "
                                      "AND received = 0 AND offset = length")
                            .bind(1, uploadId)
                            .run();
    if (!marked)
        return fail(marked.error());
    if (m_database->changes() != 1)
        return fail(ErrorCode::PacketConflict, "the upload is gone");
    if (const auto inserted = insertReceived(uploadId, record, receipt); !inserted)
        return inserted;
    return transaction->commit();
}

Result<void> SqlitePacketStore::insertReceived(const QString &uploadId,
                                               const ReceivedRecord &record,
                                               const QByteArray &receipt)
{
    return m_database
        ->prepare("INSERT INTO received (enrollment, station, upload, sha256, size, "
                  "received_at, receipt) VALUES (?1, ?2, (SELECT number FROM upload "
                  "WHERE upload = ?3), ?4, ?5, ?6, ?7)")
        .bind(1, record.enrollment.toBytes())
        .bind(2, record.station)
        .bind(3, uploadId)
        .bind(4, record.sha256)
        .bind(5, record.size)
        .bind(6, record.receivedAt.toMSecsSinceEpoch())
        .bind(7, receipt)
        .run();
}

Result<UploadRecord> SqlitePacketStore::receiveWhole(const UploadRecord &wanted,
                                                     const QByteArray &packet, const QDateTime &now,
                                                     const QByteArray &receipt)
{
    const std::lock_guard lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto before = findReceived(wanted.enrollment);
    if (!before)
        return fail(before.error());
    const auto known = findUploadOf(wanted.station, wanted.enrollment);
    if (!known)
        return fail(known.error());
    if (*before && *known && (*before)->sha256 == wanted.sha256)
        return **known;
    if (*before)
        return fail(ErrorCode::PacketConflict, "received before with another hash or station");
    if (*known)
        if (const auto erased = erase((*known)->id); !erased)
            return fail(erased.error());
    UploadRecord made = wanted;
    made.offset = made.length;
    made.received = true;
    if (const auto inserted = insertUpload(made, now); !inserted)
        return fail(inserted.error());
    if (const auto stored = insertPart(made.id, 0, packet); !stored)
        return fail(stored.error());
    const ReceivedRecord record{made.enrollment, made.station, made.sha256, made.length, now};
    if (const auto inserted = insertReceived(made.id, record, receipt); !inserted)
        return fail(inserted.error());
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return made;
}

Result<std::optional<ReceivedRecord>> SqlitePacketStore::findReceived(const EnrollmentId &id)
{
    Statement row = m_database->prepare("SELECT enrollment, station, sha256, size, received_at "
                                        "FROM received WHERE enrollment = ?1");
    const auto found = row.bind(1, id.toBytes()).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    auto record = receivedFrom(row);
    if (!record)
        return fail(record.error());
    return *std::move(record);
}

Result<std::optional<ReceivedRecord>> SqlitePacketStore::received(const EnrollmentId &id)
{
    const std::lock_guard lock(m_mutex);
    return findReceived(id);
}

Result<QByteArray> SqlitePacketStore::packet(const EnrollmentId &id)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare("SELECT upload.upload FROM received JOIN upload "
                                        "ON upload.number = received.upload "
                                        "WHERE received.enrollment = ?1");
    const auto found = row.bind(1, id.toBytes()).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::EnrollmentUnknown, "no packet");
    return collect(row.text(0));
}

Result<QByteArray> SqlitePacketStore::receipt(const EnrollmentId &id)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare("SELECT receipt FROM received WHERE enrollment = ?1");
    const auto found = row.bind(1, id.toBytes()).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::EnrollmentUnknown, "no receipt");
    return row.blob(0);
}

Result<std::vector<ReceivedRecord>> SqlitePacketStore::list(int skip, int count)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare("SELECT enrollment, station, sha256, size, received_at "
                                        "FROM received ORDER BY number LIMIT ?2 OFFSET ?1");
    row.bind(1, skip).bind(2, count);
    std::vector<ReceivedRecord> records;
    for (;;) {
        const auto more = row.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return records;
        auto record = receivedFrom(row);
        if (!record)
            return fail(record.error());
        records.push_back(*std::move(record));
    }
}

} // namespace rekam::server
