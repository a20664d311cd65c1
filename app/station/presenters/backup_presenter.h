// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rekam::station {

struct BackupState
{
    bool running = false;
    bool daily = false; ///< the running or latest one was the daily one
    int done = 0; ///< pages
    int total = 0;
    QString path; ///< of the running or latest one that was asked for
    bool finished = false; ///< the latest one is whole and in its place
    QDateTime last{}; ///< newest backup that is known of, UTC; invalid: none
    QDateTime lastElsewhere{}; ///< newest one outside the home folder, UTC; invalid: never
    bool elsewhereIsDue = false; ///< that is too long ago
    std::optional<base::Error> error; ///< of the latest one
};

/** Copies the store while people go on working: a few pages at a time between their acts. At the
 *  first login of a day, when the date changes and when the counters close, whoever it is, into the
 *  home folder; and whenever it is asked for, to anywhere. */
class BackupPresenter : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this object. */
    BackupPresenter(CoreThread &core, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const BackupState &state() const { return m_state; }

    void start(const QString &path);
    /** Makes the daily copy if one is due by now; every few minutes by itself. After one that failed
     *  it waits an hour, so that nobody is told of it again and again. */
    void lookAtClock();

Q_SIGNALS:
    void stateChanged();
    void dailyFailed(const rekam::base::Error &error);

private:
    void lookAtFolder();
    /** Erases in the copies what is erased in the store, and looks when the last one elsewhere was. */
    void tidy();
    /** Without @p path: the daily one. */
    void begin(const QString &path);
    void step();
    void take(const base::Result<BackupProgress> &progress);
    void fail(const base::Error &error);

    CoreThread &m_core;
    const base::Clock &m_clock;
    BackupState m_state;
    QTimer m_timer;
    QDateTime m_failedAt; ///< the daily one; invalid after a good one
};

} // namespace rekam::station
