// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/files.h"
#include "core/store/integrity.h"

#include <sqlite3.h>

#include <QFile>

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

void removeFile(const QString &path)
{
    for (const char *suffix : {"", "-journal", "-wal"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

Backup::Backup(QString path, QString unfinished, std::unique_ptr<Database> copy,
               sqlite3_backup *running)
    : m_path(std::move(path))
    , m_unfinished(std::move(unfinished))
    , m_copy(std::move(copy))
    , m_running(running)
{ }

Backup::~Backup()
{
    if (m_running)
        sqlite3_backup_finish(m_running);
    if (m_copy) {
        m_copy.reset();
        removeFile(m_unfinished);
    }
}

Result<std::unique_ptr<Backup>> Backup::begin(Store &store, const QString &path)
{
    if (QFile::exists(path))
        return fail(ErrorCode::StoreExists, "there is such a file", path.toStdString());
    const QString unfinished = path + QStringLiteral(".unfinished");
    removeFile(unfinished);
    // A rollback journal: the copy is one file when it is closed, wherever it is carried.
    auto copy = Database::open(unfinished, Database::Open::CreateNew, Store::applicationId,
                               Database::Sharing::SeveralProcesses);
    if (!copy)
        return fail(copy.error());
    sqlite3_backup *running
        = sqlite3_backup_init((*copy)->handle(), "main", store.database().handle(), "main");
    if (!running) {
        const auto error
            = sqliteError((*copy)->handle(), sqlite3_errcode((*copy)->handle()), "backup");
        copy->reset();
        removeFile(unfinished);
        return fail(error);
    }
    return std::unique_ptr<Backup>(new Backup(path, unfinished, *std::move(copy), running));
}

Result<bool> Backup::step(int pages)
{
    if (!m_running)
        return fail(ErrorCode::Internal, "this backup is over");
    const int code = sqlite3_backup_step(m_running, pages);
    if (code == SQLITE_OK)
        return false;
    if (code == SQLITE_DONE)
        return finish();
    const auto error = sqliteError(m_copy->handle(), code, "backup step");
    sqlite3_backup_finish(m_running);
    m_running = nullptr;
    m_copy.reset();
    removeFile(m_unfinished);
    return fail(error);
}

Result<bool> Backup::finish()
{
    sqlite3_backup_finish(m_running);
    m_running = nullptr;
    const auto checked = checkFile(*m_copy);
    m_copy.reset();
    if (!checked) {
        removeFile(m_unfinished);
        return fail(checked.error());
    }
    if (const auto named = base::renameDurably(m_unfinished, m_path); !named) {
        removeFile(m_unfinished);
        return fail(named.error());
    }
    return true;
}

int Backup::done() const
{
    return m_running ? sqlite3_backup_pagecount(m_running) - sqlite3_backup_remaining(m_running)
                     : 0;
}

int Backup::total() const
{
    return m_running ? sqlite3_backup_pagecount(m_running) : 0;
}

} // namespace rekam::store
