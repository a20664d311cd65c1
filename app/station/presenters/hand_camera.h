// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"
#include "devices/api/camera.h"

#include <QObject>

namespace rekam::station {

/** The station's camera while it looks at a hand. The portrait's presenter uses the same camera, so
 *  the sessions of this one have numbers that the other never reaches. */
class HandCamera : public QObject
{
    Q_OBJECT

public:
    /** @p camera must outlive this object. */
    explicit HandCamera(devices::Camera &camera, QObject *parent = nullptr);

    void start();
    /** Nothing arrives any more. */
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const devices::DeviceInfo &device() const { return m_device; }

Q_SIGNALS:
    void frameTaken(const rekam::biometrics::Image &frame);
    /** As devices::Camera::failed(); it has stopped. */
    void failed(const rekam::base::Error &error);

private:
    devices::Camera &m_camera;
    devices::DeviceInfo m_device;
    quint64 m_session = quint64(1) << 48;
    bool m_running = false;
};

} // namespace rekam::station
