// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/gathered_log.h"

#include <sqlite3.h>

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace rekam::store {

namespace {

/** SQLite's own file system for Unix takes the lowest 17 bits of a length: it writes nothing of 128 KiB
 *  and calls the disk full. */
constexpr std::size_t mostHeld = 120 * 1024;

/** Asked anew at each call: a test puts a disk of its own below. This one is never the usual one. */
sqlite3_vfs *usual()
{
    return sqlite3_vfs_find(nullptr);
}

/** A file of the usual file system, and for a log what it has not been given yet. */
struct Held
{
    std::unique_ptr<std::byte[]>
        memory; ///< of the file below, as large as its file system wants it
    bool isLog = false;
    std::vector<unsigned char> bytes{}; ///< never grows beyond what is reserved at opening
    sqlite3_int64 begin = 0; ///< where in the file they belong

    [[nodiscard]] sqlite3_file *below() const
    {
        return reinterpret_cast<sqlite3_file *>(memory.get());
    }
    [[nodiscard]] sqlite3_int64 end() const
    {
        return begin + static_cast<sqlite3_int64>(bytes.size());
    }
};

struct OpenFile
{
    sqlite3_file base;
    Held *held;
};

Held &heldOf(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file)->held;
}

/** What can not be written is dropped: SQLite hears of it and rolls back. */
int handOver(Held &held)
{
    if (held.bytes.empty())
        return SQLITE_OK;
    const int code = held.below()->pMethods->xWrite(
        held.below(), held.bytes.data(), static_cast<int>(held.bytes.size()), held.begin);
    held.bytes.clear();
    return code;
}

/** Calls @p method of the file below, once it has been given everything. */
template<typename Method, typename... Arguments>
int afterHandingOver(sqlite3_file *file, Method method, Arguments... arguments)
{
    Held &held = heldOf(file);
    if (const int code = handOver(held); code != SQLITE_OK)
        return code;
    return (held.below()->pMethods->*method)(held.below(), arguments...);
}

template<auto Method, typename... Arguments>
int passOn(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *below = heldOf(file).below();
    return (below->pMethods->*Method)(below, arguments...);
}

int closeFile(sqlite3_file *file)
{
    const std::unique_ptr<Held> held(reinterpret_cast<OpenFile *>(file)->held);
    const int written = handOver(*held);
    const int closed = held->below()->pMethods->xClose(held->below());
    return written != SQLITE_OK ? written : closed;
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    return afterHandingOver(file, &sqlite3_io_methods::xRead, to, count, offset);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    Held &held = heldOf(file);
    const auto size = static_cast<std::size_t>(count);
    const bool follows = offset == held.end() && held.bytes.size() + size <= mostHeld;
    if (!follows) {
        if (const int code = handOver(held); code != SQLITE_OK)
            return code;
    }
    if (!held.isLog || size > mostHeld)
        return held.below()->pMethods->xWrite(held.below(), from, count, offset);
    if (held.bytes.empty())
        held.begin = offset;
    const auto *first = static_cast<const unsigned char *>(from);
    held.bytes.insert(held.bytes.end(), first, first + size);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return afterHandingOver(file, &sqlite3_io_methods::xTruncate, size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return afterHandingOver(file, &sqlite3_io_methods::xSync, flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return afterHandingOver(file, &sqlite3_io_methods::xFileSize, size);
}

/** Version 1: no shared memory, which a database locked for one process does not need, and no mapping. */
constexpr sqlite3_io_methods fileMethods()
{
    using Methods = sqlite3_io_methods;
    Methods methods{};
    methods.iVersion = 1;
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = passOn<&Methods::xLock, int>;
    methods.xUnlock = passOn<&Methods::xUnlock, int>;
    methods.xCheckReservedLock = passOn<&Methods::xCheckReservedLock, int *>;
    methods.xFileControl = passOn<&Methods::xFileControl, int, void *>;
    methods.xSectorSize = passOn<&Methods::xSectorSize>;
    methods.xDeviceCharacteristics = passOn<&Methods::xDeviceCharacteristics>;
    return methods;
}
constexpr sqlite3_io_methods methods = fileMethods();

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr; // so that SQLite does not close what is not open
    sqlite3_vfs *vfs = usual();
    try {
        auto held = std::make_unique<Held>(
            Held{.memory = std::make_unique<std::byte[]>(static_cast<std::size_t>(vfs->szOsFile)),
                 .isLog = (flags & SQLITE_OPEN_WAL) != 0});
        if (held->isLog)
            held->bytes.reserve(mostHeld);
        const int code = vfs->xOpen(vfs, name, held->below(), flags, outFlags);
        if (code != SQLITE_OK) {
            if (held->below()->pMethods)
                held->below()->pMethods->xClose(held->below());
            return code;
        }
        reinterpret_cast<OpenFile *>(file)->held = held.release();
        file->pMethods = &methods;
        return SQLITE_OK;
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

/** Calls a method of the usual file system. */
template<auto Method, typename... Arguments>
int askUsual(sqlite3_vfs *, Arguments... arguments)
{
    sqlite3_vfs *vfs = usual();
    return (vfs->*Method)(vfs, arguments...);
}

int lastError(sqlite3_vfs *, int count, char *text)
{
    sqlite3_vfs *vfs = usual();
    return vfs->xGetLastError ? vfs->xGetLastError(vfs, count, text) : 0; // a test's disk has none
}

/** Version 1, and nothing for loading extensions, which SQLite does not ask for unless told to. */
sqlite3_vfs fileSystem()
{
    sqlite3_vfs vfs{};
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.mxPathname = usual() ? usual()->mxPathname : 0;
    vfs.zName = "rekam-gathered-log";
    vfs.xOpen = openFile;
    vfs.xDelete = askUsual<&sqlite3_vfs::xDelete, const char *, int>;
    vfs.xAccess = askUsual<&sqlite3_vfs::xAccess, const char *, int, int *>;
    vfs.xFullPathname = askUsual<&sqlite3_vfs::xFullPathname, const char *, int, char *>;
    vfs.xRandomness = askUsual<&sqlite3_vfs::xRandomness, int, char *>;
    vfs.xSleep = askUsual<&sqlite3_vfs::xSleep, int>;
    vfs.xCurrentTime = askUsual<&sqlite3_vfs::xCurrentTime, double *>;
    vfs.xGetLastError = lastError;
    return vfs;
}

} // namespace

const char *gatheredLog()
{
    static sqlite3_vfs vfs = fileSystem(); // SQLite keeps its address
    static const bool taken = usual() && sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
    return taken ? vfs.zName : nullptr;
}

} // namespace rekam::store
