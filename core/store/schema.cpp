// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/integrity.h"
#include "core/store/store.h"

#include <array>

namespace rekam::store {

namespace {

/** Times are milliseconds since 1970, UTC. Every "sealed" column is XChaCha20-Poly1305; "mac" covers
 *  the other columns of its row (row_mac.h). */
constexpr const char *version1 = R"sql(
CREATE TABLE setting(
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE account(
  name TEXT PRIMARY KEY,
  role INTEGER NOT NULL,
  salt BLOB NOT NULL,
  passes INTEGER NOT NULL,
  memory INTEGER NOT NULL,          -- bytes
  wrapped_key BLOB NOT NULL,
  mac BLOB NOT NULL,
  failed_attempts INTEGER NOT NULL, -- written before login, so not under the MAC
  locked_until INTEGER
) STRICT;

-- A row id of its own keeps the bulky sealed values in the order of import; only the index jumps.
CREATE TABLE roster(
  row INTEGER PRIMARY KEY,
  nik_hash BLOB NOT NULL UNIQUE,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE enrollment(
  id BLOB PRIMARY KEY,
  state INTEGER NOT NULL,
  begun_on INTEGER NOT NULL,        -- day as in the number, yyyymmdd
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  captured INTEGER NOT NULL,
  excepted INTEGER NOT NULL,
  overview BLOB NOT NULL,           -- sealed with the overview key; the following are erased on approval
  nik_hash BLOB,
  wrapped_key BLOB,
  name BLOB,                        -- sealed with the enrollment's key
  detail BLOB,                      -- sealed with the enrollment's key
  mac BLOB NOT NULL
) STRICT;
CREATE INDEX enrollment_by_person ON enrollment(nik_hash) WHERE nik_hash IS NOT NULL;
CREATE INDEX enrollment_by_day ON enrollment(begun_on);

CREATE TABLE item(
  enrollment BLOB NOT NULL REFERENCES enrollment(id),
  kind INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  UNIQUE(enrollment, kind, position)
) STRICT;

CREATE TABLE exception(
  enrollment BLOB NOT NULL REFERENCES enrollment(id),
  kind INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  UNIQUE(enrollment, kind, position)
) STRICT;

-- The packet stands apart: counting an attempt must not rewrite two megabytes.
CREATE TABLE outbox(
  enrollment BLOB PRIMARY KEY REFERENCES enrollment(id),
  sha256 BLOB NOT NULL,
  queued_at INTEGER NOT NULL,
  upload_location TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  receipt BLOB,
  receipted_at INTEGER,
  mac BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_waiting ON outbox(queued_at) WHERE receipt IS NULL;

CREATE TABLE packet(
  enrollment BLOB PRIMARY KEY REFERENCES outbox(enrollment),
  der BLOB NOT NULL
) STRICT;

CREATE TABLE audit(
  sequence INTEGER PRIMARY KEY,
  happened_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject BLOB NOT NULL,            -- keyed hash, or empty
  outcome TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit(subject);

-- Where the chain ends, under a MAC: a chain that was cut short still hangs together.
CREATE TABLE audit_head(
  only INTEGER PRIMARY KEY CHECK(only = 1),
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  mac BLOB NOT NULL
) STRICT;
)sql";

/** Lockout by the time since the machine's start, accounts that end, an audit chain that knows the
 *  person and the place, anchors of the region. */
constexpr const char *version2 = R"sql(
CREATE TABLE lockout(
  account TEXT PRIMARY KEY REFERENCES account(name),
  failures INTEGER NOT NULL,
  boot_id BLOB NOT NULL,
  locked_until INTEGER NOT NULL,    -- milliseconds since the start of the machine named by boot_id
  checksum BLOB NOT NULL            -- written before login, so no key can protect it
) STRICT;
ALTER TABLE account DROP COLUMN failed_attempts;
ALTER TABLE account DROP COLUMN locked_until;
ALTER TABLE account ADD COLUMN needs_machine INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN expires_on INTEGER;             -- yyyymmdd
ALTER TABLE account ADD COLUMN statement_accepted_at INTEGER;  -- of confidentiality
ALTER TABLE account ADD COLUMN ended_at INTEGER;

ALTER TABLE audit ADD COLUMN form INTEGER NOT NULL DEFAULT 1;  -- what the hash is computed over
ALTER TABLE audit ADD COLUMN person BLOB;                      -- keyed hash of the NIK, or empty
ALTER TABLE audit ADD COLUMN place TEXT;                       -- page or command
CREATE INDEX audit_by_person ON audit(person) WHERE person IS NOT NULL AND person != x'';
CREATE INDEX audit_by_time ON audit(happened_at);

CREATE TABLE anchor(
  sequence INTEGER PRIMARY KEY,     -- of the audit row that the region has countersigned
  signed BLOB NOT NULL              -- CMS, speaks for itself
) STRICT;
)sql";

/** A password that somebody else has chosen is to be replaced by its owner. */
constexpr const char *version3 = R"sql(
ALTER TABLE account ADD COLUMN password_given INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr std::array list{Migration{1, version1}, Migration{2, version2}, Migration{3, version3}};
static_assert(list.back().version == Store::schemaVersion);

constexpr std::array tables{"setting", "account", "roster", "enrollment", "item",    "exception",
                            "outbox",  "packet",  "audit",  "audit_head", "lockout", "anchor"};

/** Small enough to be checked whole at every opening; the others are when somebody asks for it. */
constexpr std::array smallTables{"setting", "account",    "enrollment", "item",  "exception",
                                 "outbox",  "audit_head", "lockout",    "anchor"};

base::Error damaged(const base::Error &error)
{
    return {base::ErrorCode::StoreDamaged, error.detail, error.subject};
}

} // namespace

std::span<const Migration> migrations()
{
    return list;
}

base::Result<void> migrate(Database &database)
{
    const auto version = database.userVersion();
    if (!version)
        return base::fail(version.error());
    if (*version > Store::schemaVersion)
        return base::fail(base::ErrorCode::StoreNewer, "schema " + std::to_string(*version));
    for (const Migration &step : migrations()) {
        if (step.version <= *version)
            continue;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return base::fail(transaction.error());
        const QByteArray setVersion = "PRAGMA user_version=" + QByteArray::number(step.version);
        const auto done = database.execute(step.sql)
                              .and_then([&] { return database.execute(setVersion.constData()); })
                              .and_then([&] { return transaction->commit(); });
        if (!done)
            return done;
    }
    return {};
}

base::Result<void> checkSchema(Database &database)
{
    for (const char *table : tables) {
        const QByteArray sql = "SELECT 1 FROM " + QByteArray(table) + " LIMIT 1";
        const auto row = database.prepare(sql.constData()).step();
        // A table that is not there is a plain SQL error for SQLite; for us it is damage.
        if (!row && row.error().code == base::ErrorCode::StoreFailed)
            return base::fail(damaged(row.error()));
        if (!row)
            return base::fail(row.error());
    }
    for (const char *table : smallTables) {
        if (const auto whole = checkTable(database, table); !whole)
            return whole;
    }
    return {};
}

} // namespace rekam::store
