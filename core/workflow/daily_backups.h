// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace rekam::workflow {

/** The copies that a station makes of itself, in a folder beside its store: one in the morning and
 *  one at the end of the day, which takes the place of the first. They are sealed as the store is. */
class DailyBackups
{
public:
    /** Newer ones push out the oldest above this number. */
    static constexpr int kept = 7;
    /** By local time. Offices close their counters at three; the machine is switched off soon after,
     *  and what was recorded in the day is in no copy of the morning. */
    static constexpr int closingHour = 15;

    explicit DailyBackups(const QString &stationHome);

    /** Where the copy that is due at @p now belongs: that of the morning or that of the evening. */
    [[nodiscard]] QString pathFor(const QDateTime &now) const;
    [[nodiscard]] bool isThere(const QDateTime &now) const;
    /** When the newest copy was made, UTC; invalid if there is none. */
    [[nodiscard]] QDateTime newest() const;
    /** Fails with DiskFull, FileWriteFailed. */
    base::Result<void> makeFolder() const;
    /** Also that of a morning that is followed by that of the evening. Oldest by name, so that a copy of an old file is no reason to drop a newer one. */
    void dropOldOnes() const;
    /** Drops the oldest ones until @p bytes are free on their disk; the newest one stays whatever
     *  happens. Fails with DiskFull if that was not enough. */
    base::Result<void> makeRoom(qint64 bytes) const;
    /** Removes what an earlier program left behind in the middle of a copy. Not while one is being
     *  made. */
    void dropUnfinished() const;
    /** Full paths, newest first. */
    [[nodiscard]] QStringList paths() const;

private:
    [[nodiscard]] QStringList files() const;

    QString m_folder;
};

} // namespace rekam::workflow
