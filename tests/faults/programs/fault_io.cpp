// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For LD_PRELOAD: lets the n-th write, sync, rename, open or truncation below one folder fail, as a
// full or a broken disk does.
//
//   REKAM_FAULT_FOLDER   absolute path; everything elsewhere works as always
//   REKAM_FAULT_KIND     enospc | eio | short (half of a write, then the disk is full)
//   REKAM_FAULT_AT       n, from 1; 0 only counts
//   REKAM_FAULT_FOREVER  1: from the n-th on, not only then
//   REKAM_FAULT_LOG      file for "COUNT OPERATION", written at the end: how many operations there
//                        were, and which one failed first or "none"
//
// Speaks to the kernel itself, so that nothing here can meet its own replacements.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

enum class Kind { NoSpace, Broken, Short };

struct Plan
{
    const char *folder = std::getenv("REKAM_FAULT_FOLDER");
    const char *log = std::getenv("REKAM_FAULT_LOG");
    long at = 0;
    bool forever = std::getenv("REKAM_FAULT_FOREVER") != nullptr;
    Kind kind = Kind::NoSpace;
    long count = 0;
    const char *failed = "none";

    Plan()
    {
        if (const char *number = std::getenv("REKAM_FAULT_AT"))
            at = std::atol(number);
        const char *name = std::getenv("REKAM_FAULT_KIND");
        if (name && std::strcmp(name, "eio") == 0)
            kind = Kind::Broken;
        else if (name && std::strcmp(name, "short") == 0)
            kind = Kind::Short;
    }
    ~Plan()
    {
        if (!log)
            return;
        char line[64];
        const int length = std::snprintf(line, sizeof line, "%ld %s\n", count, failed);
        const long file = syscall(SYS_openat, AT_FDCWD, log, O_CREAT | O_WRONLY | O_TRUNC, 0600);
        if (file >= 0) {
            syscall(SYS_write, file, line, length);
            syscall(SYS_close, file);
        }
    }
};

Plan &plan()
{
    static Plan only;
    return only;
}

bool concernsPath(const char *path)
{
    const char *folder = plan().folder;
    return folder && path && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool concernsFile(int descriptor)
{
    char link[48];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return concernsPath(path);
}

/** Counts an operation that concerns us and tells whether it is to fail; errno says how. */
bool fails(const char *operation)
{
    Plan &now = plan();
    ++now.count;
    const bool first = now.at > 0 && now.count == now.at;
    if (!first && !(now.forever && now.at > 0 && now.count > now.at))
        return false;
    if (first)
        now.failed = operation;
    errno = now.kind == Kind::Broken ? EIO : ENOSPC;
    return true;
}

/** How much of a write of @p size bytes gets through when it is to fail: -1 for an error. */
long cut(std::size_t size)
{
    const Plan &now = plan();
    // After a first short write a full disk takes nothing more.
    return now.kind == Kind::Short && now.count == now.at && size > 1 ? static_cast<long>(size / 2)
                                                                      : -1;
}

int openFile(int folder, const char *path, int flags, unsigned mode)
{
    const bool creates = (flags & O_CREAT) != 0 && syscall(SYS_faccessat, folder, path, F_OK) != 0;
    // A full disk lets one open what is there.
    if (concernsPath(path) && (creates || plan().kind == Kind::Broken)
        && fails(creates ? "create" : "open"))
        return -1;
    return static_cast<int>(syscall(SYS_openat, folder, path, flags, mode));
}

unsigned modeOf(int flags, va_list arguments)
{
    const bool creates = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return creates ? va_arg(arguments, unsigned) : 0;
}

using MakeTemporary = int (*)(char *, int);

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(folder, path, flags, mode);
}

/** What open() becomes in code that was built with _FORTIFY_SOURCE. */
int __open_2(const char *path, int flags) // NOLINT(bugprone-reserved-identifier)
{
    return openFile(AT_FDCWD, path, flags, 0);
}

int __open64_2(const char *path, int flags) // NOLINT(bugprone-reserved-identifier)
{
    return openFile(AT_FDCWD, path, flags, 0);
}

int mkostemp(char *name, int flags)
{
    if (concernsPath(name) && fails("create"))
        return -1;
    static const auto real = reinterpret_cast<MakeTemporary>(dlsym(RTLD_NEXT, "mkostemp"));
    return real(name, flags);
}

int mkostemp64(char *name, int flags)
{
    return mkostemp(name, flags);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (concernsFile(file) && fails("write")) {
        const long part = cut(size);
        return part < 0 ? -1 : syscall(SYS_write, file, bytes, part);
    }
    return syscall(SYS_write, file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    if (concernsFile(file) && fails("pwrite")) {
        const long part = cut(size);
        return part < 0 ? -1 : syscall(SYS_pwrite64, file, bytes, part, offset);
    }
    return syscall(SYS_pwrite64, file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    return pwrite(file, bytes, size, offset);
}

int fsync(int file)
{
    if (concernsFile(file) && fails("fsync"))
        return -1;
    return static_cast<int>(syscall(SYS_fsync, file));
}

int fdatasync(int file)
{
    if (concernsFile(file) && fails("fdatasync"))
        return -1;
    return static_cast<int>(syscall(SYS_fdatasync, file));
}

int ftruncate(int file, off_t size) noexcept
{
    if (concernsFile(file) && fails("ftruncate"))
        return -1;
    return static_cast<int>(syscall(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off64_t size) noexcept
{
    return ftruncate(file, size);
}

int fallocate(int file, int mode, off_t offset, off_t size)
{
    if (concernsFile(file) && fails("fallocate"))
        return -1;
    return static_cast<int>(syscall(SYS_fallocate, file, mode, offset, size));
}

int fallocate64(int file, int mode, off64_t offset, off64_t size)
{
    return fallocate(file, mode, offset, size);
}

int posix_fallocate(int file, off_t offset, off_t size)
{
    return fallocate(file, 0, offset, size) == 0 ? 0 : errno;
}

int posix_fallocate64(int file, off64_t offset, off64_t size)
{
    return posix_fallocate(file, offset, size);
}

int rename(const char *from, const char *to) noexcept
{
    if (concernsPath(to) && fails("rename"))
        return -1;
    return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to,
              unsigned flags) noexcept
{
    if (concernsPath(to) && fails("rename"))
        return -1;
    return static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

} // extern "C"
