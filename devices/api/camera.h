// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"
#include "devices/api/device_info.h"

#include <QObject>

#include <optional>

namespace rekam::devices {

/** A camera with a thread of its own. start() and stop() return at once; what happens comes as
 *  signals, by queued connection, each with the number of the session it belongs to, so that a late
 *  event of a stopped session can be ignored. Preview frames wait in one slot, newest wins. */
class Camera : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /** Opens the camera and starts the preview. Any earlier session ends. */
    virtual void start(quint64 session) = 0;
    virtual void stop() = 0;
    /** The newest frame since the last call, colour; empty if there is none. Any thread. */
    [[nodiscard]] virtual std::optional<biometrics::Image> takeFrame() = 0;

Q_SIGNALS:
    void started(quint64 session, const rekam::devices::DeviceInfo &device);
    /** A frame lies ready; comes once until takeFrame() has emptied the slot. */
    void frameReady(quint64 session);
    /** DeviceMissing, DeviceGone, DeviceNotResponding, DeviceFailed; the session has ended. */
    void failed(quint64 session, const rekam::base::Error &error);
};

} // namespace rekam::devices
