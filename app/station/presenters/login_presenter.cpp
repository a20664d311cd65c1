// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/login_presenter.h"

namespace rekam::station {

LoginPresenter::LoginPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{ }

void LoginPresenter::open(const QString &home)
{
    m_state = {};
    m_state.busy = true;
    Q_EMIT stateChanged();
    m_core.open(home, this, [this](const base::Result<StationFacts> &station) {
        m_state.busy = false;
        if (station) {
            m_state.ready = true;
            m_state.practice = station->profile.region.practice;
            m_state.stationId = station->profile.id.toString();
            m_state.regionName = station->profile.region.name;
            m_state.protection = station->protection;
            Q_EMIT opened(*station);
        } else {
            m_state.error = station.error();
        }
        Q_EMIT stateChanged();
    });
}

void LoginPresenter::login(const QString &account,
                           const std::shared_ptr<base::SecureBytes> &password)
{
    if (!m_state.ready || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    Q_EMIT stateChanged();
    m_core.login(account.trimmed(), password, this, [this](const base::Result<Identity> &identity) {
        m_state.busy = false;
        if (!identity)
            m_state.error = identity.error();
        Q_EMIT stateChanged();
    });
}

void LoginPresenter::turnAway(const base::Error &error)
{
    m_state.busy = false;
    m_state.error = error;
    Q_EMIT stateChanged();
}

void LoginPresenter::begin()
{
    if (m_state.ready)
        m_state.error.reset();
    Q_EMIT stateChanged();
}

} // namespace rekam::station
