// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/simulated/finger_pattern.h"
#include "devices/simulated/touch_kind.h"

namespace rekam::devices {

/** Size of the simulated reader's glass: 16 by 20 mm at 500 ppi. */
inline constexpr int glassWidth = 320;
inline constexpr int glassHeight = 400;

/** One touch of the glass: place and turn of the finger, stretched skin, pressure, moisture, worn
 *  spots, scratches and sensor noise. Grey CV_8U, dark ridges on light. The same @p press gives the
 *  same picture. @p sloppiness scales all of it: 1 is a guided resident, 2.2 the FVC test sets. */
cv::Mat pressFinger(const cv::Mat &master, const FingerPattern &pattern, quint64 press,
                    float sloppiness = 1.0F, TouchKind kind = TouchKind::Good);

} // namespace rekam::devices
