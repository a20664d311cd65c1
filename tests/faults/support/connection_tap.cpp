// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/connection_tap.h"

#include <charconv>
#include <stdexcept>
#include <string_view>

namespace rekam::tests {

namespace {

// SQLite's automatic extensions know no context pointer, so this one can not live in the object.
sqlite3 *tapped = nullptr;

int noteConnection(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    const char *file = sqlite3_db_filename(connection, "main");
    if (file && std::string_view(file).ends_with("/station.db"))
        tapped = connection;
    return SQLITE_OK;
}

void (*entryPoint())()
{
    return reinterpret_cast<void (*)()>(noteConnection);
}

/** SQLite does not care about the case of names. */
std::string lowerCase(std::string name)
{
    for (char &letter : name)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return name;
}

class Rows
{
public:
    explicit Rows(const char *sql)
        : m_code(sqlite3_prepare_v2(tapped, sql, -1, &m_statement, nullptr))
    { }
    ~Rows() { sqlite3_finalize(m_statement); }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    bool next()
    {
        if (m_code != SQLITE_OK && m_code != SQLITE_ROW)
            return false;
        m_code = sqlite3_step(m_statement);
        return m_code == SQLITE_ROW;
    }
    [[nodiscard]] bool failed() const { return m_code != SQLITE_DONE; }
    [[nodiscard]] int columns() const { return sqlite3_column_count(m_statement); }
    [[nodiscard]] std::string value(int column) const
    {
        const void *bytes = sqlite3_column_blob(m_statement, column);
        return bytes
            ? std::string(static_cast<const char *>(bytes),
                          static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
            : std::string();
    }
    [[nodiscard]] std::string name(int column) const
    {
        return lowerCase(sqlite3_column_name(m_statement, column));
    }

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_code;
};

} // namespace

ConnectionTap::ConnectionTap()
{
    if (sqlite3_auto_extension(entryPoint()) != SQLITE_OK)
        throw std::runtime_error("SQLite does not take the tap");
}

ConnectionTap::~ConnectionTap()
{
    sqlite3_cancel_auto_extension(entryPoint());
    tapped = nullptr;
}

std::string ConnectionTap::text(const char *sql)
{
    Rows rows(sql);
    if (rows.next())
        return rows.value(0);
    return rows.failed() ? sqlite3_errmsg(tapped) : std::string();
}

void ConnectionTap::run(const char *sql)
{
    if (sqlite3_exec(tapped, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(tapped));
}

std::map<std::string, std::string> ConnectionTap::allValues()
{
    std::map<std::string, std::string> all;
    Rows tables("SELECT name FROM sqlite_master WHERE type = 'table'");
    while (tables.next()) {
        const std::string table = lowerCase(tables.value(0));
        Rows rows(("SELECT rowid, * FROM \"" + table + "\" NOT INDEXED").c_str());
        while (rows.next()) {
            for (int column = 1; column < rows.columns(); ++column)
                all[table + '.' + rows.name(column) + " of " + rows.value(0)] = rows.value(column);
        }
        if (rows.failed())
            all[table + " is broken"] = {};
    }
    return all;
}

long long ConnectionTap::number(const char *sql)
{
    const std::string answer = text(sql);
    long long value = -1;
    const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), value);
    return error == std::errc{} && end == answer.data() + answer.size() ? value : -1;
}

} // namespace rekam::tests
