// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"
#include "devices/api/device_info.h"

#include <chrono>

namespace rekam::devices {

/** Where a ThreadedCamera has its frames from. Made, used and destroyed on the camera's thread; a
 *  call may take long or never return. Exceptions must not leave it. */
class FrameSource
{
public:
    virtual ~FrameSource() = default;
    /** Once. Fails with DeviceMissing, DeviceBusy, DeviceFailed. */
    virtual base::Result<DeviceInfo> open() = 0;
    /** The next frame, color. Fails with DeviceGone or DeviceFailed; the session is over then. */
    virtual base::Result<biometrics::Image> read() = 0;
    /** Time from frame to frame where the source does not wait by itself, else 0. */
    [[nodiscard]] virtual std::chrono::microseconds interval() const = 0;
};

} // namespace rekam::devices
