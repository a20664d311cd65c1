// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_reader.h"

#include "devices/fingerprint/libfprint_devices.h"
#include "devices/fingerprint/libfprint_worker.h"

#include <mutex>

namespace rekam::devices {

/** Where the worker leaves its events; closed before the reader goes. */
struct LibfprintReader::Mailbox
{
    std::mutex mutex;
    LibfprintReader *reader = nullptr;

    void deliver(ReaderEvent event)
    {
        const std::lock_guard lock(mutex);
        if (!reader)
            return;
        QMetaObject::invokeMethod(
            reader, [owner = reader, event = std::move(event)] { owner->handle(event); },
            Qt::QueuedConnection);
    }
};

base::Result<std::vector<DeviceInfo>> LibfprintReader::list()
{
    const auto found = findReaders();
    if (!found)
        return base::fail(found.error());
    std::vector<DeviceInfo> infos;
    for (const FoundReader &reader : *found)
        infos.push_back(reader.info);
    return infos;
}

base::Result<std::unique_ptr<LibfprintReader>>
LibfprintReader::create(const QString &deviceId, const ReaderDeadlines &deadlines)
{
    const auto found = findReaders();
    if (!found)
        return base::fail(found.error());
    for (const FoundReader &candidate : *found) {
        if (!deviceId.isEmpty() && candidate.info.id != deviceId)
            continue;
        std::unique_ptr<LibfprintReader> reader(new LibfprintReader(candidate.info, deadlines));
        reader->m_worker = std::make_shared<LibfprintWorker>(
            candidate, [mailbox = reader->m_mailbox](ReaderEvent event) {
                mailbox->deliver(std::move(event));
            });
        reader->m_worker->start();
        return reader;
    }
    return base::fail(base::ErrorCode::DeviceMissing, "no fingerprint reader that gives images",
                      deviceId.toStdString());
}

LibfprintReader::LibfprintReader(DeviceInfo info, const ReaderDeadlines &deadlines)
    : m_info(std::move(info))
    , m_deadlines(deadlines)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->reader = this;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &LibfprintReader::deadlinePassed);
}

LibfprintReader::~LibfprintReader()
{
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->reader = nullptr;
    }
    if (m_worker)
        m_worker->stop(m_deadlines.shutdown);
}

void LibfprintReader::open(quint64 session)
{
    m_session = session;
    ++m_generation;
    m_captureWanted = false;
    m_phase = Phase::Opening;
    m_deadline.start(m_deadlines.open);
    tellWorker();
}

void LibfprintReader::capture(quint64 session)
{
    if (m_phase == Phase::Closed || session != m_session) {
        failLater(session, {base::ErrorCode::DeviceFailed, "capture without an open reader", {}});
        return;
    }
    if (m_captureWanted)
        return; // one capture, one outcome
    ++m_capture;
    m_captureWanted = true;
    if (m_phase != Phase::Opening) {
        m_phase = Phase::Beginning;
        m_deadline.start(m_deadlines.begin);
    }
    tellWorker();
}

void LibfprintReader::cancel()
{
    if (!m_captureWanted)
        return;
    m_captureWanted = false;
    if (m_phase != Phase::Opening) {
        m_phase = Phase::Idle;
        m_deadline.stop();
    }
    tellWorker();
}

void LibfprintReader::close()
{
    if (m_phase != Phase::Closed)
        endSession();
}

void LibfprintReader::endSession()
{
    m_phase = Phase::Closed;
    m_captureWanted = false;
    m_deadline.stop();
    tellWorker();
}

void LibfprintReader::tellWorker()
{
    ReaderWish wish;
    if (m_phase != Phase::Closed)
        wish.session = m_generation;
    wish.capture = m_captureWanted ? m_capture : 0;
    m_worker->want(wish);
}

void LibfprintReader::handle(const ReaderEvent &event)
{
    if (m_phase == Phase::Closed || event.session != m_generation)
        return; // late news of a session that is over
    switch (event.kind) {
    case ReaderEvent::Kind::Opened:
        m_phase = m_captureWanted ? Phase::Beginning : Phase::Idle;
        m_deadline.stop();
        if (m_captureWanted)
            m_deadline.start(m_deadlines.begin);
        Q_EMIT opened(m_session, m_info);
        break;
    case ReaderEvent::Kind::Failed: {
        const quint64 session = m_session;
        endSession();
        Q_EMIT failed(session, event.error);
        break;
    }
    default:
        if (m_captureWanted && event.capture == m_capture)
            handleCapture(event);
    }
}

void LibfprintReader::handleCapture(const ReaderEvent &event)
{
    switch (event.kind) {
    case ReaderEvent::Kind::CaptureStarted:
        m_phase = Phase::Capturing;
        m_deadline.stop();
        break;
    case ReaderEvent::Kind::FingerNeeded:
        Q_EMIT fingerNeeded(m_session);
        break;
    case ReaderEvent::Kind::FingerPresent:
        Q_EMIT fingerPresent(m_session);
        break;
    case ReaderEvent::Kind::Captured:
        m_captureWanted = false;
        m_phase = Phase::Idle;
        Q_EMIT captured(m_session, {event.image});
        break;
    case ReaderEvent::Kind::Retry:
        m_captureWanted = false;
        m_phase = Phase::Idle;
        Q_EMIT retry(m_session, event.retry);
        break;
    case ReaderEvent::Kind::Opened:
    case ReaderEvent::Kind::Failed:
        break; // handle() has taken these
    }
}

void LibfprintReader::deadlinePassed()
{
    const quint64 session = m_session;
    const char *step = m_phase == Phase::Opening ? "open" : "capture";
    endSession();
    Q_EMIT failed(session,
                  {base::ErrorCode::DeviceNotResponding,
                   std::string(step) + ": no answer within the deadline",
                   {}});
}

void LibfprintReader::failLater(quint64 session, const base::Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, session, error] { Q_EMIT failed(session, error); }, Qt::QueuedConnection);
}

} // namespace rekam::devices
