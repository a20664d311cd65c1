// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/reply_slot.h"

namespace rekam::station {

std::shared_ptr<ReplySlot> ReplySlot::make(QObject *asker)
{
    auto slot = std::make_shared<ReplySlot>();
    slot->m_asker = asker;
    slot->m_watch = QObject::connect(asker, &QObject::destroyed, [slot] {
        const QMutexLocker lock(&slot->m_mutex);
        slot->m_asker = nullptr;
    });
    return slot;
}

void ReplySlot::deliver(std::function<void()> answer)
{
    {
        const QMutexLocker lock(&m_mutex); // the asker can not go away between test and post
        if (!m_asker)
            return;
        QMetaObject::invokeMethod(m_asker, std::move(answer), Qt::QueuedConnection);
        m_asker = nullptr;
    }
    QObject::disconnect(m_watch);
}

} // namespace rekam::station
