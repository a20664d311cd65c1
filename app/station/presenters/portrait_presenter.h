// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/portrait_analyst.h"
#include "app/station/runtime/core_thread.h"
#include "devices/api/camera.h"

#include <QTimer>

#include <optional>

namespace rekam::station {

enum class PortraitPhase {
    Starting, ///< the camera is being opened
    Live, ///< preview with guidance
    Capturing, ///< choosing the best of the next frames
    Deciding, ///< the resident looks at the portrait: again, or use it
    Saving,
    Kept, ///< was saved before; go on, or again
    Failed, ///< the camera
};

struct PortraitState
{
    PortraitPhase phase = PortraitPhase::Starting;
    devices::DeviceInfo device;
    biometrics::Image frame; ///< newest camera picture
    std::optional<biometrics::Face> face; ///< in pixels of frame
    std::optional<base::ErrorCode> guidance; ///< what to do first; empty if it can be taken now
    bool judged = false; ///< guidance belongs to this camera session
    biometrics::Image portrait; ///< cut out, in Deciding, Saving and Kept
    int quality = -1; ///< of portrait, 0 to 100
    int birthYear = 0; ///< odd: red cloth, even: blue (domain 1.5); 0 unknown
    std::optional<base::Error> error;
};

/** The portrait: live guidance, the best of several frames, and the resident's own approval. */
class PortraitPresenter : public QObject
{
    Q_OBJECT

public:
    /** Everything given must outlive this object. */
    PortraitPresenter(CoreThread &core, TaskThread &worker, PortraitAnalyst &analyst,
                      devices::Camera &camera, const base::Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const PortraitState &state() const { return m_state; }

    void begin(const enrollment::Enrollment &enrollment);
    void leave();
    void capture();
    void again();
    void use();
    void reconnect();
    void back();
    /** Keeps the camera dark until resume(). */
    void pause();
    void resume();

Q_SIGNALS:
    void stateChanged();
    void finished();
    void left();

private:
    void startCamera();
    void stopCamera();
    void takeFrame();
    void judged(const biometrics::Image &frame,
                const base::Result<biometrics::PortraitMeasure> &measure);
    void choose();
    void take(const base::Result<PortraitTake> &take);
    void fail(const base::Error &error);

    CoreThread &m_core;
    TaskThread &m_worker;
    PortraitAnalyst &m_analyst;
    devices::Camera &m_camera;
    const base::Clock &m_clock;
    PortraitState m_state;
    std::optional<enrollment::EnrollmentId> m_enrollment;
    std::optional<enrollment::CaptureItem> m_item;
    quint64 m_session = 0; // of the camera; also marks answers of an earlier visit as late
    bool m_paused = false;
    bool m_judging = false; // one frame is with the analyst; meanwhile the newest waits
    int m_tries = 0;
    int m_candidates = 0;
    int m_bestScore = -1;
    biometrics::Image m_best;
    QTimer m_deadline; // of Capturing
};

} // namespace rekam::station
