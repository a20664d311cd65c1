// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/threaded_camera.h"

namespace rekam::devices {

/** Where the thread leaves its news; closed before the camera goes. */
struct ThreadedCamera::Mailbox
{
    std::mutex mutex;
    ThreadedCamera *camera = nullptr;

    template<typename Task>
    void deliver(Task task)
    {
        const std::lock_guard lock(mutex);
        if (camera) {
            QMetaObject::invokeMethod(
                camera, [owner = camera, task = std::move(task)] { task(*owner); },
                Qt::QueuedConnection);
        }
    }
};

ThreadedCamera::ThreadedCamera(CameraThread::MakeSource makeSource,
                               const CameraDeadlines &deadlines)
    : m_deadlines(deadlines)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->camera = this;
    CameraThread::Listener listener;
    listener.opened = [mailbox = m_mailbox](quint64 generation, const DeviceInfo &device) {
        mailbox->deliver([=](ThreadedCamera &camera) { camera.handleOpened(generation, device); });
    };
    listener.frameReady = [mailbox = m_mailbox](quint64 generation) {
        mailbox->deliver([=](ThreadedCamera &camera) { camera.handleFrame(generation); });
    };
    listener.failed = [mailbox = m_mailbox](quint64 generation, const base::Error &error) {
        mailbox->deliver([=](ThreadedCamera &camera) { camera.handleFailure(generation, error); });
    };
    m_thread = std::make_shared<CameraThread>(std::move(makeSource), std::move(listener));
    m_thread->start();
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &ThreadedCamera::checkDeadline);
}

ThreadedCamera::~ThreadedCamera()
{
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->camera = nullptr;
    }
    m_thread->stop(m_deadlines.shutdown);
}

void ThreadedCamera::start(quint64 session)
{
    m_session = session;
    ++m_generation;
    m_phase = Phase::Opening;
    m_thread->want(m_generation);
    m_watch.start(m_deadlines.open);
}

void ThreadedCamera::stop()
{
    if (m_phase != Phase::Resting)
        end();
}

void ThreadedCamera::end()
{
    m_phase = Phase::Resting;
    m_watch.stop();
    m_thread->want(std::nullopt);
}

std::optional<biometrics::Image> ThreadedCamera::takeFrame()
{
    return m_thread->takeFrame();
}

void ThreadedCamera::handleOpened(quint64 generation, const DeviceInfo &device)
{
    if (m_phase != Phase::Opening || generation != m_generation)
        return;
    m_phase = Phase::Playing;
    m_watch.start(m_deadlines.frame);
    Q_EMIT started(m_session, device);
}

void ThreadedCamera::handleFrame(quint64 generation)
{
    if (m_phase == Phase::Playing && generation == m_generation)
        Q_EMIT frameReady(m_session);
}

void ThreadedCamera::handleFailure(quint64 generation, const base::Error &error)
{
    if (m_phase == Phase::Resting || generation != m_generation)
        return;
    const quint64 session = m_session;
    end();
    Q_EMIT failed(session, error);
}

void ThreadedCamera::checkDeadline()
{
    // Frames do not restart the timer, they only leave their time: cheaper at 30 a second.
    const std::chrono::milliseconds silence = m_thread->silence();
    if (m_phase == Phase::Playing && silence < m_deadlines.frame) {
        m_watch.start(m_deadlines.frame - silence);
        return;
    }
    handleFailure(m_generation,
                  {base::ErrorCode::DeviceNotResponding,
                   m_phase == Phase::Opening ? "open: no answer within the deadline"
                                             : "read: no frame within the deadline",
                   {}});
}

} // namespace rekam::devices
