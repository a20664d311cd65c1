// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/gathered_log.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>

namespace rekam::store {

namespace {

using base::ErrorCode;
using base::fail;

struct Pragma
{
    const char *name;
    const char *value;
    const char *readBack;
};

/** For one process, in this order: exclusive locking must be on before the file is first read and
 *  before WAL is entered, then there is no shared memory file and no second process (DESIGN 5). */
constexpr std::array exclusivePragmas{
    Pragma{"locking_mode", "EXCLUSIVE", "exclusive"},
    Pragma{"journal_mode", "WAL", "wal"},
    Pragma{"synchronous", "FULL", "2"},
};

/** For several processes: a rollback journal, which the bug that WAL has with two connections does
 *  not touch; EXTRA also syncs the folder once the journal is gone (reliability B.1). */
constexpr std::array sharedPragmas{
    Pragma{"locking_mode", "NORMAL", "normal"},
    Pragma{"journal_mode", "DELETE", "delete"},
    Pragma{"synchronous", "EXTRA", "3"},
};

constexpr std::array commonPragmas{
    Pragma{"foreign_keys", "ON", "1"},
    Pragma{"cell_size_check", "ON", "1"},
    Pragma{"secure_delete", "ON", "1"},
    Pragma{"trusted_schema", "OFF", "0"},
    Pragma{"mmap_size", "0", "0"},
    Pragma{"cache_size", "-16384", "-16384"}, // KiB; holds the index of a roster of 138,000
};

/** More than there are different ones in the program; a bound all the same. */
constexpr std::size_t mostIdleStatements = 200;

constexpr int sharedWaitMilliseconds = 10'000;

/** No value of ours is longer; a damaged length must not make SQLite ask for a gigabyte. */
constexpr int longestValue = 64 * 1024 * 1024;

base::Result<QString> pragmaValue(Database &database, const char *name)
{
    Statement statement = database.prepare(("PRAGMA " + QByteArray(name)).constData());
    const auto row = statement.step();
    if (!row)
        return fail(row.error());
    return *row ? statement.text(0) : QString();
}

base::Result<void> apply(Database &database, const Pragma &pragma)
{
    const QByteArray sql = "PRAGMA " + QByteArray(pragma.name) + "=" + pragma.value;
    if (const auto set = database.execute(sql.constData()); !set)
        return set;
    const auto value = pragmaValue(database, pragma.name);
    if (!value)
        return fail(value.error());
    if (*value != QLatin1String(pragma.readBack))
        return fail(ErrorCode::StoreFailed,
                    std::string("pragma ") + pragma.name
                        + " did not take: " + value->toStdString());
    return {};
}

template<std::size_t Count>
base::Result<void> applyAll(Database &database, const std::array<Pragma, Count> &all,
                            std::size_t from = 0)
{
    for (std::size_t i = from; i < Count; ++i) {
        if (const auto applied = apply(database, all.at(i)); !applied) {
            // The statement is known to be right, so a plain SQL error speaks of the file.
            if (sqlite3_errcode(database.handle()) == SQLITE_ERROR)
                return fail(ErrorCode::StoreDamaged, applied.error().detail);
            return applied;
        }
    }
    return {};
}

base::Result<void> checkApplicationId(Database &database, int applicationId)
{
    // The first read of the file: this is where a foreign or damaged header shows.
    const auto value = pragmaValue(database, "application_id");
    if (!value)
        return fail(value.error());
    if (*value != QString::number(applicationId))
        return fail(ErrorCode::StoreDamaged,
                    "not a Rekam store: application id " + value->toStdString());
    return {};
}

/** Made before SQLite sees it, so that it is never readable for others and never replaces a file. */
base::Result<void> createEmptyFile(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    const int reason = errno;
    const std::string detail = std::string("create: ") + std::strerror(reason);
    switch (reason) {
    case EEXIST:
        return fail(ErrorCode::StoreExists, detail, path.toStdString());
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::StoreMissing, detail, path.toStdString());
    case ENOSPC:
    case EDQUOT:
        return fail(ErrorCode::StoreFull, detail, path.toStdString());
    default:
        return fail(ErrorCode::StoreFailed, detail, path.toStdString());
    }
}

/** SQLite can not open its log: is that because nothing more fits? It forgets what the system said,
 *  so the system is asked again. */
bool nothingFitsBeside(const QString &path)
{
    QByteArray name = QFile::encodeName(path) + ".XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOSPC || errno == EDQUOT;
    ::close(descriptor);
    ::unlink(name.constData());
    return false;
}

} // namespace

base::Result<std::unique_ptr<Database>> Database::connect(const QString &path, Sharing sharing)
{
    sqlite3 *connection = nullptr;
    const int code
        = sqlite3_open_v2(QFile::encodeName(path).constData(), &connection,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          sharing == Sharing::OneProcess ? gatheredLog() : nullptr);
    std::unique_ptr<Database> database(
        new Database(connection)); // to be closed even if it did not open
    if (code != SQLITE_OK)
        return fail(sqliteError(connection, code, "open"));
    // Another station will not go away while we wait; another server process soon lets us in.
    sqlite3_busy_timeout(connection, sharing == Sharing::OneProcess ? 0 : sharedWaitMilliseconds);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    return database;
}

base::Result<std::unique_ptr<Database>> Database::open(const QString &path, Open mode,
                                                       int applicationId, Sharing sharing)
{
    if (mode == Open::CreateNew) {
        if (const auto made = createEmptyFile(path); !made)
            return fail(made.error());
    } else if (!QFileInfo(path).isFile()) {
        return fail(ErrorCode::StoreMissing, "no such file", path.toStdString());
    }
    const auto opened = [&]() -> base::Result<std::unique_ptr<Database>> {
        auto database = connect(path, sharing);
        if (!database)
            return database;
        const auto &own = sharing == Sharing::OneProcess ? exclusivePragmas : sharedPragmas;
        if (const auto locked = apply(**database, own.front()); !locked)
            return fail(locked.error());
        // Asked before the journal mode is, which would turn a foreign file into one of ours.
        if (mode == Open::Existing) {
            if (const auto ours = checkApplicationId(**database, applicationId); !ours)
                return fail(ours.error());
        }
        const auto applied = applyAll(**database, own, 1).and_then([&] {
            return applyAll(**database, commonPragmas);
        });
        if (!applied)
            return fail(applied.error());
        if (mode == Open::CreateNew) {
            const QByteArray sql = "PRAGMA application_id=" + QByteArray::number(applicationId);
            if (const auto set = (*database)->execute(sql.constData()); !set)
                return fail(set.error());
        }
        // Where the system does not let it write, SQLite opens file or log for reading and says nothing
        // before the first write; better now than in the middle of somebody's work.
        if (sharing == Sharing::OneProcess) {
            const auto writable = (*database)->execute("BEGIN IMMEDIATE").and_then([&] {
                return (*database)->execute("ROLLBACK");
            });
            if (!writable)
                return fail(writable.error());
        }
        return database;
    };
    auto database = opened();
    if (!database && database.error().code == ErrorCode::StoreFailed && nothingFitsBeside(path))
        database = fail(ErrorCode::StoreFull, database.error().detail);
    if (!database && mode == Open::CreateNew) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-wal"));
    }
    return database;
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_connection);
}

base::Result<void> Database::execute(const char *sql)
{
    const int code = sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(sqliteError(m_connection, code, sql));
    return {};
}

Statement Database::prepare(const char *sql)
{
    if (auto idle = m_idle.extract(sql); idle)
        return Statement(*this, idle.mapped(), SQLITE_OK);
    sqlite3_stmt *statement = nullptr;
    const int code
        = sqlite3_prepare_v3(m_connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return Statement(*this, statement, code);
}

void Database::takeBack(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    // One of each is enough: a second one of the same SQL was in use at the same time.
    if (m_idle.size() >= mostIdleStatements
        || !m_idle.try_emplace(sqlite3_sql(statement), statement).second)
        sqlite3_finalize(statement);
}

base::Result<int> Database::userVersion()
{
    return pragmaValue(*this, "user_version").map([](const QString &value) {
        return value.toInt();
    });
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection);
}

int Database::changes() const
{
    return sqlite3_changes(m_connection);
}

} // namespace rekam::store
