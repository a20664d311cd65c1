// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace rekam::workflow {

/** The copies that a station makes of itself, one a day, in a folder beside its store. They are
 *  sealed as the store is. */
class DailyBackups
{
public:
    /** Newer ones push out the oldest above this number. */
    static constexpr int kept = 7;

    explicit DailyBackups(const QString &stationHome);

    /** Where the copy of the local day of @p now belongs. */
    [[nodiscard]] QString pathFor(const QDateTime &now) const;
    [[nodiscard]] bool isThere(const QDateTime &now) const;
    /** When the newest copy was made, UTC; invalid if there is none. */
    [[nodiscard]] QDateTime newest() const;
    /** Fails with DiskFull, FileWriteFailed. */
    base::Result<void> makeFolder() const;
    /** Oldest by name, so that a copy of an old file is no reason to drop a newer one. */
    void dropOldOnes() const;

private:
    [[nodiscard]] QStringList files() const;

    QString m_folder;
};

} // namespace rekam::workflow
