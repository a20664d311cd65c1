// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

struct sqlite3_backup;

namespace rekam::store {

/** Copies a store to a file while it is in use, by SQLite's own backup; what is sealed stays sealed.
 *  The work goes in steps, so that captures come in between. All calls on the store's thread. The
 *  file appears under its name only when it is whole and on the disk; unfinished, it is removed. */
class Backup
{
public:
    /** Fails with StoreExists if there is such a file, DiskFull, FileWriteFailed, the Store* codes.
     *  @p store must outlive it. */
    static base::Result<std::unique_ptr<Backup>> begin(Store &store, const QString &path);
    ~Backup();
    Backup(const Backup &) = delete;
    Backup &operator=(const Backup &) = delete;

    /** Copies at most @p pages more; true when all is copied, checked and in place. Fails as begin(). */
    base::Result<bool> step(int pages);
    /** Pages copied so far and in all. */
    [[nodiscard]] int done() const;
    [[nodiscard]] int total() const;

private:
    Backup(QString path, QString unfinished, std::unique_ptr<Database> copy,
           sqlite3_backup *running);
    base::Result<bool> finish();

    QString m_path;
    QString m_unfinished;
    std::unique_ptr<Database> m_copy;
    sqlite3_backup *m_running;
};

} // namespace rekam::store
