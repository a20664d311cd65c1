// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/fingers_presenter.h"

#include <algorithm>
#include <utility>

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr auto retryPause = 300ms;

} // namespace

FingersPresenter::FingersPresenter(CoreThread &core, TaskThread &worker,
                                   devices::FingerprintReader &reader, const base::Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_worker(worker)
    , m_reader(reader)
    , m_clock(clock)
{
    m_retryPause.setSingleShot(true);
    m_retryPause.setInterval(retryPause);
    connect(&m_retryPause, &QTimer::timeout, this, &FingersPresenter::ask);
    connectReader();
}

void FingersPresenter::connectReader()
{
    using devices::FingerprintReader;
    connect(&m_reader, &FingerprintReader::opened, this,
            [this](quint64 session, const devices::DeviceInfo &device) {
                if (session != m_session)
                    return;
                m_open = true;
                m_state.device = device;
                expectNext();
            });
    connect(&m_reader, &FingerprintReader::fingerNeeded, this, [this](quint64 session) {
        if (session == m_session && m_state.phase == FingersPhase::Expecting)
            Q_EMIT fingerNeeded();
    });
    connect(&m_reader, &FingerprintReader::fingerPresent, this, [this](quint64 session) {
        if (session != m_session || m_state.phase != FingersPhase::Expecting)
            return;
        m_state.phase = FingersPhase::Present;
        Q_EMIT stateChanged();
    });
    connect(&m_reader, &FingerprintReader::captured, this,
            [this](quint64 session, const QVector<biometrics::FingerImage> &fingers) {
                if (session == m_session)
                    take(fingers);
            });
    connect(&m_reader, &FingerprintReader::retry, this,
            [this](quint64 session, devices::FingerRetry what) {
                if (session != m_session
                    || (m_state.phase != FingersPhase::Expecting
                        && m_state.phase != FingersPhase::Present))
                    return;
                m_state.phase = FingersPhase::Expecting;
                m_state.retry = what;
                m_state.complaint.reset();
                Q_EMIT stateChanged();
                m_retryPause.start();
            });
    connect(&m_reader, &FingerprintReader::failed, this,
            [this](quint64 session, const base::Error &error) {
                if (session == m_session)
                    fail(error);
            });
}

void FingersPresenter::begin(const enrollment::Enrollment &enrollment)
{
    leave();
    m_enrollment = enrollment.id;
    for (const auto finger : biometrics::captureOrder) {
        const auto key = enrollment::ItemKey::finger(finger);
        FingerCell cell;
        if (const auto item = enrollment.items.find(key); item != enrollment.items.end())
            cell = {item->second.flagged ? FingerMark::SavedPoor : FingerMark::Saved,
                    item->second.quality};
        else if (enrollment.exceptions.contains(key))
            cell.mark = FingerMark::Excepted;
        m_state.cells[finger] = cell;
    }
    if (m_state.done() == static_cast<int>(biometrics::captureOrder.size())) {
        m_state.phase = FingersPhase::Complete;
        Q_EMIT stateChanged();
        return;
    }
    openReader();
}

void FingersPresenter::leave()
{
    ++m_session;
    m_retryPause.stop();
    if (m_open) {
        m_reader.cancel();
        m_reader.close();
    }
    m_open = false;
    m_enrollment.reset();
    m_poor.reset();
    m_unsaved.reset();
    m_arrived.clear();
    m_state = {};
    Q_EMIT stateChanged();
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

void FingersPresenter::expectNext()
{
    if (!m_state.current || m_state.cells[*m_state.current].mark != FingerMark::Waiting) {
        const auto waiting = std::find_if(
            biometrics::captureOrder.begin(), biometrics::captureOrder.end(),
            [this](auto finger) { return m_state.cells[finger].mark == FingerMark::Waiting; });
        if (waiting == biometrics::captureOrder.end()) {
            m_state.current.reset();
            m_state.phase = FingersPhase::Complete;
            ++m_session;
            m_open = false;
            m_reader.close();
            Q_EMIT stateChanged();
            return;
        }
        m_state.current = *waiting;
        m_state.tries = 0;
        m_state.canKeepPoor = false;
        m_poor.reset();
    }
    m_state.complaint.reset();
    m_state.retry.reset();
    ask();
}

void FingersPresenter::ask()
{
    if (!m_state.current || !m_open)
        return;
    m_state.phase = FingersPhase::Expecting;
    m_state.error.reset();
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
    Q_EMIT expecting(*m_state.current);
    m_reader.expect(stillWaiting());
    m_reader.capture(m_session);
    Q_EMIT stateChanged();
}

QVector<biometrics::FingerPosition> FingersPresenter::stillWaiting() const
{
    QVector<biometrics::FingerPosition> fingers{*m_state.current};
    for (const auto finger : biometrics::captureOrder) {
        if (finger != *m_state.current && m_state.cells.at(finger).mark == FingerMark::Waiting)
            fingers.push_back(finger);
    }
    return fingers;
}

void FingersPresenter::take(const QVector<biometrics::FingerImage> &fingers)
{
    if (!m_state.current || m_paused
        || (m_state.phase != FingersPhase::Expecting && m_state.phase != FingersPhase::Present))
        return;
    for (const biometrics::FingerImage &finger : fingers) {
        const auto position = finger.position.value_or(*m_state.current);
        if (m_state.cells[position].mark == FingerMark::Waiting)
            m_arrived[position] = finger.image;
    }
    if (m_arrived.empty()) {
        m_retryPause.start(); // only fingers that nobody asked for
        return;
    }
    if (!m_arrived.contains(*m_state.current)) {
        m_state.current = m_arrived.begin()->first; // others of the slap came first
        m_state.tries = 0;
        m_state.canKeepPoor = false;
        m_poor.reset();
    }
    ask();
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
    ask();
}

void FingersPresenter::retake(biometrics::FingerPosition position)
{
    const bool busy
        = m_state.phase == FingersPhase::Judging || m_state.phase == FingersPhase::Saving;
    if (!m_enrollment || busy)
        return;
    m_retryPause.stop();
    if (m_open)
        m_reader.cancel();
    m_arrived.erase(position);
    m_state.cells[position] = {}; // the saved one stays in the store until a new one replaces it
    m_state.current = position;
    m_state.tries = 0;
    m_state.canKeepPoor = false;
    m_poor.reset();
    if (m_open)
        expectNext();
    else
        openReader();
}

void FingersPresenter::reconnect()
{
    if (m_state.phase != FingersPhase::Failed)
        return;
    if (m_unsaved)
        save(*m_unsaved);
    else
        openReader();
}

void FingersPresenter::fail(const base::Error &error)
{
    m_retryPause.stop();
    m_arrived.clear();
    m_open = false;
    ++m_session;
    m_state.phase = FingersPhase::Failed;
    m_state.error = error;
    Q_EMIT stateChanged();
}

void FingersPresenter::pause()
{
    m_paused = true;
    m_retryPause.stop();
    const bool waiting
        = m_state.phase == FingersPhase::Expecting || m_state.phase == FingersPhase::Present;
    if (m_open && waiting)
        m_reader.cancel();
}

void FingersPresenter::resume()
{
    if (!std::exchange(m_paused, false))
        return;
    if (m_state.phase == FingersPhase::Expecting || m_state.phase == FingersPhase::Present)
        ask();
}

void FingersPresenter::back()
{
    if (m_state.phase == FingersPhase::Excepting) {
        stopException();
        return;
    }
    leave();
    Q_EMIT left();
}

} // namespace rekam::station
