// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::devices {

/** A device as the screen names it. */
struct DeviceInfo
{
    QString driver; ///< "virtual_image", "uru4000", "opencv", "pad"
    QString id; ///< stable where the driver has something stable
    QString name; ///< for people
    bool simulated = false; ///< belongs to the practice kit
    int fingersAtOnce = 1; ///< 4 for a fingerprint reader that takes slaps
};

} // namespace rekam::devices
