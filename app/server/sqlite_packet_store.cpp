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

constexpr int applicationId = 0x526b5376; // "RkSv"

// The parts of an upload are its packet: nothing is copied when it has been verified.
constexpr char schema[] = R"(
CREATE TABLE station (
    station TEXT PRIMARY KEY,
    fingerprint BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE TABLE upload (
    number INTEGER PRIMARY KEY,
    upload TEXT NOT NULL UNIQUE,
    station TEXT NOT NULL REFERENCES station (station),
    enrollment BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    length INTEGER NOT NULL CHECK (length > 0),
    offset INTEGER NOT NULL DEFAULT 0 CHECK (offset BETWEEN 0 AND length),
    touched_at INTEGER NOT NULL,
    received INTEGER NOT NULL DEFAULT 0,
    UNIQUE (station, enrollment)
) STRICT;
CREATE TABLE part (
    upload INTEGER NOT NULL REFERENCES upload (number) ON DELETE CASCADE,
    offset INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (upload, offset)
) STRICT;
CREATE TABLE received (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    enrollment BLOB NOT NULL UNIQUE,
    station TEXT NOT NULL REFERENCES station (station),
    upload INTEGER NOT NULL UNIQUE REFERENCES upload (number),
    sha256 BLOB NOT NULL,
    size INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    receipt BLOB NOT NULL
) STRICT;
PRAGMA user_version = 1;
)";

constexpr char uploadColumns[]
    = "SELECT upload, station, enrollment, sha256, length, offset, received FROM upload ";

QDateTime timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

Result<ReceivedRecord> receivedFrom(const Statement &row)
{
    const auto id = EnrollmentId::fromBytes(row.blob(0));
    if (!id)
        return fail(ErrorCode::StoreDamaged, "received: enrollment id");
    return ReceivedRecord{*id, row.text(1), row.blob(2), row.integer(3), timeOf(row.integer(4))};
}

} // namespace

Result<std::unique_ptr<SqlitePacketStore>> SqlitePacketStore::create(const QString &path)
{
    auto database = store::Database::open(path, store::Database::Open::CreateNew, applicationId);
    if (!database)
        return fail(database.error());
    auto transaction = Transaction::begin(**database);
    if (!transaction)
        return fail(transaction.error());
    if (const auto made = (*database)->execute(schema); !made)
        return fail(made.error());
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return std::unique_ptr<SqlitePacketStore>(new SqlitePacketStore(*std::move(database)));
}

Result<std::unique_ptr<SqlitePacketStore>> SqlitePacketStore::open(const QString &path)
{
    auto database = store::Database::open(path, store::Database::Open::Existing, applicationId);
    if (!database)
        return fail(database.error());
    const auto version = (*database)->userVersion();
    if (!version)
        return fail(version.error());
    if (*version > schemaVersion)
        return fail(ErrorCode::StoreNewer, "schema " + std::to_string(*version));
    if (*version < schemaVersion)
        return fail(ErrorCode::StoreDamaged, "schema " + std::to_string(*version));
    return std::unique_ptr<SqlitePacketStore>(new SqlitePacketStore(*std::move(database)));
}

Result<void> SqlitePacketStore::putStation(const StationRecord &station)
{
    const std::lock_guard lock(m_mutex);
    return m_database
        ->prepare("INSERT INTO station (station, fingerprint, added_at, revoked_at) "
                  "VALUES (?1, ?2, ?3, NULL) ON CONFLICT (station) DO UPDATE SET "
                  "fingerprint = ?2, added_at = ?3, revoked_at = NULL")
        .bind(1, station.station)
        .bind(2, station.fingerprint)
        .bind(3, station.addedAt.toMSecsSinceEpoch())
        .run();
}

Result<std::optional<StationRecord>> SqlitePacketStore::station(const QString &station)
{
    const std::lock_guard lock(m_mutex);
    Statement row = m_database->prepare(
        "SELECT fingerprint, added_at, revoked_at IS NOT NULL, revoked_at FROM station "
        "WHERE station = ?1");
    const auto found = row.bind(1, station).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    return StationRecord{station, row.blob(0), timeOf(row.integer(1)),
                         row.integer(2) ? timeOf(row.integer(3)) : QDateTime()};
}

Result<bool> SqlitePacketStore::revokeStation(const QString &station, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    const auto done = m_database->prepare("UPDATE station SET revoked_at = ?2 WHERE station = ?1")
                          .bind(1, station)
                          .bind(2, now.toMSecsSinceEpoch())
                          .run();
    if (!done)
        return fail(done.error());
    return m_database->changes() > 0;
}

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
    Statement query = m_database->prepare(
        (std::string(uploadColumns) + "WHERE station = ?1 AND enrollment = ?2").c_str());
    query.bind(1, station).bind(2, id.toBytes());
    return findUpload(std::move(query));
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

    Statement query = m_database->prepare(
        (std::string(uploadColumns) + "WHERE station = ?1 AND enrollment = ?2").c_str());
    query.bind(1, wanted.station).bind(2, wanted.enrollment.toBytes());
    const auto known = findUpload(std::move(query));
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
    const auto inserted
        = m_database
              ->prepare("INSERT INTO upload (upload, station, enrollment, sha256, length, "
                        "touched_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
              .bind(1, wanted.id)
              .bind(2, wanted.station)
              .bind(3, wanted.enrollment.toBytes())
              .bind(4, wanted.sha256)
              .bind(5, wanted.length)
              .bind(6, now.toMSecsSinceEpoch())
              .run();
    if (!inserted)
        return fail(inserted.error());
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    UploadRecord made = wanted;
    made.offset = 0;
    made.received = false;
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
    const auto stored
        = m_database
              ->prepare("INSERT INTO part (upload, offset, bytes) "
                        "VALUES ((SELECT number FROM upload WHERE upload = ?1), ?2, ?3)")
              .bind(1, id)
              .bind(2, offset)
              .bind(3, bytes)
              .run();
    if (!stored)
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
    const auto inserted
        = m_database
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
    if (!inserted)
        return fail(inserted.error());
    return transaction->commit();
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
