// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_worker.h"

#include "devices/fingerprint/libfprint_errors.h"
#include "devices/fingerprint/libfprint_image.h"

#include <fprint.h>

namespace rekam::devices {

namespace {

using Self = std::shared_ptr<LibfprintWorker>;

/** Every callback owns a share of the worker until it has been called or dropped. */
void *hold(const Self &self)
{
    return new Self(self);
}

Self letGo(void *held)
{
    const std::unique_ptr<Self> holder(static_cast<Self *>(held));
    return *holder;
}

struct ErrorDeleter
{
    void operator()(GError *error) const { g_error_free(error); }
};
using ErrorPointer = std::unique_ptr<GError, ErrorDeleter>;

} // namespace

LibfprintWorker::LibfprintWorker(FoundReader reader, Deliver deliver)
    : m_deliver(std::move(deliver))
    , m_context(g_main_context_new(), &g_main_context_unref)
    , m_loop(g_main_loop_new(m_context.get(), FALSE), &g_main_loop_unref)
    , m_reader(std::move(reader))
    , m_device(m_reader.device.get())
{
    if (m_reader.companions)
        m_reader.companions->push_back(m_context);
}

void LibfprintWorker::start()
{
    m_running = true;
    m_thread = std::thread([self = shared_from_this()] { self->run(); });
}

void LibfprintWorker::run()
{
    g_main_context_push_thread_default(m_context.get());
    const auto release = [](gpointer held, GClosure *) { delete static_cast<Self *>(held); };
    const gulong handlers[] = {
        g_signal_connect_data(m_device, "notify::finger-status", G_CALLBACK(&statusChanged),
                              hold(shared_from_this()), release, GConnectFlags(0)),
        g_signal_connect_data(m_device, "notify::removed", G_CALLBACK(&removedChanged),
                              hold(shared_from_this()), release, GConnectFlags(0)),
    };
    g_main_loop_run(m_loop.get());
    while (g_main_context_iteration(m_context.get(), FALSE)) {
    } // tasks left over own a share of us
    for (const gulong handler : handlers)
        g_signal_handler_disconnect(m_device, handler);
    g_main_context_pop_thread_default(m_context.get());

    const std::lock_guard lock(m_mutex);
    m_running = false;
    m_ended.notify_all();
}

void LibfprintWorker::want(const ReaderWish &wish)
{
    post([this, wish] {
        m_wish = wish;
        steer();
    });
}

bool LibfprintWorker::stop(std::chrono::milliseconds patience)
{
    post([this] {
        m_quit = true;
        steer();
    });
    std::unique_lock lock(m_mutex);
    const bool ended = m_ended.wait_for(lock, patience, [this] { return !m_running; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach();
    return ended;
}

void LibfprintWorker::post(std::function<void()> task)
{
    struct Call
    {
        Self self;
        std::function<void()> task;
    };
    // Always as a source of its own, never straight away: a task may come from inside libfprint.
    GSource *source = g_idle_source_new();
    g_source_set_priority(source, G_PRIORITY_DEFAULT);
    g_source_set_callback(
        source,
        [](gpointer call) -> gboolean {
            static_cast<Call *>(call)->task();
            return G_SOURCE_REMOVE;
        },
        new Call{shared_from_this(), std::move(task)},
        [](gpointer call) { delete static_cast<Call *>(call); });
    g_source_attach(source, m_context.get());
    g_source_unref(source);
}

bool LibfprintWorker::sessionWanted() const
{
    return !m_quit && !m_removed && m_wish.session == m_session && m_failedSession != m_session;
}

void LibfprintWorker::steer()
{
    switch (m_state) {
    case State::Closed:
        if (m_quit)
            g_main_loop_quit(m_loop.get());
        else if (m_wish.session && m_wish.session != m_failedSession)
            beginOpen();
        break;
    case State::Opening:
        if (!sessionWanted())
            cancelAction();
        break;
    case State::Open:
        steerOpen();
        break;
    case State::Capturing:
        if (!sessionWanted() || m_wish.capture != m_capture)
            cancelAction();
        break;
    case State::Closing:
        break; // closeDone() steers again
    }
}

void LibfprintWorker::steerOpen()
{
    if (!sessionWanted())
        beginClose();
    else if (m_wish.capture > m_capture)
        beginCapture();
}

void LibfprintWorker::beginOpen()
{
    m_session = *m_wish.session;
    if (m_removed) {
        failSession({base::ErrorCode::DeviceGone, "the reader has been unplugged", {}});
        return;
    }
    m_state = State::Opening;
    m_cancellable = g_cancellable_new();
    fp_device_open(m_device, m_cancellable, &openDone, hold(shared_from_this()));
}

void LibfprintWorker::openDone(GObject *, GAsyncResult *result, gpointer held)
{
    const Self self = letGo(held);
    GError *error = nullptr;
    fp_device_open_finish(self->m_device, result, &error);
    const ErrorPointer owner(error);
    self->finishOpen(error);
}

void LibfprintWorker::finishOpen(const GError *error)
{
    endAction();
    // A canceled open may have opened the reader all the same: ask the device, not the outcome.
    m_state = fp_device_is_open(m_device) ? State::Open : State::Closed;
    if (error && (sessionWanted() || !isCanceled(*error)))
        failSession(deviceErrorOf(*error, "open"));
    else if (!error && sessionWanted())
        tell(ReaderEvent::Kind::Opened);
    steer();
}

void LibfprintWorker::beginCapture()
{
    m_capture = m_wish.capture;
    m_fingerTold.reset();
    m_state = State::Capturing;
    m_cancellable = g_cancellable_new();
    tell(ReaderEvent::Kind::CaptureStarted);
    fp_device_capture(m_device, TRUE, m_cancellable, &captureDone, hold(shared_from_this()));
}

void LibfprintWorker::captureDone(GObject *, GAsyncResult *result, gpointer held)
{
    const Self self = letGo(held);
    GError *error = nullptr;
    FpImage *image = fp_device_capture_finish(self->m_device, result, &error);
    const ErrorPointer owner(error);
    ReaderEvent outcome;
    if (image) {
        outcome = outcomeOf(image);
        g_object_unref(image);
    } else if (const auto what = retryOf(*error)) {
        outcome.kind = ReaderEvent::Kind::Retry;
        outcome.retry = *what;
    } else {
        outcome.error = deviceErrorOf(*error, "capture");
    }
    self->finishCapture(std::move(outcome), error && isCanceled(*error));
}

void LibfprintWorker::finishCapture(ReaderEvent outcome, bool canceled)
{
    endAction();
    m_state = State::Open;
    const bool wanted = sessionWanted() && m_wish.capture == m_capture;
    outcome.session = m_session;
    outcome.capture = m_capture;
    if (outcome.kind == ReaderEvent::Kind::Failed) {
        if (wanted || !canceled) // a real failure ends the session even if nobody waits any more
            failSession(outcome.error);
    } else if (wanted) {
        m_deliver(std::move(outcome));
    }
    steer();
}

void LibfprintWorker::beginClose()
{
    m_state = State::Closing;
    m_cancellable = g_cancellable_new();
    fp_device_close(m_device, m_cancellable, &closeDone, hold(shared_from_this()));
}

void LibfprintWorker::closeDone(GObject *, GAsyncResult *result, gpointer held)
{
    const Self self = letGo(held);
    GError *error = nullptr;
    fp_device_close_finish(self->m_device, result, &error);
    const ErrorPointer owner(error); // nobody waits for the outcome of a close
    self->endAction();
    self->m_state = State::Closed;
    self->steer();
}

void LibfprintWorker::statusChanged(GObject *, GParamSpec *, gpointer held)
{
    const Self &self = *static_cast<Self *>(held);
    self->fingerStatus();
}

void LibfprintWorker::fingerStatus()
{
    if (m_state != State::Capturing || !sessionWanted() || m_wish.capture != m_capture)
        return;
    const FpFingerStatusFlags status = fp_device_get_finger_status(m_device);
    const bool needed = status & FP_FINGER_STATUS_NEEDED;
    const bool present = status & FP_FINGER_STATUS_PRESENT;
    using enum ReaderEvent::Kind;
    std::optional<ReaderEvent::Kind> next;
    if (needed)
        next = present ? FingerPresent : FingerNeeded;
    else if (present && m_fingerTold == FingerPresent)
        next = FingerTaken; // libfprint has the image, and keeps it until the finger is lifted
    if (!next || next == m_fingerTold)
        return;
    m_fingerTold = next;
    tell(*next);
}

void LibfprintWorker::removedChanged(GObject *, GParamSpec *, gpointer held)
{
    // Arrives on the home thread where libfprint's watch of the USB bus noticed it first.
    const Self &self = *static_cast<Self *>(held);
    self->post([worker = self.get()] { worker->deviceRemoved(); });
}

void LibfprintWorker::deviceRemoved()
{
    if (m_removed)
        return;
    const bool inUse = sessionWanted() && m_state != State::Closed && m_state != State::Closing;
    m_removed = true;
    if (inUse)
        failSession({base::ErrorCode::DeviceGone, "the reader has been unplugged", {}});
    steer();
}

void LibfprintWorker::failSession(const base::Error &error)
{
    if (m_failedSession == m_session)
        return; // one failure ends a session; what follows from it is no news
    m_failedSession = m_session;
    ReaderEvent event;
    event.kind = ReaderEvent::Kind::Failed;
    event.session = m_session;
    event.error = error;
    m_deliver(std::move(event));
}

void LibfprintWorker::tell(ReaderEvent::Kind kind)
{
    ReaderEvent event;
    event.kind = kind;
    event.session = m_session;
    event.capture = m_capture;
    m_deliver(std::move(event));
}

void LibfprintWorker::cancelAction()
{
    if (m_cancellable)
        g_cancellable_cancel(m_cancellable);
}

void LibfprintWorker::endAction()
{
    g_clear_object(&m_cancellable);
}

} // namespace rekam::devices
