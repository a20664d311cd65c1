// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the reader: a finger, several at once, a request, a failure.
#include "app/station/presenters/fingers_presenter.h"

#include <utility>

namespace rekam::station {

void FingersPresenter::connectReader()
{
    using devices::FingerprintReader;
    connect(&m_reader, &FingerprintReader::opened, this,
            [this](quint64 session, const devices::DeviceInfo &device) {
                if (session != m_session)
                    return;
                m_open = true;
                m_state.device = device;
                if (m_state.phase == FingersPhase::Opening)
                    expectNext();
            });
    connect(&m_reader, &FingerprintReader::fingerNeeded, this, [this](quint64 session) {
        if (session != m_session)
            return;
        if (m_state.phase == FingersPhase::Present) { // lifted before there was a picture
            m_state.phase = FingersPhase::Expecting;
            Q_EMIT stateChanged();
        }
        if (m_state.phase == FingersPhase::Expecting)
            Q_EMIT fingerNeeded();
    });
    connect(&m_reader, &FingerprintReader::fingerPresent, this, [this](quint64 session) {
        if (session != m_session || m_state.phase != FingersPhase::Expecting)
            return;
        m_state.phase = FingersPhase::Present;
        Q_EMIT touched();
        Q_EMIT stateChanged();
    });
    connect(&m_reader, &FingerprintReader::fingerTaken, this, [this](quint64 session) {
        if (session != m_session || m_state.phase != FingersPhase::Present)
            return;
        m_state.phase = FingersPhase::Taken;
        Q_EMIT stateChanged();
    });
    connect(&m_reader, &FingerprintReader::captured, this,
            [this](quint64 session, const QVector<biometrics::FingerImage> &fingers) {
                if (session == m_session)
                    take(fingers);
            });
    connect(&m_reader, &FingerprintReader::retry, this,
            [this](quint64 session, devices::FingerRetry what) {
                if (session != m_session || !m_state.isAtReader())
                    return;
                m_state.phase = FingersPhase::Expecting;
                m_state.retry = what;
                m_state.complaint.reset();
                ++m_state.retries;
                Q_EMIT touched();
                Q_EMIT stateChanged();
                m_retryPause.start();
            });
    connect(&m_reader, &FingerprintReader::failed, this,
            [this](quint64 session, const base::Error &error) {
                if (session == m_session)
                    fail(error);
            });
}

QVector<biometrics::FingerPosition> FingersPresenter::stillWaiting() const
{
    QVector<biometrics::FingerPosition> fingers{*m_state.current};
    for (const auto finger : m_state.settings.fingerOrder) {
        if (finger != *m_state.current && m_state.cells.at(finger).mark == FingerMark::Waiting)
            fingers.push_back(finger);
    }
    return fingers;
}

void FingersPresenter::take(const QVector<biometrics::FingerImage> &fingers)
{
    if (!m_state.current || m_paused || !m_state.isAtReader())
        return;
    Q_EMIT touched();
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
        forgetCurrent();
    }
    ask();
}

void FingersPresenter::reconnect()
{
    if (m_state.phase != FingersPhase::Failed)
        return;
    if (!m_unsaved) {
        openReader();
        return;
    }
    m_state.phase = FingersPhase::Saving;
    m_state.error.reset();
    Q_EMIT stateChanged();
    save(*m_enrollment, *m_unsaved, m_visit);
}

void FingersPresenter::fail(const base::Error &error)
{
    m_retryPause.stop();
    m_open = false;
    ++m_session;
    // Only whoever waits for the reader waits in vain. What has been captured is judged and saved, a
    // choice stays open; ask() opens the reader again when a finger is wanted of it.
    if (m_state.phase == FingersPhase::Opening || m_state.isAtReader()) {
        m_state.phase = FingersPhase::Failed;
        m_state.error = error;
    }
    Q_EMIT stateChanged();
}

void FingersPresenter::pause()
{
    m_paused = true;
    m_retryPause.stop();
    m_camera.stop();
    if (m_open && m_state.isAtReader())
        m_reader.cancel();
}

void FingersPresenter::resume()
{
    if (!std::exchange(m_paused, false))
        return;
    if (m_state.isAtReader())
        ask();
    else if (m_state.phase == FingersPhase::Photographing)
        startPhoto();
}

} // namespace rekam::station
