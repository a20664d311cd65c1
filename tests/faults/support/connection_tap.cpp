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
    sqlite3_stmt *statement = nullptr;
    std::string answer;
    if (sqlite3_prepare_v2(tapped, sql, -1, &statement, nullptr) != SQLITE_OK) {
        answer = sqlite3_errmsg(tapped);
    } else if (const int code = sqlite3_step(statement); code == SQLITE_ROW) {
        const unsigned char *text = sqlite3_column_text(statement, 0);
        answer = text ? reinterpret_cast<const char *>(text) : "NULL";
    } else if (code != SQLITE_DONE) {
        answer = sqlite3_errmsg(tapped);
    }
    sqlite3_finalize(statement);
    return answer;
}

void ConnectionTap::run(const char *sql)
{
    if (sqlite3_exec(tapped, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(tapped));
}

long long ConnectionTap::number(const char *sql)
{
    const std::string answer = text(sql);
    long long value = -1;
    const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), value);
    return error == std::errc{} && end == answer.data() + answer.size() ? value : -1;
}

} // namespace rekam::tests
