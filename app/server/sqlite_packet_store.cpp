// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlite_packet_store.h"

#include <array>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;
using store::Statement;
using store::Transaction;

namespace {

constexpr int applicationId = 0x526b5376; // "RkSv"

// The parts of an upload are its packet: nothing is copied when it has been verified.
constexpr char version1[] = R"(
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

constexpr char version2[] = R"(
CREATE TABLE staff (
    account TEXT NOT NULL,
    station TEXT NOT NULL,
    role INTEGER NOT NULL,
    expires_on TEXT,
    revoked INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account, station)
) STRICT;
CREATE TABLE staff_version (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO staff_version VALUES (1, 0);
CREATE TABLE anchor (
    station TEXT NOT NULL REFERENCES station (station),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL,
    anchored_at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (station, sequence)
) STRICT;
CREATE TABLE event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    happened_at INTEGER NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
PRAGMA user_version = 2;
)";

constexpr std::array schema{version1, version2}; // index: the version before

/** From @p version to the newest, in one transaction. */
Result<void> migrate(store::Database &database, int version)
{
    if (version == SqlitePacketStore::schemaVersion)
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    for (auto step = static_cast<std::size_t>(version); step < schema.size(); ++step)
        if (const auto made = database.execute(schema[step]); !made)
            return made;
    return transaction->commit();
}
static_assert(schema.size() == SqlitePacketStore::schemaVersion);

QDateTime timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

Result<std::unique_ptr<SqlitePacketStore>> SqlitePacketStore::create(const QString &path)
{
    auto database = store::Database::open(path, store::Database::Open::CreateNew, applicationId,
                                          store::Database::Sharing::SeveralProcesses);
    if (!database)
        return fail(database.error());
    if (const auto made = migrate(**database, 0); !made)
        return fail(made.error());
    return std::unique_ptr<SqlitePacketStore>(new SqlitePacketStore(*std::move(database)));
}

Result<std::unique_ptr<SqlitePacketStore>> SqlitePacketStore::open(const QString &path)
{
    auto database = store::Database::open(path, store::Database::Open::Existing, applicationId,
                                          store::Database::Sharing::SeveralProcesses);
    if (!database)
        return fail(database.error());
    const auto version = (*database)->userVersion();
    if (!version)
        return fail(version.error());
    if (*version > schemaVersion)
        return fail(ErrorCode::StoreNewer, "schema " + std::to_string(*version));
    if (*version < 1)
        return fail(ErrorCode::StoreDamaged, "schema " + std::to_string(*version));
    if (const auto migrated = migrate(**database, *version); !migrated)
        return fail(migrated.error());
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

} // namespace rekam::server
