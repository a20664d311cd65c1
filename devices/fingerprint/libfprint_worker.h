// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/fingerprint/libfprint_devices.h"
#include "devices/fingerprint/reader_event.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

struct _GAsyncResult;
struct _GCancellable;
struct _GError;
struct _GMainContext;
struct _GMainLoop;
struct _GObject;
struct _GParamSpec;

namespace rekam::devices {

/** What should be the case with the reader. The worker steers towards the newest wish, whatever is
 *  under way at the moment; so commands in any order and at any speed end in the right place. */
struct ReaderWish
{
    std::optional<quint64> session; ///< open for this session; nothing: closed
    quint64 capture = 0; ///< wait for a finger, as capture number so and so; 0: do not
};

/** The thread on which libfprint lives; private to this folder. It has its own GLib context and
 *  makes asynchronous calls only: the *_sync ones run the default context, where Qt lives. The
 *  thread shares ownership of this object, so a driver that never returns costs a thread, not the
 *  program. Everything without "any thread" happens on the worker's thread. */
class LibfprintWorker : public std::enable_shared_from_this<LibfprintWorker>
{
public:
    using Deliver = std::function<void(ReaderEvent)>; ///< called on the worker's thread

    LibfprintWorker(FoundReader reader, Deliver deliver);
    LibfprintWorker(const LibfprintWorker &) = delete;
    LibfprintWorker &operator=(const LibfprintWorker &) = delete;

    /** Starts the thread. Once. */
    void start();
    /** Any thread; returns at once. */
    void want(const ReaderWish &wish);
    /** Once, not on the worker's thread. Closes the reader and ends the thread; false if that took longer than
     *  @p patience, then the thread is left to end by itself. */
    bool stop(std::chrono::milliseconds patience);

private:
    enum class State { Closed, Opening, Open, Capturing, Closing };

    void run();
    void post(std::function<void()> task);
    void steer();
    void steerOpen();
    void beginOpen();
    void beginCapture();
    void beginClose();
    void cancelAction();
    void endAction();

    static void openDone(_GObject *source, _GAsyncResult *result, void *self);
    static void captureDone(_GObject *source, _GAsyncResult *result, void *self);
    static void closeDone(_GObject *source, _GAsyncResult *result, void *self);
    static void statusChanged(_GObject *source, _GParamSpec *property, void *self);
    static void removedChanged(_GObject *source, _GParamSpec *property, void *self);

    void finishOpen(const _GError *error);
    void finishCapture(ReaderEvent outcome, bool canceled);
    void fingerStatus();
    void deviceRemoved();
    void failSession(const base::Error &error);
    void tell(ReaderEvent::Kind kind);
    [[nodiscard]] bool sessionWanted() const;

    const Deliver m_deliver;
    /** libfprint leaves a timer in here that the device still touches when it is finalized, so the
     *  device has to go first: m_reader stands below, and its companions keep this alive as well. */
    const std::shared_ptr<_GMainContext> m_context;
    const std::shared_ptr<_GMainLoop> m_loop;
    const FoundReader m_reader;
    _FpDevice *const m_device; ///< of m_reader

    State m_state = State::Closed;
    ReaderWish m_wish;
    bool m_quit = false;
    bool m_removed = false;
    quint64 m_session = 0; ///< of the open reader
    std::optional<quint64> m_failedSession; ///< not to be opened again by the same wish
    quint64 m_capture = 0; ///< the running or last capture
    std::optional<ReaderEvent::Kind> m_fingerTold; ///< of the running capture
    _GCancellable *m_cancellable = nullptr; ///< of the running action

    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_running = false; ///< guarded by m_mutex
};

} // namespace rekam::devices
