// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/frame_slot.h"
#include "devices/api/frame_source.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace rekam::devices {

/** The thread behind a ThreadedCamera. It shares ownership of this object, so that a source that
 *  never returns costs a thread and not the program. */
class CameraThread : public std::enable_shared_from_this<CameraThread>
{
public:
    using MakeSource = std::function<std::unique_ptr<FrameSource>()>;
    /** Called on the camera's thread, each with the generation that it belongs to. */
    struct Listener
    {
        std::function<void(quint64, const DeviceInfo &)> opened;
        std::function<void(quint64)> frameReady;
        std::function<void(quint64, const base::Error &)> failed;
    };

    CameraThread(MakeSource makeSource, Listener listener);

    /** Once. */
    void start();
    /** Runs the camera for @p generation, or lets it rest. Any thread; returns at once. */
    void want(std::optional<quint64> generation);
    /** Once. False if the thread did not end within @p patience; it is left to itself then. */
    bool stop(std::chrono::milliseconds patience);
    [[nodiscard]] std::optional<biometrics::Image> takeFrame() { return m_slot.take(); }
    /** Time since the source last came back from a call. */
    [[nodiscard]] std::chrono::milliseconds silence() const;

private:
    using Moment = std::chrono::steady_clock::time_point;

    void run();
    void play(quint64 generation);
    void beat();
    [[nodiscard]] bool wanted(quint64 generation);
    bool waitUntil(Moment moment, quint64 generation);

    const MakeSource m_makeSource;
    const Listener m_listener;
    FrameSlot m_slot;
    std::atomic<Moment> m_lastBeat;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<quint64> m_wanted; ///< this and the next two are guarded by m_mutex
    bool m_quit = false;
    bool m_running = false;
};

} // namespace rekam::devices
