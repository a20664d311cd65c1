// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include <utility>

namespace rekam::store {

Statement::Statement(Database &database, sqlite3_stmt *statement, int code)
    : m_database(&database)
    , m_statement(statement)
    , m_code(code)
{ }

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_code(other.m_code)
{ }

Statement::~Statement()
{
    if (m_statement)
        m_database->takeBack(m_statement);
}

Statement &Statement::bind(int index, qint64 value)
{
    if (m_code == SQLITE_OK)
        m_code = sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    if (m_code == SQLITE_OK)
        m_code = blob.isNull()
            ? sqlite3_bind_null(m_statement, index)
            : sqlite3_bind_blob64(m_statement, index, blob.constData(),
                                  static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    if (m_code != SQLITE_OK)
        return *this;
    const QByteArray utf8 = text.toUtf8();
    m_code = text.isNull() ? sqlite3_bind_null(m_statement, index)
                           : sqlite3_bind_text64(m_statement, index, utf8.constData(),
                                                 static_cast<sqlite3_uint64>(utf8.size()),
                                                 SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

base::Result<bool> Statement::step()
{
    if (m_code != SQLITE_OK) {
        base::Error error = sqliteError(m_database->handle(), m_code,
                                        m_statement ? sqlite3_sql(m_statement) : "prepare");
        // Our statements are known to be right, so a plain SQL error speaks of the schema in the file.
        if (!m_statement && m_code == SQLITE_ERROR)
            error.code = base::ErrorCode::StoreDamaged;
        return base::fail(error);
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const base::Error error = sqliteError(m_database->handle(), code, sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
    return base::fail(error);
}

base::Result<void> Statement::run()
{
    while (true) {
        const auto row = step();
        if (!row)
            return base::fail(row.error());
        if (!*row) {
            reset();
            return {};
        }
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Statement::blob(int column) const
{
    if (isNull(column))
        return {};
    const void *data = sqlite3_column_blob(m_statement, column);
    // An empty blob has no address, but it is not NULL.
    return data
        ? QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column))
        : QByteArray("");
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

} // namespace rekam::store
