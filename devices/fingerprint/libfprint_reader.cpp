// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_reader.h"

#include "devices/fingerprint/libfprint_devices.h"
#include "devices/fingerprint/libfprint_home.h"
#include "devices/fingerprint/libfprint_worker.h"

#include <mutex>

namespace rekam::devices {

/** Where the other threads leave their news; closed before the reader goes. */
struct LibfprintReader::Mailbox
{
    std::mutex mutex;
    LibfprintReader *reader = nullptr;

    template<typename News>
    void deliver(News news)
    {
        const std::lock_guard lock(mutex);
        if (!reader)
            return;
        QMetaObject::invokeMethod(
            reader, [owner = reader, news = std::move(news)] { news(*owner); },
            Qt::QueuedConnection);
    }
};

LibfprintReader::LibfprintReader(LibfprintDirectory &directory, const ReaderDeadlines &deadlines)
    : m_directory(directory)
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
    dropWorker(m_deadlines.shutdown);
}

void LibfprintReader::dropWorker(std::chrono::milliseconds patience)
{
    if (m_worker)
        m_worker->stop(patience);
    m_worker.reset();
    m_workerIsOld = false;
}

void LibfprintReader::open(quint64 session)
{
    m_session = session;
    ++m_generation;
    m_captureWanted = false;
    m_phase = Phase::Opening;
    m_deadline.start(m_deadlines.open);
    const QString preferred = m_directory.preferred();
    if (m_worker && !preferred.isEmpty() && preferred != m_info.id)
        dropWorker(std::chrono::milliseconds(0)); // another reader was chosen
    if (m_worker)
        tellWorker();
    else
        seek();
}

void LibfprintReader::seek()
{
    m_directory.home()->find(
        [mailbox = m_mailbox, search = ++m_search](LibfprintHome::Readers readers) {
            mailbox->deliver([search, readers = std::move(readers)](LibfprintReader &reader) {
                reader.found(search, readers);
            });
        });
}

void LibfprintReader::found(quint64 search, const base::Result<std::vector<FoundReader>> &readers)
{
    if (search != m_search || m_phase != Phase::Opening || m_worker)
        return; // closed meanwhile, or looked for once more
    if (!readers) {
        sessionFailed(readers.error());
        return;
    }
    const auto index = chooseReader(*readers, m_directory.preferred());
    if (!index) {
        sessionFailed(
            {base::ErrorCode::DeviceMissing, "no fingerprint reader that gives images", {}});
        return;
    }
    const FoundReader &reader = (*readers)[*index];
    m_info = reader.info;
    m_worker = std::make_shared<LibfprintWorker>(reader, [mailbox = m_mailbox](ReaderEvent event) {
        mailbox->deliver(
            [event = std::move(event)](LibfprintReader &owner) { owner.handle(event); });
    });
    m_worker->start();
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
    if (m_worker)
        m_worker->want(wish);
}

void LibfprintReader::handle(const ReaderEvent &event)
{
    if (m_phase == Phase::Closed || event.session != m_generation)
        return; // late news of a session that is over
    switch (event.kind) {
    case ReaderEvent::Kind::Opened:
        m_phase = m_captureWanted ? Phase::Beginning : Phase::Idle;
        m_workerIsOld = true;
        m_deadline.stop();
        if (m_captureWanted)
            m_deadline.start(m_deadlines.begin);
        Q_EMIT opened(m_session, m_info);
        break;
    case ReaderEvent::Kind::Failed:
        if (m_phase == Phase::Opening && m_workerIsOld
            && event.error.code == base::ErrorCode::DeviceGone) {
            dropWorker(std::chrono::milliseconds(0)); // unplugged while it was closed
            seek();
        } else {
            sessionFailed(event.error);
        }
        break;
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
        m_deadline.stop(); // lifted too soon: the reader waits as before, and as long as it takes
        Q_EMIT fingerNeeded(m_session);
        break;
    case ReaderEvent::Kind::FingerPresent:
        m_deadline.start(m_deadlines.image);
        Q_EMIT fingerPresent(m_session);
        break;
    case ReaderEvent::Kind::FingerTaken:
        m_deadline.stop(); // from here on it is the resident who takes the time
        Q_EMIT fingerTaken(m_session);
        break;
    case ReaderEvent::Kind::Captured:
        m_captureWanted = false;
        m_phase = Phase::Idle;
        m_deadline.stop();
        Q_EMIT captured(m_session, {event.image});
        break;
    case ReaderEvent::Kind::Retry:
        m_captureWanted = false;
        m_phase = Phase::Idle;
        m_deadline.stop();
        Q_EMIT retry(m_session, event.retry);
        break;
    case ReaderEvent::Kind::Opened:
    case ReaderEvent::Kind::Failed:
        break; // handle() has taken these
    }
}

void LibfprintReader::sessionFailed(const base::Error &error)
{
    const quint64 session = m_session;
    endSession();
    // No waiting for a thread here, whatever it hangs in: it ends by itself, or never.
    if (error.code == base::ErrorCode::DeviceGone
        || error.code == base::ErrorCode::DeviceNotResponding)
        dropWorker(std::chrono::milliseconds(0));
    Q_EMIT failed(session, error);
}

void LibfprintReader::deadlinePassed()
{
    const char *step = m_phase == Phase::Opening ? "open" : "capture";
    sessionFailed({base::ErrorCode::DeviceNotResponding,
                   std::string(step) + ": no answer within the deadline",
                   {}});
}

void LibfprintReader::failLater(quint64 session, const base::Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, session, error] { Q_EMIT failed(session, error); }, Qt::QueuedConnection);
}

} // namespace rekam::devices
