// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/signature.h"
#include "devices/api/device_info.h"

#include <QObject>

namespace rekam::devices {

/** Where a signature is written: a tablet, or the pad widget on the screen (pen or mouse). Points
 *  are in the field of 0 to 1 both ways. All on the GUI thread. */
class SignaturePad : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual DeviceInfo info() const = 0;
    /** Begins with an empty field. */
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void clear() = 0;

Q_SIGNALS:
    /** Which device writes now, if that is known only after start(); may come again. */
    void opened(const rekam::devices::DeviceInfo &device);
    void penDown(const rekam::biometrics::PenPoint &point);
    void penMoved(const rekam::biometrics::PenPoint &point);
    void penUp();
    void failed(const rekam::base::Error &error);
};

} // namespace rekam::devices
