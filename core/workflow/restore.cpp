// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/restore.h"

#include "core/base/files.h"
#include "core/workflow/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/** The store's file is copied whole: a backup is closed and has no log beside it. */
Result<void> placeCopy(const QString &backup, const QString &home)
{
    const QString path = QDir(home).filePath(QStringLiteral("station.db"));
    if (QFile::exists(path))
        return fail(ErrorCode::StoreExists, "station.db", home.toStdString());
    if (!QFile::exists(backup))
        return fail(ErrorCode::FileUnreadable, "no such backup", backup.toStdString());
    if (const auto made = base::makePrivateFolder(home); !made)
        return made;
    const QString unfinished = path + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    if (!QFile::copy(backup, unfinished)
        || !QFile::setPermissions(unfinished, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        QFile::remove(unfinished);
        return fail(ErrorCode::FileWriteFailed, "copy of the backup", home.toStdString());
    }
    return base::renameDurably(unfinished, path);
}

tl::unexpected<base::Error> invalid(const char *what, const base::Error &error)
{
    return fail(ErrorCode::BackupInvalid,
                std::string(what) + ": " + std::string(base::errorName(error.code)) + " "
                    + error.detail,
                error.subject);
}

/** Opens all there is. */
Result<RestoreReport> openEverything(Session &session)
{
    RestoreReport report;
    const auto list = session.list();
    if (!list
        && (list.error().code == ErrorCode::StatementPending
            || list.error().code == ErrorCode::PasswordGiven))
        return fail(list.error());
    if (!list)
        return invalid("list", list.error());
    for (const auto &overview : *list) {
        ++report.enrollments;
        if (enrollment::isOpen(overview.state) || overview.state == enrollment::State::Complete)
            ++report.open;
        const auto opened = session.checkEnrollment(overview.id);
        if (!opened && opened.error().code == ErrorCode::RoleForbids)
            return fail(opened.error());
        if (!opened)
            return invalid("enrollment", opened.error());
    }
    const auto residents = session.countResidents();
    if (!residents)
        return invalid("roster", residents.error());
    report.residents = *residents;
    const auto waiting = session.waitingToSend();
    if (!waiting)
        return invalid("outbox", waiting.error());
    report.waiting = *waiting;
    const auto audit = session.inspectChain();
    if (!audit)
        return invalid("audit", audit.error());
    if (audit->finding)
        return fail(ErrorCode::BackupInvalid,
                    "audit: " + store::auditDamageName(audit->finding->damage).toStdString());
    report.auditRows = audit->rows;
    return report;
}

/** @p stays: it becomes a station, which its audit chain then says. */
Result<RestoreReport> openHome(const QString &home, const QString &account,
                               const base::SecureBytes &password, const base::Clock &clock,
                               bool stays)
{
    const auto station = Station::open(home, clock);
    if (!station)
        return invalid("store", station.error());
    const auto session = (*station)->login(account, password);
    if (!session)
        return fail(session.error());
    if (stays)
        if (const auto noted = (*session)->noteRestored(); !noted)
            return fail(noted.error());
    return openEverything(**session);
}

} // namespace

Result<RestoreReport> verifyBackup(const QString &backup, const QString &account,
                                   const base::SecureBytes &password, const base::Clock &clock)
{
    const QTemporaryDir folder; // mode 0700, and what lies in it is sealed
    if (!folder.isValid())
        return fail(ErrorCode::FileWriteFailed, "temporary folder");
    const QString home = folder.filePath(QStringLiteral("drill"));
    if (const auto placed = placeCopy(backup, home); !placed)
        return fail(placed.error());
    return openHome(home, account, password, clock, false);
}

Result<RestoreReport> restoreBackup(const QString &backup, const QString &home,
                                    const QString &account, const base::SecureBytes &password,
                                    const base::Clock &clock)
{
    // The drill first: a backup that does not open never becomes a station.
    if (const auto checked = verifyBackup(backup, account, password, clock); !checked)
        return checked;
    if (const auto placed = placeCopy(backup, home); !placed)
        return fail(placed.error());
    return openHome(home, account, password, clock, true);
}

Result<RescueReport> inspectRescued(const QString &home, const QString &account,
                                    const base::SecureBytes &password, const base::Clock &clock)
{
    const auto station = Station::open(home, clock);
    if (!station)
        return fail(station.error());
    const auto session = (*station)->login(account, password);
    if (!session)
        return fail(session.error());
    if (const auto noted = (*session)->noteRescued(); !noted)
        return fail(noted.error());
    RescueReport report;
    for (const auto &id : (*session)->everyEnrollment()) {
        const auto overview = (*session)->overview(id);
        if (overview && (*session)->checkEnrollment(id))
            report.whole.push_back({overview->number, id});
        else
            report.broken.append(id.toString());
    }
    return report;
}

} // namespace rekam::workflow
