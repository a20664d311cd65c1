// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/runtime/reply_slot.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace rekam::station {

/** A thread that does one task after the other. Answers come back on the asker's thread. */
class TaskThread
{
public:
    explicit TaskThread(const QString &name);
    /** stop() without a last task. */
    ~TaskThread();
    TaskThread(const TaskThread &) = delete;
    TaskThread &operator=(const TaskThread &) = delete;

    void post(std::function<void()> task);

    /** Runs @p work there and hands its result to @p answer on the thread of @p asker, unless the
     *  asker is gone by then. */
    template<typename Work, typename Answer>
    void run(QObject *asker, Work work, Answer answer)
    {
        using Value = std::invoke_result_t<Work &>;
        auto slot = ReplySlot::make(asker);
        post([slot, work = std::move(work), answer = std::move(answer)]() mutable {
            auto value = std::make_shared<Value>(work());
            slot->deliver(
                [value, answer = std::move(answer)]() mutable { answer(std::move(*value)); });
        });
    }

    /** Drops what has not begun, runs @p last there and waits for the end of the thread. */
    void stop(const std::function<void()> &last = {});
    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_inbox;
    std::atomic<bool> m_stopping = false;
};

} // namespace rekam::station
