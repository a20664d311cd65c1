// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/hand_camera.h"

namespace rekam::station {

HandCamera::HandCamera(devices::Camera &camera, QObject *parent)
    : QObject(parent)
    , m_camera(camera)
{
    connect(&m_camera, &devices::Camera::started, this,
            [this](quint64 session, const devices::DeviceInfo &device) {
                if (session == m_session)
                    m_device = device;
            });
    connect(&m_camera, &devices::Camera::frameReady, this, [this](quint64 session) {
        if (!m_running || session != m_session)
            return;
        if (const auto frame = m_camera.takeFrame())
            Q_EMIT frameTaken(*frame);
    });
    connect(&m_camera, &devices::Camera::failed, this,
            [this](quint64 session, const base::Error &error) {
                if (!m_running || session != m_session)
                    return;
                m_running = false;
                Q_EMIT failed(error);
            });
}

void HandCamera::start()
{
    m_running = true;
    m_camera.start(++m_session);
}

void HandCamera::stop()
{
    if (!m_running)
        return;
    m_running = false;
    ++m_session;
    m_camera.stop();
}

} // namespace rekam::station
