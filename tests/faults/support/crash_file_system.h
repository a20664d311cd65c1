// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rekam::tests {

using DiskBytes = std::vector<unsigned char>;
/** Content by path. */
using DiskImage = std::map<std::string, DiskBytes>;

/** One thing that SQLite asked of the disk; of a write the part in one page of 4096 bytes. */
struct DiskOperation
{
    enum class Kind { Create, Write, Truncate, Sync, Delete, DeleteDurably };
    Kind kind;
    std::string path{};
    std::size_t offset = 0; ///< of a write; the new size of a truncation
    DiskBytes data{};
};

/** A file system in memory under SQLite (a VFS of its own), the default one as long as this object
 *  lives: what the product opens then lies in here, and every operation can be written down. It
 *  makes the promise of Debian's own VFS, that a write in flight harms no bytes beside it, and has no
 *  shared memory and no locks. One at a time, one thread. */
class CrashFileSystem
{
public:
    CrashFileSystem();
    ~CrashFileSystem();
    CrashFileSystem(const CrashFileSystem &) = delete;
    CrashFileSystem &operator=(const CrashFileSystem &) = delete;

    /** Throws away what is there; no file may be open. */
    void load(const DiskImage &image);
    [[nodiscard]] DiskImage image() const;

    /** No file grows while @p isFull says so; SQLite is told that the disk is full. */
    void fillUpWhile(std::function<bool()> isFull) { m_isFull = std::move(isFull); }

    /** Forgets the log and begins a new one. */
    void startLog();
    /** Ends the log and hands it over. */
    std::vector<DiskOperation> takeLog();
    /** How many operations the log has by now. */
    [[nodiscard]] std::size_t operations() const { return m_log.size(); }
    /** How often SQLite has written since this object was made. */
    [[nodiscard]] int writeCalls() const { return m_writeCalls; }

private:
    struct Calls; ///< the functions that SQLite calls
    struct OpenFile;
    void note(DiskOperation operation);

    sqlite3_vfs m_vfs{};
    sqlite3_vfs *m_usual;
    std::map<std::string, std::shared_ptr<DiskBytes>> m_files;
    std::vector<DiskOperation> m_log;
    bool m_logging = false;
    std::function<bool()> m_isFull;
    int m_temporaryFiles = 0;
    int m_writeCalls = 0;
};

} // namespace rekam::tests
