// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/camera.h"
#include "devices/api/camera_thread.h"

#include <QTimer>

namespace rekam::devices {

/** How long a camera may keep us waiting. */
struct CameraDeadlines
{
    std::chrono::milliseconds open{10'000};
    std::chrono::milliseconds frame{3'000}; ///< from frame to frame
    std::chrono::milliseconds shutdown{1'500}; ///< destructor
};

/** What every camera has in common: sessions, the thread, the slot, the deadlines. Lives on the
 *  thread that made it and signals there. After failed() the session is over; start() may be tried
 *  again. */
class ThreadedCamera : public Camera
{
    Q_OBJECT

public:
    explicit ThreadedCamera(CameraThread::MakeSource makeSource,
                            const CameraDeadlines &deadlines = {});
    ~ThreadedCamera() override;

    void start(quint64 session) override;
    void stop() override;
    [[nodiscard]] std::optional<biometrics::Image> takeFrame() override;

private:
    enum class Phase { Resting, Opening, Playing };
    struct Mailbox;

    void handleOpened(quint64 generation, const DeviceInfo &device);
    void handleFrame(quint64 generation);
    void handleFailure(quint64 generation, const base::Error &error);
    void checkDeadline();
    void end();

    const CameraDeadlines m_deadlines;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<CameraThread> m_thread;
    QTimer m_watch;
    Phase m_phase = Phase::Resting;
    quint64 m_session = 0;
    quint64 m_generation = 0; ///< counts calls of start(): session numbers may repeat
};

} // namespace rekam::devices
