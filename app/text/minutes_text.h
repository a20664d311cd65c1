// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace rekam::text {

/** What stands in the minutes (berita acara) of a retention run. Nothing of it names a person. */
struct Minutes
{
    struct Line
    {
        QString number; ///< of the enrollment
        QString id;
        QDateTime receivedAt; ///< UTC, by the region's receipt
    };
    QString station;
    QString region;
    bool practice = false;
    QDateTime ranAt; ///< UTC
    QString ranBy; ///< account
    int olderThanDays = 0;
    std::vector<Line> lines{};
    int kept = 0; ///< whose receipt did not verify again
};

/** Berita acara: what was erased, when, by whom, on what ground. UTF-8. */
QByteArray minutesPaper(const Minutes &minutes);

/** The same while it is only meant to be done: written to the place of the minutes before anything is
 *  erased, so that a run that is broken off does not stay without a paper. */
QByteArray intendedMinutesPaper(const Minutes &due);

} // namespace rekam::text
