// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/lock_presenter.h"

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr auto lookEvery = 5s;

} // namespace

LockPresenter::LockPresenter(CoreThread &core, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_clock(clock)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &LockPresenter::check);
    connect(&m_core, &CoreThread::loggedIn, this, [this](const Identity &identity) {
        m_state = {};
        m_state.account = identity.account;
        noteInput();
        m_timer.start();
        Q_EMIT stateChanged();
    });
    connect(&m_core, &CoreThread::loggedOut, this, [this] {
        const bool was = m_state.locked;
        m_timer.stop();
        m_state = {};
        Q_EMIT stateChanged();
        if (was)
            Q_EMIT unlocked();
    });
}

void LockPresenter::noteInput()
{
    m_lastInput = m_clock.sinceBoot();
}

void LockPresenter::check()
{
    if (m_clock.sinceBoot() - m_lastInput >= idleLimit)
        lock();
}

void LockPresenter::lock()
{
    if (m_state.locked || m_state.account.isEmpty())
        return;
    m_state.locked = true;
    m_state.busy = false;
    m_state.error.reset();
    Q_EMIT stateChanged();
    Q_EMIT locked();
}

void LockPresenter::unlock(const std::shared_ptr<base::SecureBytes> &password)
{
    if (!m_state.locked || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this, [password](workflow::Session &session) { return session.confirmPassword(*password); },
        [this](const base::Result<void> &confirmed) {
            m_state.busy = false;
            if (confirmed) {
                m_state.locked = false;
                noteInput();
            } else {
                m_state.error = confirmed.error();
            }
            Q_EMIT stateChanged();
            if (confirmed)
                Q_EMIT unlocked();
        });
}

} // namespace rekam::station
