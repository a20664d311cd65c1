// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace rekam::store {

class Database;

/** A prepared statement: bind by position from 1, then step(). Goes back to its database on
 *  destruction, which it must not outlive, and is then used again for the same SQL: preparing one
 *  costs more than most of them do. Errors of bind are kept and come out of the next step(). */
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, const QByteArray &blob); ///< null QByteArray binds NULL
    Statement &bind(int index, const QString &text); ///< null QString binds NULL

    /** True if there is a row, false at the end. Fails as Database::error() says. */
    base::Result<bool> step();
    /** Runs to the end, for statements without rows; then it can be bound again. */
    base::Result<void> run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QString text(int column) const;

private:
    friend class Database;
    Statement(Database &database, sqlite3_stmt *statement, int code);
    Database *m_database;
    sqlite3_stmt *m_statement;
    int m_code;
};

/** The one connection to one SQLite file, used from one thread (DESIGN 5: SQLite before 3.51.3 can
 *  corrupt a WAL database that two connections write). A station's file is opened with
 *  locking_mode=EXCLUSIVE, WAL, synchronous=FULL; a server's, which several processes open, with a
 *  rollback journal and synchronous=EXTRA. Both with foreign_keys, secure_delete, cell_size_check, trusted_schema=OFF, mmap_size=0;
 *  each is read back and opening fails if one did not take. */
class Database
{
public:
    enum class Open { Existing, CreateNew };
    /** SeveralProcesses waits up to ten seconds for the others before it fails with StoreBusy. */
    enum class Sharing { OneProcess, SeveralProcesses };
    /** Fails with StoreMissing, StoreExists, StoreBusy, StoreDamaged, StoreFull, StoreFailed. */
    static base::Result<std::unique_ptr<Database>>
    open(const QString &path, Open mode, int applicationId, Sharing sharing = Sharing::OneProcess);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    base::Result<void> execute(const char *sql);
    /** A statement; preparing errors come out of its first step(). */
    [[nodiscard]] Statement prepare(const char *sql);
    base::Result<int> userVersion();
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] int changes() const;
    [[nodiscard]] sqlite3 *handle() const { return m_connection; }
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    /** Something was erased that must not be found again: after the commit that follows, the
     *  write-ahead log, which still holds the old pages, is emptied. */
    void emptyLogAfterCommit() { m_emptyLog = true; }

private:
    friend class Transaction;
    friend class Statement;
    static base::Result<std::unique_ptr<Database>> connect(const QString &path, Sharing sharing);
    explicit Database(sqlite3 *connection)
        : m_connection(connection)
    { }
    void takeBack(sqlite3_stmt *statement);
    sqlite3 *m_connection;
    std::unordered_map<std::string, sqlite3_stmt *> m_idle; ///< by SQL, reset and without values
    bool m_inTransaction = false;
    bool m_emptyLog = false;
};

/** One transaction (BEGIN IMMEDIATE): rolled back on destruction unless commit() succeeded.
 *  "Saved" is true only after commit() has returned a value. Not to be nested: the second one fails
 *  with Internal. */
class Transaction
{
public:
    static base::Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    base::Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    { }
    Database *m_database;
};

/** SQLite's result code as an Error: FULL (and any failure that the system explains with a full disk)
 *  -> StoreFull, CORRUPT/NOTADB -> StoreDamaged, BUSY/LOCKED -> StoreBusy, anything else ->
 *  StoreFailed; the detail names code and @p where, never values. */
base::Error sqliteError(sqlite3 *connection, int code, const char *where);

} // namespace rekam::store
