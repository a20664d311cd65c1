// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/core_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rekam::station {

/** Without key, mouse or pen for so long, the window is covered. */
inline constexpr std::chrono::minutes idleLimit{5};

struct LockState
{
    bool locked = false;
    QString account; ///< whose password opens it
    bool busy = false;
    std::optional<base::Error> error;
};

/** Covers the window while nobody is there. The session goes on, so the work is found as it was; the
 *  password of the same account opens it. */
class LockPresenter : public QObject
{
    Q_OBJECT

public:
    /** @p clock tells how long nobody has done anything; both must outlive this object. */
    LockPresenter(CoreThread &core, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const LockState &state() const { return m_state; }

    /** Somebody pressed a key, moved the mouse or the pen. */
    void noteInput();
    /** Locks if nobody did for idleLimit. Called by a timer. */
    void check();
    void lock();
    void unlock(const std::shared_ptr<base::SecureBytes> &password);

Q_SIGNALS:
    void stateChanged();
    void locked();
    void unlocked();

private:
    CoreThread &m_core;
    const base::Clock &m_clock;
    LockState m_state;
    std::chrono::milliseconds m_lastInput{}; // since the machine's start
    QTimer m_timer;
};

} // namespace rekam::station
