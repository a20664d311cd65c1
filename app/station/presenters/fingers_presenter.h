// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/fingers_state.h"
#include "app/station/presenters/hand_camera.h"
#include "app/station/runtime/core_thread.h"
#include "core/workflow/capture_items.h"

#include <QObject>
#include <QTimer>

#include <utility>

namespace rekam::station {

/** Ten fingers one after the other in the site's order, each saved the moment it is good, without a
 *  key press between them. After some poor tries the best may be kept; a finger, a hand or both may
 *  be excepted with a reason. */
class FingersPresenter : public QObject
{
    Q_OBJECT

public:
    /** Everything given must outlive this object. */
    FingersPresenter(CoreThread &core, TaskThread &worker, devices::FingerprintReader &reader,
                     devices::Camera &camera, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const FingersState &state() const { return m_state; }

    void begin(const enrollment::Enrollment &enrollment);
    void leave();
    /** Goes on to the next page once all ten are done. */
    void next();
    void keepPoor();
    void tryAgain();
    void startException();
    void stopException();
    /** Excepts the current finger, or with it what is not captured yet of its hand or of both. */
    void except(rekam::enrollment::ExceptionReason reason, bool permanent, const QString &note,
                rekam::station::ExceptionScope scope);
    /** The current finger is this one from now on, also if it was saved or excepted: what the store
     *  has stays until a better one takes its place, or back() is called. */
    void retake(biometrics::FingerPosition position);
    /** The next finger that waits, to the right (1) or to the left (-1) as the hands lie. */
    void move(int step);
    /** Turns the camera to FingersState::photoOffered. */
    void startPhoto();
    void takePhoto();
    /** Goes on without the photo. */
    void skipPhoto();
    /** After a failure: opens the reader again, or saves again what could not be saved. */
    void reconnect();
    void back();
    /** Takes no finger and no photo until resume(). What is being saved is saved. */
    void pause();
    void resume();

Q_SIGNALS:
    void stateChanged();
    /** The next impression should be of this finger. */
    void expecting(rekam::biometrics::FingerPosition position);
    /** The glass may be touched now. */
    void fingerNeeded();
    /** A finger came to the glass or left it: somebody is at work here. */
    void touched();
    void finished();
    void left();

private:
    struct Impression
    {
        workflow::JudgedFinger finger;
        workflow::CaptureOrigin origin;
    };
    void connectReader();
    void connectCamera();
    void loadSettings();
    void openReader();
    /** The first finger in the site's order that waits, unless the present one does. */
    void chooseCurrent();
    void expectNext();
    /** Asks for the current finger: of what has arrived already, else of the reader, which is opened
     *  where it is not; after as many tries as the site wants the choice is offered instead. */
    void ask();
    /** The current finger, then all others that are neither saved nor excepted. */
    [[nodiscard]] QVector<biometrics::FingerPosition> stillWaiting() const;
    void take(const QVector<biometrics::FingerImage> &fingers);
    void judge(const biometrics::Image &impression);
    void judged(base::Result<workflow::JudgedFinger> finger, const workflow::CaptureOrigin &origin);
    void encode(const Impression &impression);
    void save(const enrollment::EnrollmentId &id, const enrollment::CaptureItem &item,
              quint64 visit);
    void saved(const base::Result<void> &result, FingerCell cell);
    void excepted(const std::vector<enrollment::CaptureException> &exceptions);
    void photoSaved(const base::Result<void> &result, enrollment::Hand hand);
    /** Whether the store should have @p finger in place of what it has of the current finger. */
    [[nodiscard]] bool isBetter(const workflow::JudgedFinger &finger) const;
    /** There is an impression of the current finger that could stand in the record. */
    [[nodiscard]] bool canKeep() const;
    /** Ends taking a finger once more: what the store has of it stays, as the better of two where
     *  they were @p compared. */
    void keepReplaced(bool compared);
    void takeBack();
    void goOn();
    void fail(const base::Error &error);
    void forgetCurrent();
    [[nodiscard]] std::vector<biometrics::FingerPosition> reach(ExceptionScope scope) const;
    [[nodiscard]] bool isBusy() const;
    void lookForPhoto();

    CoreThread &m_core;
    TaskThread &m_worker;
    devices::FingerprintReader &m_reader;
    HandCamera m_camera;
    const base::Clock &m_clock;
    FingersState m_state;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    std::optional<Impression> m_poor; // best of the poor tries
    /** Fingers of the last slap that have not been judged yet. */
    std::map<biometrics::FingerPosition, biometrics::Image> m_arrived;
    std::optional<enrollment::CaptureItem> m_unsaved; // good, but the store has not got it yet
    std::vector<enrollment::Hand> m_photographed; // the latest is the last
    std::optional<enrollment::Hand> m_photoLeft; // the photo that was not taken last
    std::vector<enrollment::Hand> m_skipped; // photos that this visit does not ask for again
    quint64 m_session = 0; // of the reader
    quint64 m_visit = 0; // of the page; what the store answers to an earlier one is late
    quint64 m_judged = 0; // counts impressions that were given to the worker
    int m_allTries = 0; // of the current finger, also before "again"
    int m_photoTries = 0;
    bool m_settled = false; // the settings have been read
    bool m_open = false;
    bool m_paused = false;
    QTimer m_retryPause; // a reader that answers at once must not spin
};

} // namespace rekam::station
