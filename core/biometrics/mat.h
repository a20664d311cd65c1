// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: the bridge between Image and OpenCV. No public header includes it.

#include "core/biometrics/image.h"

#include <opencv2/core.hpp>

namespace rekam::biometrics {

/** The pixels of a valid @p image without a copy, to be read only: QByteArray shares them. Three
 *  channels are RGB, against OpenCV's habit. */
cv::Mat viewOf(const Image &image);

/** A copy of an 8-bit @p mat of one channel or three, the latter in the order RGB. */
Image imageFrom(const cv::Mat &mat, double pixelsPerInch);

/** The grey values of a valid @p image; a view where it is grey already. */
cv::Mat greyOf(const Image &image);

} // namespace rekam::biometrics
