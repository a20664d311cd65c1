// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_directory.h"

#include "devices/fingerprint/libfprint_devices.h"
#include "devices/fingerprint/libfprint_home.h"

#include <mutex>

namespace rekam::devices {

/** Where the home thread leaves what it found; closed before the directory goes. */
struct LibfprintDirectory::Mailbox
{
    std::mutex mutex;
    LibfprintDirectory *directory = nullptr;

    void deliver(quint64 number, base::Result<QVector<DeviceInfo>> readers)
    {
        const std::lock_guard lock(mutex);
        if (!directory)
            return;
        QMetaObject::invokeMethod(
            directory,
            [owner = directory, number, readers = std::move(readers)] {
                owner->answered(number, readers);
            },
            Qt::QueuedConnection);
    }
};

LibfprintDirectory::LibfprintDirectory(std::chrono::milliseconds patience)
    : m_home(std::make_shared<LibfprintHome>())
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->directory = this;
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        answered(m_number,
                 base::fail(base::ErrorCode::DeviceNotResponding,
                            "looking for readers: no answer within the deadline"));
    });
}

LibfprintDirectory::~LibfprintDirectory()
{
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->directory = nullptr;
}

void LibfprintDirectory::refresh()
{
    if (m_number != 0)
        return; // its answer is on the way
    m_number = ++m_searches;
    m_deadline.start();
    m_home->find([mailbox = m_mailbox, number = m_number](LibfprintHome::Readers found) {
        if (!found) {
            mailbox->deliver(number, base::fail(found.error()));
            return;
        }
        QVector<DeviceInfo> readers;
        for (const FoundReader &reader : *found)
            readers.push_back(reader.info);
        mailbox->deliver(number, std::move(readers));
    });
}

void LibfprintDirectory::answered(quint64 number, const base::Result<QVector<DeviceInfo>> &readers)
{
    if (number == 0 || number != m_number)
        return; // too late
    m_number = 0;
    m_deadline.stop();
    if (readers)
        Q_EMIT listed(*readers);
    else
        Q_EMIT failed(readers.error());
}

} // namespace rekam::devices
