// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>

namespace rekam::station {

/** Where the answer to one question is delivered: on the thread of the object that asked, and
 *  nowhere once that object is gone. Made on the asker's thread; deliver() from any thread. */
class ReplySlot
{
public:
    static std::shared_ptr<ReplySlot> make(QObject *asker);
    /** Queues @p answer for the asker's event loop; at most once. */
    void deliver(std::function<void()> answer);

private:
    QMutex m_mutex;
    QObject *m_asker = nullptr; // null as soon as it is destroyed
    QMetaObject::Connection m_watch;
};

} // namespace rekam::station
