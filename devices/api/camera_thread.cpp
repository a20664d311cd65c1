// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/camera_thread.h"

#include <exception>

namespace rekam::devices {

using Clock = std::chrono::steady_clock;

CameraThread::CameraThread(MakeSource makeSource, Listener listener)
    : m_makeSource(std::move(makeSource))
    , m_listener(std::move(listener))
    , m_lastBeat(Clock::now())
{ }

void CameraThread::start()
{
    m_running = true;
    m_thread = std::thread([self = shared_from_this()] { self->run(); });
}

void CameraThread::want(std::optional<quint64> generation)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = generation;
    if (generation)
        m_slot.begin(*generation);
    else
        m_slot.end();
    beat();
    m_changed.notify_all();
}

bool CameraThread::stop(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_quit = true;
    m_wanted.reset();
    m_slot.end();
    m_changed.notify_all();
    const bool ended = m_changed.wait_for(lock, patience, [this] { return !m_running; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach();
    return ended;
}

std::chrono::milliseconds CameraThread::silence() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_lastBeat.load());
}

void CameraThread::beat()
{
    m_lastBeat.store(Clock::now());
}

void CameraThread::run()
{
    std::optional<quint64> played;
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_quit || (m_wanted && m_wanted != played); });
            if (m_quit) {
                m_running = false;
                m_changed.notify_all();
                return;
            }
            played = m_wanted; // one generation is played once: after a failure it is over
        }
        try {
            play(*played);
        } catch (const std::exception &exception) {
            m_listener.failed(*played, {base::ErrorCode::DeviceFailed, exception.what(), {}});
        }
    }
}

void CameraThread::play(quint64 generation)
{
    const std::unique_ptr<FrameSource> source = m_makeSource();
    const auto opened = source->open();
    beat();
    if (!opened)
        return m_listener.failed(generation, opened.error());
    if (!wanted(generation))
        return;
    m_listener.opened(generation, *opened);

    Moment next = Clock::now();
    while (wanted(generation)) {
        auto frame = source->read();
        beat();
        if (!frame)
            return m_listener.failed(generation, frame.error());
        if (m_slot.put(generation, std::move(*frame)))
            m_listener.frameReady(generation);
        next = std::max(next + source->interval(), Clock::now() - source->interval());
        if (source->interval().count() > 0 && !waitUntil(next, generation))
            return;
    }
}

bool CameraThread::wanted(quint64 generation)
{
    const std::lock_guard lock(m_mutex);
    return m_wanted == generation;
}

bool CameraThread::waitUntil(Moment moment, quint64 generation)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_until(lock, moment, [&] { return m_wanted != generation; });
}

} // namespace rekam::devices
