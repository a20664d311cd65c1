// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room.

#include "core/biometrics/face_detector.h"

#include <opencv2/core.hpp>

namespace rekam::biometrics {

/** Smallest and largest height of the portrait of the record, in pixels; the width is 3/4 of it. */
inline constexpr int leastPortraitHeight = 640;
inline constexpr int mostPortraitHeight = 1600;

/** The part of a picture of @p size that becomes the portrait around @p face, 3:4 and inside the
 *  picture. Fails with FaceCutOff if the head does not fit, FaceTooSmall if the part has too few
 *  pixels for a portrait. */
base::Result<cv::Rect> planPortraitFrame(const cv::Size &size, const Face &face);

} // namespace rekam::biometrics
