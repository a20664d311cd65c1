// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/fingers_state.h"
#include "app/station/runtime/core_thread.h"
#include "core/workflow/capture_items.h"

#include <QObject>
#include <QTimer>

namespace rekam::station {

/** Ten fingers one after the other, each saved the moment it is good, without a key press between
 *  them. After three poor tries the best may be kept; any finger may be excepted with a reason. */
class FingersPresenter : public QObject
{
    Q_OBJECT

public:
    /** Everything given must outlive this object. */
    FingersPresenter(CoreThread &core, TaskThread &worker, devices::FingerprintReader &reader,
                     const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const FingersState &state() const { return m_state; }

    void begin(const enrollment::Enrollment &enrollment);
    void leave();
    /** Goes on to the next page once all ten are done. */
    void next();
    void keepPoor();
    void tryAgain();
    void startException();
    void stopException();
    void except(enrollment::ExceptionReason reason);
    /** Captures a finger again that was saved or excepted. */
    void retake(biometrics::FingerPosition position);
    /** After a failure: opens the reader again, or saves again what could not be saved. */
    void reconnect();
    void back();
    /** Takes no finger until resume(). What is being saved is saved. */
    void pause();
    void resume();

Q_SIGNALS:
    void stateChanged();
    /** The next impression should be of this finger. */
    void expecting(rekam::biometrics::FingerPosition position);
    /** The glass may be touched now. */
    void fingerNeeded();
    void finished();
    void left();

private:
    struct Judgement
    {
        base::Result<enrollment::CaptureItem> item;
        std::optional<enrollment::CaptureItem> poor; ///< if it can be kept in case of need
    };
    void connectReader();
    void openReader();
    void expectNext();
    void ask();
    /** The current finger, then all others that are neither saved nor excepted. */
    [[nodiscard]] QVector<biometrics::FingerPosition> stillWaiting() const;
    void take(const QVector<biometrics::FingerImage> &fingers);
    void judge(const biometrics::Image &impression);
    void judged(const Judgement &judgement);
    void save(const enrollment::CaptureItem &item);
    void saved(const base::Result<void> &result, FingerCell cell);
    void fail(const base::Error &error);

    CoreThread &m_core;
    TaskThread &m_worker;
    devices::FingerprintReader &m_reader;
    const base::Clock &m_clock;
    FingersState m_state;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    std::optional<enrollment::CaptureItem> m_poor; // best of the poor tries
    /** Fingers of the last slap that have not been judged yet. */
    std::map<biometrics::FingerPosition, biometrics::Image> m_arrived;
    std::optional<enrollment::CaptureItem> m_unsaved; // good, but the store refused it
    quint64 m_session = 0; // of the reader; also marks answers of an earlier visit as late
    bool m_open = false;
    bool m_paused = false;
    QTimer m_retryPause; // a reader that answers at once must not spin
};

} // namespace rekam::station
