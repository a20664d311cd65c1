// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <map>
#include <string>

namespace rekam::tests {

/** Lets a test at the connection that the product opens on a station.db, to count rows behind the
 *  product's back or to set a pragma that the product would never set. One at a time. */
class ConnectionTap
{
public:
    ConnectionTap();
    ~ConnectionTap();
    ConnectionTap(const ConnectionTap &) = delete;
    ConnectionTap &operator=(const ConnectionTap &) = delete;

    /** First column of the first row; SQLite's message if @p sql fails, empty if there is no row. On
     *  the connection opened last, which must still be open. */
    [[nodiscard]] static std::string text(const char *sql);
    /** The same as a number, -1 if it is none. */
    [[nodiscard]] static long long number(const char *sql);
    /** Every value of every row of every table by "table.column of rowid", read without an
     *  index. A table that SQLite can not read to its end has an entry "table is broken". */
    [[nodiscard]] static std::map<std::string, std::string> allValues();
    /** For pragmas. Throws std::runtime_error if @p sql fails. */
    static void run(const char *sql);
};

} // namespace rekam::tests
