// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_home.h"

#include "devices/fingerprint/libfprint_devices.h"

#include <fprint.h>

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace rekam::devices {

namespace {

constexpr std::chrono::milliseconds shutdownPatience(2000);

/** True where Qt dispatches its own events by GLib's default context. */
bool qtRunsDefaultContext()
{
    const QCoreApplication *application = QCoreApplication::instance();
    const QAbstractEventDispatcher *dispatcher
        = application ? QAbstractEventDispatcher::instance(application->thread()) : nullptr;
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

} // namespace

struct LibfprintHome::Thread : std::enable_shared_from_this<Thread>
{
    using Task = std::function<void()>;

    std::mutex mutex;
    std::condition_variable ended;
    bool running = false; ///< guarded by mutex, as is the handle
    std::thread handle;
    const std::shared_ptr<GMainLoop> loop{g_main_loop_new(nullptr, FALSE), &g_main_loop_unref};

    void start()
    {
        const std::lock_guard lock(mutex);
        running = true;
        handle = std::thread([self = shared_from_this()] { self->run(); });
    }

    void run()
    {
        // For good: nobody else may dispatch what arrives here. A second home waits behind the first.
        const bool mine = g_main_context_acquire(nullptr) != FALSE;
        g_main_loop_run(loop.get());
        while (mine && g_main_context_iteration(nullptr, FALSE)) { }
        if (mine)
            g_main_context_release(nullptr);
        const std::lock_guard lock(mutex);
        running = false;
        ended.notify_all();
    }

    /** Runs @p task on the home thread; straight away once that has ended. */
    void post(Task task)
    {
        {
            const std::lock_guard lock(mutex);
            if (running) {
                attach(std::move(task));
                return;
            }
        }
        task();
    }

    static void attach(Task task)
    {
        GSource *source = g_idle_source_new();
        g_source_set_priority(source, G_PRIORITY_DEFAULT);
        g_source_set_callback(
            source,
            [](gpointer held) -> gboolean {
                (*static_cast<Task *>(held))();
                return G_SOURCE_REMOVE;
            },
            new Task(std::move(task)), [](gpointer held) { delete static_cast<Task *>(held); });
        g_source_attach(source, nullptr);
        g_source_unref(source);
    }

    void stop()
    {
        post([self = shared_from_this()] { g_main_loop_quit(self->loop.get()); });
        std::unique_lock lock(mutex);
        const bool over = ended.wait_for(lock, shutdownPatience, [this] { return !running; });
        lock.unlock();
        if (over && handle.get_id() != std::this_thread::get_id())
            handle.join();
        else
            handle.detach();
    }
};

/** The context of @p readers belongs to the home thread to its end, whoever lets go of it last; what
 *  its devices still touch when they are finalized goes after it. */
void LibfprintHome::bindToHome(std::vector<FoundReader> &readers,
                               const std::shared_ptr<Thread> &thread)
{
    if (readers.empty())
        return;
    const auto companions = std::make_shared<std::vector<std::shared_ptr<void>>>();
    auto release = [thread, companions, context = readers.front().context](_FpContext *) mutable {
        thread->post([companions, context = std::move(context)]() mutable {
            context.reset();
            companions->clear();
        });
    };
    const std::shared_ptr<_FpContext> guard(readers.front().context.get(), std::move(release));
    for (FoundReader &reader : readers) {
        reader.context = guard;
        reader.companions = companions;
    }
}

LibfprintHome::LibfprintHome()
    : m_thread(std::make_shared<Thread>())
{ }

LibfprintHome::~LibfprintHome()
{
    if (m_thread->handle.joinable())
        m_thread->stop();
}

void LibfprintHome::find(Found found)
{
    if (qtRunsDefaultContext()) {
        found(base::fail(base::ErrorCode::Internal,
                         "Qt runs GLib's default context; is QT_NO_GLIB set before QApplication?"));
        return;
    }
    if (!m_thread->handle.joinable())
        m_thread->start();
    m_thread->post([thread = m_thread, found = std::move(found)] {
        auto readers = findReaders();
        if (readers)
            bindToHome(*readers, thread);
        found(std::move(readers));
    });
}

} // namespace rekam::devices
