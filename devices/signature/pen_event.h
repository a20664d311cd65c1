// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "devices/api/device_info.h"

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace rekam::devices {

/** What a tablet says of one of its axes (struct input_absinfo of the kernel). */
struct PenAxis
{
    int minimum = 0;
    int maximum = 0;
    int resolution = 0; ///< units a millimeter; 0 where the tablet does not tell
    int value = 0; ///< where the pen was last
};

struct PenAxes
{
    PenAxis x;
    PenAxis y;
    PenAxis pressure; ///< minimum == maximum: the tablet knows no pressure
};

/** One event of the kernel's input protocol (linux/input-event-codes.h). */
struct PenEvent
{
    quint16 type = 0;
    quint16 code = 0;
    qint32 value = 0;
    qint64 microseconds = 0; ///< of a clock that never goes back
};

/** Where the events of a pen come from: a tablet, or a recording in a test. Used on one thread. */
class PenSource
{
public:
    virtual ~PenSource() = default;
    [[nodiscard]] virtual DeviceInfo info() const = 0;
    [[nodiscard]] virtual PenAxes axes() const = 0;
    /** Waits at most so long; what has arrived, nothing if nothing did. After SYN_DROPPED it brings
     *  what changed meanwhile. Fails with DeviceGone, DeviceFailed. */
    virtual base::Result<std::vector<PenEvent>> wait(std::chrono::milliseconds patience) = 0;
};

/** Opens the tablet for us alone; called on the pad's own thread. Fails with DeviceMissing,
 *  DeviceBusy, DeviceForbidden, DeviceFailed. */
using PenOpener = std::function<base::Result<std::unique_ptr<PenSource>>()>;

} // namespace rekam::devices
