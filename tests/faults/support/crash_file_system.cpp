// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/crash_file_system.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

namespace rekam::tests {

namespace {

constexpr int longestPath = 1024;
constexpr int sectorBytes = 4096; // as Debian's SQLite says of every disk
constexpr std::size_t pageBytes = 4096; // of the kernel, which writes them back in any order

} // namespace

struct CrashFileSystem::OpenFile
{
    sqlite3_file base;
    struct Handle
    {
        CrashFileSystem *disk;
        std::string path;
        std::shared_ptr<DiskBytes> bytes;
        bool eraseOnClose;
    };
    Handle *handle;
};

struct CrashFileSystem::Calls
{
    static OpenFile::Handle &handleOf(sqlite3_file *file)
    {
        return *reinterpret_cast<OpenFile *>(file)->handle;
    }
    static CrashFileSystem &diskOf(sqlite3_vfs *vfs)
    {
        return *static_cast<CrashFileSystem *>(vfs->pAppData);
    }

    static int close(sqlite3_file *file)
    {
        auto *open = reinterpret_cast<OpenFile *>(file);
        if (open->handle->eraseOnClose)
            open->handle->disk->m_files.erase(open->handle->path);
        delete open->handle;
        open->handle = nullptr;
        return SQLITE_OK;
    }
    static int read(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
    {
        const DiskBytes &bytes = *handleOf(file).bytes;
        const auto size = static_cast<sqlite3_int64>(bytes.size());
        const auto wanted = static_cast<std::size_t>(count);
        const std::size_t there
            = offset >= size ? 0 : std::min(wanted, static_cast<std::size_t>(size - offset));
        if (there > 0)
            std::memcpy(to, bytes.data() + offset, there);
        std::memset(static_cast<char *>(to) + there, 0, wanted - there);
        return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
    {
        OpenFile::Handle &handle = handleOf(file);
        const auto *first = static_cast<const unsigned char *>(from);
        const auto position = static_cast<std::size_t>(offset);
        const auto length = static_cast<std::size_t>(count);
        if (handle.bytes->size() < position + length) {
            if (handle.disk->m_isFull && handle.disk->m_isFull())
                return SQLITE_FULL;
            handle.bytes->resize(position + length);
        }
        std::memcpy(handle.bytes->data() + position, first, length);
        ++handle.disk->m_writeCalls;
        for (std::size_t done = 0; done < length;) {
            const std::size_t toPageEnd = pageBytes - (position + done) % pageBytes;
            const std::size_t piece = std::min(toPageEnd, length - done);
            handle.disk->note({DiskOperation::Kind::Write, handle.path, position + done,
                               DiskBytes(first + done, first + done + piece)});
            done += piece;
        }
        return SQLITE_OK;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        OpenFile::Handle &handle = handleOf(file);
        handle.bytes->resize(static_cast<std::size_t>(size));
        handle.disk->note(
            {DiskOperation::Kind::Truncate, handle.path, static_cast<std::size_t>(size)});
        return SQLITE_OK;
    }
    static int sync(sqlite3_file *file, int)
    {
        OpenFile::Handle &handle = handleOf(file);
        handle.disk->note({DiskOperation::Kind::Sync, handle.path});
        return SQLITE_OK;
    }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        *size = static_cast<sqlite3_int64>(handleOf(file).bytes->size());
        return SQLITE_OK;
    }
    static int lock(sqlite3_file *, int) { return SQLITE_OK; }
    static int checkLock(sqlite3_file *, int *locked)
    {
        *locked = 0;
        return SQLITE_OK;
    }
    static int control(sqlite3_file *, int operation, void *argument)
    {
        if (operation != SQLITE_FCNTL_MMAP_SIZE)
            return SQLITE_NOTFOUND;
        *static_cast<sqlite3_int64 *>(argument) = 0; // nothing is ever mapped
        return SQLITE_OK;
    }
    static int sectorSize(sqlite3_file *) { return sectorBytes; }
    static int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags,
                    int *outFlags)
    {
        static const sqlite3_io_methods methods{
            1,       close,     read,    write,      truncate,        sync,    fileSize, lock,
            lock,    checkLock, control, sectorSize, characteristics, nullptr, nullptr,  nullptr,
            nullptr, nullptr,   nullptr};
        CrashFileSystem &disk = diskOf(vfs);
        const std::string path
            = name ? name : "temporary-" + std::to_string(disk.m_temporaryFiles++);
        auto &bytes = disk.m_files[path];
        if (!bytes) {
            bytes = std::make_shared<DiskBytes>();
            disk.note({DiskOperation::Kind::Create, path});
        }
        auto *open = reinterpret_cast<OpenFile *>(file);
        open->base.pMethods = &methods;
        open->handle
            = new OpenFile::Handle{&disk, path, bytes, (flags & SQLITE_OPEN_DELETEONCLOSE) != 0};
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        CrashFileSystem &disk = diskOf(vfs);
        if (disk.m_files.erase(name) == 0)
            return SQLITE_IOERR_DELETE_NOENT;
        disk.note(
            {syncFolder ? DiskOperation::Kind::DeleteDurably : DiskOperation::Kind::Delete, name});
        return SQLITE_OK;
    }
    static int access(sqlite3_vfs *vfs, const char *name, int, int *there)
    {
        const auto &files = diskOf(vfs).m_files;
        const auto found = files.find(name);
        *there = found != files.end() && !found->second->empty(); // as Debian's own VFS
        return SQLITE_OK;
    }
    static int fullPath(sqlite3_vfs *, const char *name, int count, char *out)
    {
        return std::snprintf(out, static_cast<std::size_t>(count), "%s", name) < count
            ? SQLITE_OK
            : SQLITE_CANTOPEN;
    }
    static int randomness(sqlite3_vfs *vfs, int count, char *out)
    {
        sqlite3_vfs *usual = diskOf(vfs).m_usual;
        return usual->xRandomness(usual, count, out);
    }
    static int sleep(sqlite3_vfs *, int) { return 0; }
    static int currentTime(sqlite3_vfs *vfs, double *days)
    {
        sqlite3_vfs *usual = diskOf(vfs).m_usual;
        return usual->xCurrentTime(usual, days);
    }
};

CrashFileSystem::CrashFileSystem()
    : m_usual(sqlite3_vfs_find(nullptr))
{
    m_vfs.iVersion = 1;
    m_vfs.szOsFile = sizeof(OpenFile);
    m_vfs.mxPathname = longestPath;
    m_vfs.zName = "rekam-crash";
    m_vfs.pAppData = this;
    m_vfs.xOpen = Calls::open;
    m_vfs.xDelete = Calls::remove;
    m_vfs.xAccess = Calls::access;
    m_vfs.xFullPathname = Calls::fullPath;
    m_vfs.xRandomness = Calls::randomness;
    m_vfs.xSleep = Calls::sleep;
    m_vfs.xCurrentTime = Calls::currentTime;
    if (!m_usual || sqlite3_vfs_register(&m_vfs, 1) != SQLITE_OK)
        throw std::runtime_error("SQLite does not take the crash file system");
}

CrashFileSystem::~CrashFileSystem()
{
    sqlite3_vfs_register(m_usual, 1);
    sqlite3_vfs_unregister(&m_vfs);
}

void CrashFileSystem::load(const DiskImage &image)
{
    m_files.clear();
    for (const auto &[path, bytes] : image)
        m_files[path] = std::make_shared<DiskBytes>(bytes);
}

DiskImage CrashFileSystem::image() const
{
    DiskImage image;
    for (const auto &[path, bytes] : m_files)
        image[path] = *bytes;
    return image;
}

void CrashFileSystem::startLog()
{
    m_log.clear();
    m_logging = true;
}

std::vector<DiskOperation> CrashFileSystem::takeLog()
{
    m_logging = false;
    return std::exchange(m_log, {});
}

void CrashFileSystem::note(DiskOperation operation)
{
    if (m_logging)
        m_log.push_back(std::move(operation));
}

} // namespace rekam::tests
