// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/portrait_presenter.h"

#include "core/biometrics/image_codec.h"

#include <utility>

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr int framesToCompare = 5;
constexpr auto captureDeadline = 3s;

} // namespace

PortraitPresenter::PortraitPresenter(CoreThread &core, TaskThread &worker, PortraitAnalyst &analyst,
                                     devices::Camera &camera, const base::Clock &clock,
                                     QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
    , m_analyst(analyst)
    , m_camera(camera)
    , m_clock(clock)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &PortraitPresenter::choose);
    connect(&m_camera, &devices::Camera::started, this,
            [this](quint64 session, const devices::DeviceInfo &device) {
                if (session != m_session || m_state.phase != PortraitPhase::Starting)
                    return;
                m_state.device = device;
                m_state.phase = PortraitPhase::Live;
                Q_EMIT stateChanged();
            });
    connect(&m_camera, &devices::Camera::frameReady, this, [this](quint64 session) {
        if (session == m_session)
            takeFrame();
    });
    connect(&m_camera, &devices::Camera::failed, this,
            [this](quint64 session, const base::Error &error) {
                if (session == m_session)
                    fail(error);
            });
}

void PortraitPresenter::begin(const enrollment::Enrollment &enrollment)
{
    leave();
    m_enrollment = enrollment.id;
    // Only whether the year is even matters, and of that the NIK is as sure in either century.
    const population::Resident &resident = enrollment.resident;
    m_state.birthYear
        = (resident.birthDate.isValid() ? resident.birthDate
                                        : resident.nik.birthDate(QDate::currentDate()))
              .year();
    const auto kept = enrollment.items.find(enrollment::ItemKey::portrait());
    if (kept == enrollment.items.end()) {
        startCamera();
        return;
    }
    m_state.phase = PortraitPhase::Kept;
    m_state.quality = kept->second.quality;
    Q_EMIT stateChanged();
    m_worker.run(
        this,
        [bytes = kept->second.image] {
            return biometrics::decodeImage(bytes, biometrics::DecodeAs::Color);
        },
        [this, session = m_session](const base::Result<biometrics::Image> &picture) {
            if (session != m_session)
                return;
            if (picture)
                m_state.portrait = *picture;
            else
                m_state.error = picture.error();
            Q_EMIT stateChanged();
        });
}

void PortraitPresenter::leave()
{
    stopCamera();
    ++m_session;
    m_state = {};
    m_item.reset();
    m_enrollment.reset();
    m_tries = 0;
    Q_EMIT stateChanged();
}

void PortraitPresenter::startCamera()
{
    ++m_session;
    m_judging = false;
    m_item.reset();
    m_state.phase = PortraitPhase::Starting;
    m_state.frame = {};
    m_state.face.reset();
    m_state.guidance.reset();
    m_state.judged = false;
    m_state.portrait = {};
    m_state.error.reset();
    if (!m_paused)
        m_camera.start(m_session);
    Q_EMIT stateChanged();
}

void PortraitPresenter::pause()
{
    m_paused = true;
    stopCamera();
}

void PortraitPresenter::resume()
{
    if (!std::exchange(m_paused, false) || !m_enrollment)
        return;
    using enum PortraitPhase;
    if (m_state.phase == Starting || m_state.phase == Live || m_state.phase == Capturing)
        startCamera();
}

void PortraitPresenter::stopCamera()
{
    m_deadline.stop();
    m_best = {};
    m_camera.stop();
}

void PortraitPresenter::takeFrame()
{
    if (m_state.phase != PortraitPhase::Live && m_state.phase != PortraitPhase::Capturing)
        return;
    auto frame = m_camera.takeFrame();
    if (!frame)
        return;
    m_state.frame = *frame;
    if (!m_judging) {
        m_judging = true;
        m_analyst.measure(*frame, this,
                          [this, session = m_session, shown = *frame](
                              const base::Result<biometrics::PortraitMeasure> &measure) {
                              if (session == m_session)
                                  judged(shown, measure);
                          });
    }
    Q_EMIT stateChanged();
}

void PortraitPresenter::judged(const biometrics::Image &frame,
                               const base::Result<biometrics::PortraitMeasure> &measure)
{
    m_judging = false;
    if (!measure) {
        fail(measure.error());
        return;
    }
    m_state.judged = true;
    m_state.guidance = measure->complaint;
    m_state.face.reset();
    if (!measure->faces.empty())
        m_state.face = measure->faces.front();
    if (m_state.phase == PortraitPhase::Capturing && measure->accepted()) {
        if (measure->score > m_bestScore) {
            m_bestScore = measure->score;
            m_best = frame;
        }
        if (++m_candidates >= framesToCompare) {
            choose();
            return;
        }
    }
    Q_EMIT stateChanged();
}

void PortraitPresenter::capture()
{
    if (m_state.phase != PortraitPhase::Live)
        return;
    m_state.phase = PortraitPhase::Capturing;
    m_state.error.reset();
    m_candidates = 0;
    m_bestScore = -1;
    m_best = {};
    ++m_tries;
    m_deadline.start(captureDeadline);
    Q_EMIT stateChanged();
}

void PortraitPresenter::choose()
{
    m_deadline.stop();
    if (m_state.phase != PortraitPhase::Capturing)
        return;
    if (m_best.isNull()) {
        // Not one good frame: say what the last one lacked and stay live.
        m_state.phase = PortraitPhase::Live;
        m_state.error
            = base::Error{m_state.guidance.value_or(base::ErrorCode::DeviceNotResponding), {}, {}};
        Q_EMIT stateChanged();
        return;
    }
    const workflow::CaptureOrigin origin{m_state.device.driver + u' ' + m_state.device.name,
                                         m_clock.now(), m_tries};
    m_analyst.make(m_best, origin, this,
                   [this, session = m_session](const base::Result<PortraitTake> &made) {
                       if (session == m_session)
                           take(made);
                   });
    m_best = {};
}

void PortraitPresenter::take(const base::Result<PortraitTake> &taken)
{
    if (!taken) {
        m_state.phase = PortraitPhase::Live;
        m_state.error = taken.error();
        Q_EMIT stateChanged();
        return;
    }
    stopCamera();
    m_item = taken->item;
    m_state.portrait = taken->picture;
    m_state.quality = taken->item.quality;
    m_state.frame = {};
    m_state.phase = PortraitPhase::Deciding;
    Q_EMIT stateChanged();
}

void PortraitPresenter::again()
{
    if (m_state.phase == PortraitPhase::Deciding || m_state.phase == PortraitPhase::Kept)
        startCamera();
}

void PortraitPresenter::use()
{
    if (m_state.phase == PortraitPhase::Kept) {
        Q_EMIT finished();
        return;
    }
    if (m_state.phase != PortraitPhase::Deciding || !m_item || !m_enrollment)
        return;
    m_state.phase = PortraitPhase::Saving;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this,
        [id = *m_enrollment, item = *m_item](workflow::Session &session) {
            return session.saveItem(id, item);
        },
        [this, session = m_session](const base::Result<void> &saved) {
            if (session != m_session)
                return;
            if (!saved) {
                m_state.phase = PortraitPhase::Deciding; // still here: it can be tried again
                m_state.error = saved.error();
                Q_EMIT stateChanged();
                return;
            }
            m_state.phase = PortraitPhase::Kept;
            Q_EMIT stateChanged();
            Q_EMIT finished();
        });
}

void PortraitPresenter::reconnect()
{
    if (m_state.phase == PortraitPhase::Failed)
        startCamera();
}

void PortraitPresenter::fail(const base::Error &error)
{
    stopCamera();
    m_state.phase = PortraitPhase::Failed;
    m_state.frame = {};
    m_state.error = error;
    Q_EMIT stateChanged();
}

void PortraitPresenter::back()
{
    leave();
    Q_EMIT left();
}

} // namespace rekam::station
