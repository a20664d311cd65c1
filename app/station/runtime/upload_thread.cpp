// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/upload_thread.h"

#include "core/exchange/tus_upload.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr auto quietPause = 30s;
constexpr auto firstPause = 2s;
constexpr auto longestPause = 300s;

/** In the audit chain: whichever page is in view has nothing to do with it. */
QString place()
{
    return QStringLiteral("upload");
}

/** Errors that concern the way to the server; any other concerns this one record only. */
bool isAboutTheLink(base::ErrorCode code)
{
    using enum base::ErrorCode;
    return code == ServerUnreachable || code == ServerUntrusted || code == ServerFailed
        || code == UploadInterrupted || code == CertificateExpired || code == StationRevoked
        || code == Canceled;
}

} // namespace

UploadThread::UploadThread(CoreThread &core, Connector connector, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_connector(std::move(connector))
    , m_tasks(QStringLiteral("upload"))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UploadThread::trigger);
    connect(&m_core, &CoreThread::loggedIn, this, [this] {
        forget();
        trigger();
    });
    connect(&m_core, &CoreThread::loggedOut, this, &UploadThread::forget);
}

UploadThread::~UploadThread()
{
    m_stopping = true;
    m_tasks.stop();
}

void UploadThread::forget()
{
    ++m_generation;
    m_busy = m_again = false;
    m_failures = 0;
    m_skip.clear();
    m_timer.stop();
    m_state = {};
    Q_EMIT stateChanged();
}

void UploadThread::trigger()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_timer.stop();
    m_busy = true;
    lookForWork();
}

void UploadThread::lookForWork()
{
    m_core.withSession(
        this,
        [skip = m_skip](workflow::Session &session) -> base::Result<std::shared_ptr<Job>> {
            auto job = std::make_shared<Job>();
            const auto waiting = session.waitingToSend();
            if (!waiting)
                return base::fail(waiting.error());
            job->waiting = *waiting;
            auto entry = session.nextToSend(skip);
            if (!entry)
                return base::fail(entry.error());
            job->entry = std::move(*entry);
            if (!job->entry)
                return job;
            auto key = session.transportKey();
            if (!key)
                return base::fail(key.error());
            job->key = std::move(*key);
            job->profile = session.profile();
            return job;
        },
        [this, generation = m_generation](base::Result<std::shared_ptr<Job>> job) {
            if (generation != m_generation)
                return;
            if (!job) {
                m_state.lastError = job.error();
                rest(quietPause);
                return;
            }
            m_state.waiting = (*job)->waiting;
            if ((*job)->entry)
                send(*job);
            else
                rest(quietPause);
        });
}

void UploadThread::send(std::shared_ptr<Job> job)
{
    m_state.sending = true;
    m_state.sent = 0;
    m_state.total = job->entry->packet.size();
    Q_EMIT stateChanged();
    const enrollment::EnrollmentId id = job->entry->id;
    m_tasks.run(
        this, [this, job] { return upload(*job); },
        [this, id, generation = m_generation](const base::Result<QByteArray> &receipt) {
            if (generation != m_generation)
                return;
            if (receipt)
                accept(id, *receipt);
            else
                giveUpFor(id, receipt.error());
        });
}

base::Result<QByteArray> UploadThread::upload(Job &job)
{
    auto http = m_connector(*job.profile, std::move(*job.key));
    if (!http)
        return base::fail(http.error());
    const enrollment::EnrollmentId id = job.entry->id;
    const auto rememberLocation = [this, id](const QString &location) -> base::Result<void> {
        return m_core.waitForSession([id, location](workflow::Session &session) {
            session.setPlace(place());
            return session.rememberUpload(id, location);
        });
    };
    const auto progress = [this](qint64 sent, qint64 total) {
        if (m_stopping)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, sent, total] {
                m_state.sent = sent;
                m_state.total = total;
                Q_EMIT stateChanged();
            },
            Qt::QueuedConnection);
    };
    exchange::TusUpload tus{
        .http = **http, .rememberLocation = rememberLocation, .progress = progress};
    return tus.send(*job.entry);
}

void UploadThread::accept(const enrollment::EnrollmentId &id, const QByteArray &receipt)
{
    m_core.withSession(
        this,
        [id, receipt](workflow::Session &session) {
            session.setPlace(place());
            return session.acceptReceipt(id, receipt);
        },
        [this, id, generation = m_generation](const base::Result<void> &accepted) {
            if (generation != m_generation)
                return;
            if (!accepted) {
                giveUpFor(id, accepted.error());
                return;
            }
            m_failures = 0;
            m_state.sending = false;
            m_state.lastError.reset();
            Q_EMIT stateChanged();
            Q_EMIT receiptArrived(id.toString());
            lookForWork();
        });
}

void UploadThread::giveUpFor(const enrollment::EnrollmentId &id, const base::Error &error)
{
    m_state.sending = false;
    m_state.lastError = error;
    Q_EMIT stateChanged();
    if (!isAboutTheLink(error.code)) {
        m_skip.push_back(id); // the others shall not wait for this one
        lookForWork();
        return;
    }
    if (error.code == base::ErrorCode::StationRevoked)
        Q_EMIT stationRefused();
    m_again = false; // an eager trigger must not undo the pause
    const auto pause = std::min<std::chrono::milliseconds>(
        longestPause, firstPause * (1 << std::min(m_failures, 8)));
    ++m_failures;
    rest(std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(pause.count())
                            * (0.5 + QRandomGenerator::global()->generateDouble()))));
}

void UploadThread::rest(std::chrono::milliseconds pause)
{
    m_busy = false;
    m_state.sending = false;
    Q_EMIT stateChanged();
    if (m_again) {
        m_again = false;
        trigger();
        return;
    }
    m_timer.start(pause);
}

} // namespace rekam::station
