// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rescue.h"

#include <sqlite3.h>

#include <QFile>
#include <QUrl>

#include <array>
#include <limits>
#include <memory>

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct CloseConnection
{
    void operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;

struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Query = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/** Parents before their children. */
constexpr std::array tables{"setting",   "account", "lockout", "roster", "enrollment", "item",
                            "exception", "outbox",  "packet",  "audit",  "audit_head", "anchor"};

/** After a place that can not be read, the next tries jump this far, doubled each time. */
constexpr qint64 longestJump = 1LL << 40;

Query prepare(sqlite3 *connection, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(connection, sql.constData(), -1, &statement, nullptr);
    return Query(statement);
}

/** Read only and as it lies: nobody else has it open, and nothing is to be repaired in place. */
Result<Connection> openDamaged(const QString &path)
{
    if (!QFile::exists(path))
        return fail(ErrorCode::StoreMissing, "no such file", path.toStdString());
    for (const char *option : {"mode=ro", "immutable=1"}) { // the second leaves out the log
        QUrl url = QUrl::fromLocalFile(path);
        url.setQuery(QLatin1String(option));
        sqlite3 *raw = nullptr;
        const int code = sqlite3_open_v2(url.toEncoded().constData(), &raw,
                                         SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
        Connection connection(raw);
        const Query schema
            = code == SQLITE_OK ? prepare(raw, "SELECT count(*) FROM sqlite_schema") : nullptr;
        if (schema && sqlite3_step(schema.get()) == SQLITE_ROW)
            return connection;
    }
    return fail(ErrorCode::StoreDamaged, "the schema can not be read", path.toStdString());
}

/** "a, b, c" of a table as the old file has it and the new one knows it. */
QByteArray commonColumns(sqlite3 *from, sqlite3 *to, const char *table, int &count)
{
    QByteArray list;
    count = 0;
    const Query query
        = prepare(from, QByteArray("SELECT name FROM pragma_table_info('") + table + "')");
    while (query && sqlite3_step(query.get()) == SQLITE_ROW) {
        const QByteArray name(reinterpret_cast<const char *>(sqlite3_column_text(query.get(), 0)));
        if (!prepare(to, "SELECT " + name + " FROM " + table))
            continue;
        list += (list.isEmpty() ? "" : ", ") + name;
        ++count;
    }
    return list;
}

bool copyRow(sqlite3_stmt *from, sqlite3_stmt *to, int columns)
{
    sqlite3_reset(to);
    for (int i = 0; i < columns; ++i)
        sqlite3_bind_value(to, i + 1, sqlite3_column_value(from, i + 1));
    return sqlite3_step(to) == SQLITE_DONE;
}

/** Goes up the row ids; where the file is unreadable, it goes on behind the hole. */
RescuedTable copyTable(sqlite3 *from, sqlite3 *to, const char *table)
{
    RescuedTable rescued{QString::fromLatin1(table)};
    int columns = 0;
    const QByteArray list = commonColumns(from, to, table, columns);
    if (columns == 0)
        return rescued;
    QByteArray places = "?1";
    for (int i = 2; i <= columns; ++i)
        places += ", ?" + QByteArray::number(i);
    const Query insert = prepare(
        to, QByteArray("INSERT OR IGNORE INTO ") + table + "(" + list + ") VALUES(" + places + ")");
    const Query read = prepare(
        from, "SELECT rowid, " + list + " FROM " + table + " WHERE rowid > ?1 ORDER BY rowid");
    if (!insert || !read)
        return rescued;
    qint64 last = std::numeric_limits<qint64>::min();
    qint64 jump = 1;
    for (;;) {
        sqlite3_reset(read.get());
        sqlite3_bind_int64(read.get(), 1, last);
        int code = SQLITE_ROW;
        bool advanced = false;
        while ((code = sqlite3_step(read.get())) == SQLITE_ROW) {
            last = sqlite3_column_int64(read.get(), 0);
            advanced = true;
            rescued.rows += copyRow(read.get(), insert.get(), columns) ? 1 : 0;
        }
        if (code == SQLITE_DONE)
            return rescued;
        if (advanced || jump == 1)
            ++rescued.gaps;
        jump = advanced ? 1 : jump * 2;
        if (jump > longestJump)
            return rescued;
        last = last < 0 ? jump : last + jump; // row ids begin with 1
    }
}

} // namespace

Result<std::vector<RescuedTable>> rescueStore(const QString &from, const QString &to)
{
    const auto damaged = openDamaged(from);
    if (!damaged)
        return fail(damaged.error());
    if (const Query version = prepare(damaged->get(), "PRAGMA user_version"); version
        && sqlite3_step(version.get()) == SQLITE_ROW
        && sqlite3_column_int(version.get(), 0) > Store::schemaVersion)
        return fail(ErrorCode::StoreNewer, "schema of a later version");
    auto fresh = Store::create(to);
    if (!fresh)
        return fail(fresh.error());
    sqlite3 *target = (*fresh)->database().handle();
    // A child whose parent is lost is still worth having.
    if (const auto off = (*fresh)->database().execute("PRAGMA foreign_keys=OFF"); !off)
        return fail(off.error());
    std::vector<RescuedTable> all;
    for (const char *table : tables) {
        auto transaction = Transaction::begin((*fresh)->database());
        if (!transaction)
            return fail(transaction.error());
        all.push_back(copyTable(damaged->get(), target, table));
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed.error());
    }
    return all;
}

} // namespace rekam::store
