// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include <cerrno>

namespace rekam::store {

namespace {

base::ErrorCode errorCode(int resultCode, int systemError)
{
    using base::ErrorCode;
    // A value of another type than its column's: our statements never write one.
    if (resultCode == SQLITE_IOERR_CORRUPTFS || resultCode == SQLITE_CONSTRAINT_DATATYPE)
        return ErrorCode::StoreDamaged;
    switch (resultCode & 0xff) { // the primary code of an extended one
    case SQLITE_FULL:
        return ErrorCode::StoreFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return ErrorCode::StoreDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreBusy;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return systemError == ENOSPC || systemError == EDQUOT ? ErrorCode::StoreFull
                                                              : ErrorCode::StoreFailed;
    default:
        return ErrorCode::StoreFailed;
    }
}

} // namespace

base::Error sqliteError(sqlite3 *connection, int code, const char *where)
{
    const int extended
        = connection && (sqlite3_extended_errcode(connection) & 0xff) == (code & 0xff)
        ? sqlite3_extended_errcode(connection)
        : code;
    const int systemError = connection ? sqlite3_system_errno(connection) : 0;
    return {errorCode(extended, systemError),
            std::string(sqlite3_errstr(extended)) + " (" + std::to_string(extended) + ") in "
                + (where ? where : "?"),
            {}};
}

} // namespace rekam::store
