// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/signature/pen_event.h"

#include <QString>
#include <QVector>

namespace rekam::devices {

/** Graphics tablets without a picture of their own, from the kernel's input devices in @p folder.
 *  Pen displays are left to the window system: there the pen points at what it writes on. Opens every
 *  device once, which may take a while: not on the GUI thread. Those that may not be opened are left
 *  out; @p forbidden tells whether there were any, as the udev rule is missing then. */
QVector<DeviceInfo> findTablets(const QString &folder = QStringLiteral("/dev/input"),
                                bool *forbidden = nullptr);

/** Opens the tablet with this DeviceInfo::id, or the first one if it is empty or not there, and
 *  grabs it: until the source goes, its pen moves no cursor. Not on the GUI thread. Fails with
 *  DeviceMissing, DeviceForbidden, DeviceBusy (somebody else has grabbed it), DeviceFailed. */
base::Result<std::unique_ptr<PenSource>>
openTablet(const QString &id = {}, const QString &folder = QStringLiteral("/dev/input"));

} // namespace rekam::devices
