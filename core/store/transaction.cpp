// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include <utility>

namespace rekam::store {

base::Result<Transaction> Transaction::begin(Database &database)
{
    if (database.m_inTransaction)
        return base::fail(base::ErrorCode::Internal, "transaction in a transaction");
    if (const auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return base::fail(begun.error());
    database.m_inTransaction = true;
    database.m_emptyLog = false;
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{ }

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // After a full disk or an I/O error SQLite may have rolled back already.
    if (!sqlite3_get_autocommit(m_database->m_connection))
        sqlite3_exec(m_database->m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
    m_database->m_inTransaction = false;
}

base::Result<void> Transaction::commit()
{
    if (!m_database)
        return base::fail(base::ErrorCode::Internal, "transaction is over");
    if (sqlite3_get_autocommit(m_database->m_connection))
        return base::fail(base::ErrorCode::StoreFailed, "transaction was rolled back by SQLite");
    if (const auto committed = m_database->execute("COMMIT"); !committed)
        return committed;
    Database &database = *std::exchange(m_database, nullptr);
    database.m_inTransaction = false;
    // What was committed is safe whether or not this works; at the latest it happens on closing.
    if (std::exchange(database.m_emptyLog, false))
        sqlite3_wal_checkpoint_v2(database.m_connection, nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                  nullptr, nullptr);
    return {};
}

} // namespace rekam::store
