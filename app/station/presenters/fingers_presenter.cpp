// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/fingers_presenter.h"

#include <algorithm>

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
using biometrics::FingerPosition;
constexpr auto retryPause = 300ms;

// Backs of the hands up, as on the drawing: left little finger to right little finger.
constexpr std::array<FingerPosition, 10> fromLeftToRight{
    FingerPosition::LeftLittle, FingerPosition::LeftRing,    FingerPosition::LeftMiddle,
    FingerPosition::LeftIndex,  FingerPosition::LeftThumb,   FingerPosition::RightThumb,
    FingerPosition::RightIndex, FingerPosition::RightMiddle, FingerPosition::RightRing,
    FingerPosition::RightLittle};

FingerCell cellOf(const enrollment::Enrollment &enrollment, FingerPosition finger)
{
    const auto key = enrollment::ItemKey::finger(finger);
    if (const auto item = enrollment.items.find(key); item != enrollment.items.end())
        return {item->second.flagged ? FingerMark::SavedPoor : FingerMark::Saved,
                item->second.quality};
    const auto exception = enrollment.exceptions.find(key);
    if (exception == enrollment.exceptions.end())
        return {};
    const bool missing = exception->second.reason == enrollment::ExceptionReason::Amputated;
    return {missing ? FingerMark::Missing : FingerMark::Excepted, -1};
}

} // namespace

FingersPresenter::FingersPresenter(CoreThread &core, TaskThread &worker,
                                   devices::FingerprintReader &reader, devices::Camera &camera,
                                   const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
    , m_reader(reader)
    , m_camera(camera)
    , m_clock(clock)
{
    m_retryPause.setSingleShot(true);
    m_retryPause.setInterval(retryPause);
    connect(&m_retryPause, &QTimer::timeout, this, &FingersPresenter::ask);
    connectReader();
    connectCamera();
}

void FingersPresenter::begin(const enrollment::Enrollment &enrollment)
{
    leave();
    m_enrollment = enrollment.id;
    for (const auto finger : biometrics::captureOrder)
        m_state.cells[finger] = cellOf(enrollment, finger);
    for (const enrollment::Hand hand : enrollment::bothHands) {
        if (enrollment.items.contains(enrollment::ItemKey::handPhoto(hand)))
            m_photographed.push_back(hand);
    }
    loadSettings();
    if (m_state.done() == static_cast<int>(biometrics::captureOrder.size())) {
        m_state.phase = FingersPhase::Complete;
        Q_EMIT stateChanged();
        return;
    }
    openReader();
}

void FingersPresenter::loadSettings()
{
    m_settled = false;
    m_core.withSession(
        this, [](workflow::Session &session) { return session.captureSettings(); },
        [this, visit = m_visit](const base::Result<enrollment::CaptureSettings> &settings) {
            if (visit != m_visit)
                return;
            m_settled = true;
            if (settings)
                m_state.settings = *settings;
            lookForPhoto();
            chooseCurrent(); // without a reader too: a reason can be given for it
            if (m_open && m_state.phase == FingersPhase::Opening)
                expectNext();
            else
                Q_EMIT stateChanged();
        });
}

void FingersPresenter::leave()
{
    ++m_session;
    ++m_visit;
    m_retryPause.stop();
    m_camera.stop();
    if (m_open) {
        m_reader.cancel();
        m_reader.close();
    }
    m_open = false;
    m_enrollment.reset();
    forgetCurrent();
    m_unsaved.reset();
    m_arrived.clear();
    m_photographed.clear();
    m_skipped.clear();
    m_photoLeft.reset();
    m_photoTries = 0;
    m_state = {};
    Q_EMIT stateChanged();
}

void FingersPresenter::forgetCurrent()
{
    m_state.tries = 0;
    m_allTries = 0;
    m_state.canKeepPoor = false;
    m_state.complaint.reset();
    m_state.retry.reset();
    m_state.retries = 0;
    m_poor.reset();
}

void FingersPresenter::openReader()
{
    ++m_session;
    m_open = false;
    m_state.phase = FingersPhase::Opening;
    m_state.error.reset();
    m_reader.open(m_session);
    Q_EMIT stateChanged();
}

void FingersPresenter::chooseCurrent()
{
    if (m_state.current && m_state.cells[*m_state.current].mark == FingerMark::Waiting)
        return;
    const auto &order = m_state.settings.fingerOrder;
    const auto waiting = std::find_if(order.begin(), order.end(), [this](auto finger) {
        return m_state.cells[finger].mark == FingerMark::Waiting;
    });
    m_state.current.reset();
    if (waiting != order.end())
        m_state.current = *waiting;
    forgetCurrent();
}

void FingersPresenter::expectNext()
{
    if (!m_settled)
        return; // loadSettings() comes here again
    chooseCurrent();
    if (!m_state.current) {
        m_state.phase = FingersPhase::Complete;
        m_state.error.reset();
        ++m_session;
        if (m_open)
            m_reader.close();
        m_open = false;
        Q_EMIT stateChanged();
        return;
    }
    m_state.retry.reset();
    ask();
}

void FingersPresenter::ask()
{
    if (!m_state.current)
        return;
    m_state.error.reset();
    m_state.canKeepPoor = canKeep();
    const int most = m_state.settings.fingerTries;
    if (m_state.tries >= most || (m_state.retries >= most && m_state.canKeepPoor)) {
        m_state.phase = FingersPhase::Offering; // whatever came between, the choice is still open
        Q_EMIT stateChanged();
        return;
    }
    m_state.phase = FingersPhase::Expecting;
    if (m_paused) {
        Q_EMIT stateChanged();
        return;
    }
    if (const auto arrived = m_arrived.find(*m_state.current); arrived != m_arrived.end()) {
        const biometrics::Image impression = arrived->second; // it lay beside the finger of before
        m_arrived.erase(arrived);
        judge(impression);
        return;
    }
    if (!m_open) {
        openReader(); // it failed meanwhile, or was never there
        return;
    }
    Q_EMIT expecting(*m_state.current);
    m_reader.expect(stillWaiting());
    m_reader.capture(m_session);
    Q_EMIT stateChanged();
}

void FingersPresenter::goOn()
{
    if (m_state.photoWanted
        && std::find(m_skipped.begin(), m_skipped.end(), *m_state.photoWanted) == m_skipped.end()) {
        startPhoto();
        return;
    }
    expectNext();
}

void FingersPresenter::next()
{
    if (m_state.phase == FingersPhase::Complete)
        Q_EMIT finished();
}

void FingersPresenter::tryAgain()
{
    if (m_state.phase != FingersPhase::Offering)
        return;
    m_state.tries = 0; // the best of the earlier tries is kept in case these are no better
    m_state.retries = 0;
    ask();
}

bool FingersPresenter::isBusy() const
{
    return m_state.phase == FingersPhase::Judging || m_state.phase == FingersPhase::Saving
        || m_state.phase == FingersPhase::Photographing || m_state.phase == FingersPhase::Excepting
        || m_unsaved.has_value();
}

void FingersPresenter::retake(FingerPosition position)
{
    if (!m_enrollment || isBusy())
        return;
    if (m_state.current == position) {
        tryAgain();
        return;
    }
    m_retryPause.stop();
    if (m_open)
        m_reader.cancel();
    m_arrived.erase(position);
    if (m_state.replaced) // nothing came of it: the store still has that one
        m_state.cells[m_state.replaced->finger] = m_state.replaced->cell;
    m_state.replaced.reset();
    m_state.repeated.reset();
    if (m_state.cells[position].mark != FingerMark::Waiting)
        m_state.replaced = ReplacedFinger{position, m_state.cells[position]};
    m_state.cells[position] = {};
    m_state.current = position;
    forgetCurrent();
    expectNext();
}

void FingersPresenter::move(int step)
{
    if (!m_state.current || m_state.phase == FingersPhase::Failed)
        return;
    const auto count = static_cast<int>(fromLeftToRight.size());
    const auto here = static_cast<int>(
        std::find(fromLeftToRight.begin(), fromLeftToRight.end(), *m_state.current)
        - fromLeftToRight.begin());
    for (int i = here + step; i >= 0 && i < count; i += step) {
        const FingerPosition finger = fromLeftToRight[static_cast<std::size_t>(i)];
        if (m_state.cells[finger].mark == FingerMark::Waiting) {
            retake(finger);
            return;
        }
    }
}

void FingersPresenter::back()
{
    if (m_state.phase == FingersPhase::Excepting) {
        stopException();
        return;
    }
    if (m_state.phase == FingersPhase::Photographing) {
        skipPhoto();
        return;
    }
    if (m_state.isRepeat()) {
        takeBack();
        return;
    }
    leave();
    Q_EMIT left();
}

} // namespace rekam::station
