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

constexpr char uploadColumns[]
    = "SELECT upload, station, enrollment, sha256, length, offset, received FROM upload ";

} // namespace

Result<std::optional<UploadRecord>> SqlitePacketStore::findUpload(Statement statement)
{
    const auto found = statement.step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    const auto id = EnrollmentId::fromBytes(statement.blob(2));
    if (!id)
        return fail(ErrorCode::StoreDamaged, "upload: enrollment id");
    return UploadRecord{statement.text(0),        statement.text(1),    *id,
                        statement.blob(3),        statement.integer(4), statement.integer(5),
                        statement.integer(6) != 0};
}

Result<std::optional<UploadRecord>> SqlitePacketStore::upload(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    Statement query
        = m_database->prepare((std::string(uploadColumns) + "WHERE upload = ?1").c_str());
    query.bind(1, id);
    return findUpload(std::move(query));
}

Result<std::optional<UploadRecord>> SqlitePacketStore::uploadOf(const QString &station,
                                                                const EnrollmentId &id)
{
    const std::lock_guard lock(m_mutex);
    return findUploadOf(station, id);
}

Result<std::optional<UploadRecord>> SqlitePacketStore::findUploadOf(const QString &station,
                                                                    const EnrollmentId &id)
{
    Statement query = m_database->prepare(
        (std::string(uploadColumns) + "WHERE station = ?1 AND enrollment = ?2").c_str());
    query.bind(1, station).bind(2, id.toBytes());
    return findUpload(std::move(query));
}

Result<void> SqlitePacketStore::insertUpload(const UploadRecord &upload, const QDateTime &now)
{
    return m_database
        ->prepare("INSERT INTO upload (upload, station, enrollment, sha256, length, offset, "
                  "received, touched_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .bind(1, upload.id)
        .bind(2, upload.station)
        .bind(3, upload.enrollment.toBytes())
        .bind(4, upload.sha256)
        .bind(5, upload.length)
        .bind(6, upload.offset)
        .bind(7, static_cast<qint64>(upload.received))
        .bind(8, now.toMSecsSinceEpoch())
        .run();
}

Result<void> SqlitePacketStore::insertPart(const QString &uploadId, qint64 offset,
                                           const QByteArray &bytes)
{
    return m_database
        ->prepare("INSERT INTO part (upload, offset, bytes) "
                  "VALUES ((SELECT number FROM upload WHERE upload = ?1), ?2, ?3)")
        .bind(1, uploadId)
        .bind(2, offset)
        .bind(3, bytes)
        .run();
}

Result<void> SqlitePacketStore::makeRoom(const QString &station, const QDateTime &now,
                                         const UploadLimits &limits)
{
    const auto cleared
        = m_database->prepare("DELETE FROM upload WHERE received = 0 AND touched_at < ?1")
              .bind(1, now.addDays(-limits.staleAfterDays).toMSecsSinceEpoch())
              .run();
    if (!cleared)
        return cleared;
    Statement count
        = m_database->prepare("SELECT count(*) FROM upload WHERE station = ?1 AND received = 0");
    const auto counted = count.bind(1, station).step();
    if (!counted)
        return fail(counted.error());
    if (count.integer(0) >= limits.openUploads)
        return fail(ErrorCode::ServerRefused, "too many open uploads");
    return {};
}

Result<UploadRecord> SqlitePacketStore::beginUpload(const UploadRecord &wanted,
                                                    const QDateTime &now,
                                                    const UploadLimits &limits)
{
    const std::lock_guard lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto received = findReceived(wanted.enrollment);
    if (!received)
        return fail(received.error());
    if (*received
        && ((*received)->station != wanted.station || (*received)->sha256 != wanted.sha256))
        return fail(ErrorCode::PacketConflict, "received before with another hash or station");

    const auto known = findUploadOf(wanted.station, wanted.enrollment);
    if (!known)
        return fail(known.error());
    if (*known && (*known)->sha256 == wanted.sha256 && (*known)->length == wanted.length)
        return **known;
    if (*known && (*known)->received)
        return fail(ErrorCode::PacketConflict, "received before with another length");
    if (*known)
        if (const auto erased = erase((*known)->id); !erased)
            return fail(erased.error());
    if (const auto room = makeRoom(wanted.station, now, limits); !room)
        return fail(room.error());
    UploadRecord made = wanted;
    made.offset = 0;
    made.received = false;
    if (const auto inserted = insertUpload(made, now); !inserted)
        return fail(inserted.error());
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return made;
}

Result<std::optional<qint64>> SqlitePacketStore::append(const QString &id, qint64 offset,
                                                        const QByteArray &bytes,
                                                        const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    // Compare and set: of two requests at the same offset one finds it moved.
    const auto moved = m_database
                           ->prepare("UPDATE upload SET offset = offset + ?3, touched_at = ?4 "
                                     "WHERE upload = ?1 AND offset = ?2 AND received = 0 "
                                     "AND offset + ?3 <= length")
                           .bind(1, id)
                           .bind(2, offset)
                           .bind(3, static_cast<qint64>(bytes.size()))
                           .bind(4, now.toMSecsSinceEpoch())
                           .run();
    if (!moved)
        return fail(moved.error());
    if (m_database->changes() != 1)
        return std::nullopt;
    if (const auto stored = insertPart(id, offset, bytes); !stored)
        return fail(stored.error());
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return offset + bytes.size();
}

Result<void> SqlitePacketStore::erase(const QString &uploadId)
{
    return m_database->prepare("DELETE FROM upload WHERE upload = ?1 AND received = 0")
        .bind(1, uploadId)
        .run(); // its parts go with it
}

Result<void> SqlitePacketStore::dropUpload(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    return erase(id);
}

Result<QByteArray> SqlitePacketStore::collect(const QString &uploadId)
{
    Statement part = m_database->prepare(
        "SELECT part.bytes, part.offset, upload.length FROM part JOIN upload "
        "ON upload.number = part.upload WHERE upload.upload = ?1 ORDER BY part.offset");
    part.bind(1, uploadId);
    QByteArray bytes;
    for (;;) {
        const auto more = part.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return bytes;
        if (part.integer(1) != bytes.size())
            return fail(ErrorCode::StoreDamaged, "parts of an upload do not fit together");
        bytes.reserve(part.integer(2));
        bytes.append(part.blob(0));
    }
}

Result<QByteArray> SqlitePacketStore::uploadedBytes(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    return collect(id);
}

} // namespace rekam::server
