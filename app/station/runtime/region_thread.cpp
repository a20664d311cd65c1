// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/runtime/region_thread.h"

#include "core/workflow/region_meeting.h"

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr auto pauseAfterMeeting = 1h;
constexpr auto pauseAfterFailure = 10min;
constexpr auto leastPause = 10min; // a supervisor approves one record after the other

} // namespace

RegionThread::RegionThread(CoreThread &core, UploadThread::Connector connector,
                           const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_connector(std::move(connector))
    , m_clock(clock)
    , m_tasks(QStringLiteral("region"))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RegionThread::meet);
    connect(&m_core, &CoreThread::loggedIn, this, [this] {
        forget();
        readStanding();
        meet();
    });
    connect(&m_core, &CoreThread::loggedOut, this, &RegionThread::forget);
}

RegionThread::~RegionThread()
{
    m_tasks.stop();
}

void RegionThread::forget()
{
    ++m_generation;
    m_timer.stop();
    const auto warning = m_state.auditWarning;
    m_state = {};
    m_state.auditWarning = warning;
    Q_EMIT stateChanged();
}

void RegionThread::noteSent()
{
    if (m_clock.sinceBoot() - m_lastMeeting >= leastPause)
        meet();
}

void RegionThread::meet()
{
    if (m_state.meeting)
        return;
    m_timer.stop();
    m_state.meeting = true;
    m_lastMeeting = m_clock.sinceBoot();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [](workflow::Session &session) -> base::Result<std::shared_ptr<Credentials>> {
            auto key = session.transportKey();
            if (!key)
                return base::fail(key.error());
            return std::make_shared<Credentials>(Credentials{std::move(*key), session.profile()});
        },
        [this, generation = m_generation](base::Result<std::shared_ptr<Credentials>> credentials) {
            if (generation != m_generation)
                return;
            if (credentials)
                send(std::move(*credentials));
            else
                met(base::fail(credentials.error()));
        });
}

void RegionThread::send(std::shared_ptr<Credentials> credentials)
{
    m_tasks.run(
        this,
        [this, credentials]() -> base::Result<void> {
            auto http = m_connector(credentials->profile, std::move(credentials->key));
            if (!http)
                return base::fail(http.error());
            return workflow::meetRegion({**http}, [this](auto work) {
                return m_core.waitForSession(
                    [work = std::move(work)](workflow::Session &session) mutable {
                        session.setPlace(QStringLiteral("region")); // no page has asked for it
                        return work(session);
                    });
            });
        },
        [this, generation = m_generation](const base::Result<void> &result) {
            if (generation == m_generation)
                met(result);
        });
}

void RegionThread::met(const base::Result<void> &result)
{
    using enum base::ErrorCode;
    m_state.meeting = false;
    m_state.lastError.reset();
    if (!result) {
        m_state.lastError = result.error();
        if (result.error().code == AuditRolledBack || result.error().code == AuditRebuilt)
            m_state.auditWarning = result.error().code;
    }
    m_timer.start(result ? std::chrono::milliseconds(pauseAfterMeeting) : pauseAfterFailure);
    Q_EMIT stateChanged();
    readStanding();
    if (result)
        return;
    const base::ErrorCode code = result.error().code;
    if (code == AccountRevoked || code == AccountExpired || code == StationRevoked)
        Q_EMIT turnedAway(result.error());
}

void RegionThread::readStanding()
{
    m_core.withSession(
        this,
        [](workflow::Session &session) -> base::Result<workflow::Standing> {
            return session.standing();
        },
        [this](const base::Result<workflow::Standing> &standing) {
            if (!standing)
                return;
            m_state.standing = *standing;
            m_state.daysLeft = standing->daysLeft(m_clock.now());
            Q_EMIT stateChanged();
        });
}

} // namespace rekam::station
