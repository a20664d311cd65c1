// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"

#include <opencv2/core.hpp>

namespace rekam::devices {

/** Copies an 8-bit matrix, grey or RGB (in this order, not OpenCV's BGR); private to this folder. */
biometrics::Image imageFromMat(const cv::Mat &mat);

} // namespace rekam::devices
