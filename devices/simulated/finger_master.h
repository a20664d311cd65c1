// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/simulated/finger_pattern.h"

#include <stop_token>

namespace rekam::devices {

/** The skin of a fingertip, CV_32F from -1 (valley) to +1 (ridge), grown from scattered points by
 *  Gabor filters that follow the pattern: minutiae appear by themselves where the growths meet
 *  (Cappelli's method). 0.2 to 0.4 s; an empty matrix if @p stop was requested meanwhile. */
cv::Mat growFingerMaster(const FingerPattern &pattern, std::stop_token stop = {});

} // namespace rekam::devices
