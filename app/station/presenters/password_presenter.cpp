// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/password_presenter.h"

namespace rekam::station {

PasswordPresenter::PasswordPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
    m_core.holdForPassword();
    connect(&m_core, &CoreThread::passwordNeeded, this, [this] {
        if (m_state.asking)
            return;
        m_state = {};
        m_state.asking = true;
        Q_EMIT stateChanged();
    });
    const auto forget = [this] {
        m_state = {};
        Q_EMIT stateChanged();
    };
    connect(&m_core, &CoreThread::loggedIn, this, forget);
    connect(&m_core, &CoreThread::loggedOut, this, forget);
}

void PasswordPresenter::confirm(const std::shared_ptr<base::SecureBytes> &password)
{
    if (!m_state.asking || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.withSession(
        this, [password](workflow::Session &session) { return session.confirmPassword(*password); },
        [this](const base::Result<void> &confirmed) {
            if (!m_state.asking)
                return; // canceled meanwhile
            m_state.busy = false;
            m_state.asking = !confirmed;
            if (!confirmed)
                m_state.error = confirmed.error();
            Q_EMIT stateChanged();
            if (confirmed)
                m_core.repeatHeld();
        });
}

void PasswordPresenter::cancel()
{
    if (!m_state.asking)
        return;
    m_state = {};
    Q_EMIT stateChanged();
    m_core.giveUpHeld();
}

} // namespace rekam::station
