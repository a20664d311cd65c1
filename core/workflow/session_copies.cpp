// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that makes copies of the store and erases in them what is erased in it.
#include "core/base/disk_space.h"
#include "core/store/copy_settling.h"
#include "core/workflow/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;
using vault::Act;

namespace {

const vault::SealLabel &elsewhereLabel()
{
    static const vault::SealLabel label{"station", "copy-elsewhere", 1};
    return label;
}

QString elsewhereSetting()
{
    return QStringLiteral("backup.elsewhere");
}

/** The pages that are to be copied and what the store may still need on the same disk. */
qint64 roomForCopy(const QString &home)
{
    qint64 bytes = DiskReserve::bytes;
    for (const char *name : {"station.db", "station.db-wal"})
        bytes += QFileInfo(QDir(home).filePath(QLatin1String(name))).size();
    return bytes;
}

} // namespace

Result<std::unique_ptr<store::Backup>> Session::beginCopy(Act permission, const QString &path)
{
    const Deed deed{permission, QStringLiteral("store.backup"), {}};
    // Noted before, so that the copy holds the row too.
    if (const auto noted = noteReading(deed); !noted)
        return fail(noted.error());
    // A folder that is not there has its own error, from where the file is made.
    const auto free = base::freeBytes(QFileInfo(path).absolutePath());
    if (free && *free < roomForCopy(m_station.home()))
        return fail(ErrorCode::DiskFull, "no room for a copy of the store", path.toStdString());
    return store::Backup::begin(store(), path);
}

Result<std::unique_ptr<store::Backup>> Session::startBackup(const QString &path)
{
    return beginCopy(Act::BackUp, path);
}

DailyBackups Session::dailyBackups() const
{
    return DailyBackups(m_station.home());
}

Result<std::unique_ptr<store::Backup>> Session::startDailyBackup()
{
    const DailyBackups daily = dailyBackups();
    if (daily.isThere(now()))
        return nullptr;
    if (const auto made = daily.makeFolder(); !made)
        return fail(made.error());
    daily.dropUnfinished();
    return daily.makeRoom(roomForCopy(m_station.home())).and_then([&] {
        return beginCopy(Act::BackUpDaily, daily.pathFor(now()));
    });
}

void Session::settleCopies(const std::vector<EnrollmentId> &ids)
{
    for (const QString &path : dailyBackups().paths()) {
        const auto settled = store::settleCopy(store(), m_keyring, path, ids);
        if (!settled) // it stays to be seen that a copy was not reached, and why
            (void)noteRefusal({Act::BackUpDaily, QStringLiteral("store.erase-in-copies"), {}},
                              settled.error());
    }
}

Result<int> Session::tidyCopies()
{
    const DailyBackups daily = dailyBackups();
    daily.dropUnfinished();
    daily.dropOldOnes();
    int total = 0;
    bool newerIsSound = false;
    std::optional<base::Error> first;
    for (const QString &path : daily.paths()) {
        const auto settled = store::settleCopy(store(), m_keyring, path);
        if (settled) {
            total += *settled;
            newerIsSound = true;
        } else if (settled.error().code == ErrorCode::StoreDamaged && newerIsSound) {
            QFile::remove(path); // no help to anybody, and nothing can be erased in it
        } else if (!first) {
            first = settled.error();
        }
    }
    const Deed deed{Act::BackUpDaily, QStringLiteral("store.erase-in-copies"), {}};
    if (first)
        return noteRefusal(deed, *first).and_then([&]() -> Result<int> { return fail(*first); });
    if (total == 0)
        return 0;
    return noteReading(deed).map([total] { return total; });
}

Result<void> Session::noteCopyKept(const QString &path)
{
    const QString home = QDir(m_station.home()).canonicalPath() + u'/';
    const bool elsewhere = !QFileInfo(path).canonicalFilePath().startsWith(home);
    store::SettingsRepository settings(store());
    return perform({Act::BackUp, QStringLiteral("store.backup-kept"), {}}, [&]() -> Result<void> {
        if (!elsewhere)
            return {};
        const QByteArray moment = QByteArray::number(now().toMSecsSinceEpoch());
        return settings.set(elsewhereSetting(),
                            vault::seal(m_keyring.secretKey(), moment, elsewhereLabel()));
    });
}

Result<QDateTime> Session::lastCopyElsewhere()
{
    store::SettingsRepository settings(store());
    const auto sealed = settings.value(elsewhereSetting());
    if (!sealed)
        return fail(sealed.error());
    if (sealed->isEmpty())
        return QDateTime();
    const auto moment = vault::unseal(m_keyring.secretKey(), *sealed, elsewhereLabel());
    if (!moment)
        return fail(ErrorCode::StoreDamaged, "setting backup.elsewhere: " + moment.error().detail);
    return QDateTime::fromMSecsSinceEpoch(moment->toLongLong(), Qt::UTC);
}

} // namespace rekam::workflow
