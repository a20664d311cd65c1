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

/** What the system said of the last failed sync of a file; 0 if there was none. sqlite3_system_errno()
 *  is asked too late for that: by then SQLite has made other calls. */
int syncError(sqlite3 *connection, int journalOrMain)
{
    sqlite3_file *file = nullptr;
    int error = 0;
    if (sqlite3_file_control(connection, "main", journalOrMain, static_cast<void *>(&file))
            == SQLITE_OK
        && file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

int systemErrorOf(sqlite3 *connection, int resultCode)
{
    if (!connection)
        return 0;
    if (resultCode == SQLITE_IOERR_FSYNC || resultCode == SQLITE_IOERR_DIR_FSYNC) {
        for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
            if (const int error = syncError(connection, which); error != 0)
                return error;
        }
    }
    return sqlite3_system_errno(connection);
}

} // namespace

base::Error sqliteError(sqlite3 *connection, int code, const char *where)
{
    const int extended
        = connection && (sqlite3_extended_errcode(connection) & 0xff) == (code & 0xff)
        ? sqlite3_extended_errcode(connection)
        : code;
    return {errorCode(extended, systemErrorOf(connection, extended)),
            std::string(sqlite3_errstr(extended)) + " (" + std::to_string(extended) + ") in "
                + (where ? where : "?"),
            {}};
}

} // namespace rekam::store
