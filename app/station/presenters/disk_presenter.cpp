// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/disk_presenter.h"

namespace rekam::station {

namespace {

using namespace std::chrono_literals;
constexpr auto lookEvery = 10min;

} // namespace

DiskPresenter::DiskPresenter(CoreThread &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &DiskPresenter::refresh);
    connect(&m_core, &CoreThread::loggedIn, this, [this] {
        m_timer.start();
        refresh();
    });
    connect(&m_core, &CoreThread::loggedOut, this, [this] {
        m_timer.stop();
        m_gauge.reset();
        Q_EMIT changed();
    });
}

void DiskPresenter::refresh()
{
    m_core.withSession(
        this, [](workflow::Session &session) { return session.diskGauge(); },
        [this](const base::Result<workflow::DiskGauge> &gauge) {
            if (gauge)
                m_gauge = *gauge;
            else
                m_gauge.reset();
            Q_EMIT changed();
        });
}

} // namespace rekam::station
