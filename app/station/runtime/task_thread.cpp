// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/task_thread.h"

namespace rekam::station {

TaskThread::TaskThread(const QString &name)
    : m_inbox(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_inbox->moveToThread(&m_thread);
    m_thread.start();
}

TaskThread::~TaskThread()
{
    stop();
}

void TaskThread::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(
        m_inbox.get(),
        [this, task = std::move(task)]() mutable {
            if (!m_stopping)
                task();
        },
        Qt::QueuedConnection);
}

void TaskThread::stop(const std::function<void()> &last)
{
    if (!m_thread.isRunning())
        return;
    m_stopping = true;
    QMetaObject::invokeMethod(
        m_inbox.get(),
        [this, last] {
            if (last)
                last();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace rekam::station
