// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/portrait_frame.h"

#include <algorithm>
#include <cmath>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

// The detector's box ends at the chin. From the eyes to the chin is half of a head, of men and
// women alike within 5 %, so that the crown is found without seeing it under a jilbab or a cap.
// All other lengths are in this half head.
constexpr double leastAboveEyes = 0.90; // hair above the crown may be lost
constexpr double leastBelowEyes = 1.05; // the chin may not
constexpr double leastBeside = 0.70; // half of a head's width, with the ears

constexpr double aspect = 0.75; // width by height
constexpr double idealHead = 0.60; // share of the frame's height
constexpr double largestHead = 0.90; // ISO/IEC 39794-5 allows 60 to 90 %
constexpr double idealEyeLine = 0.45; // share of the frame's height from the top
constexpr double highestEyeLine = 0.33;
constexpr double lowestEyeLine = 0.52;
constexpr double farthestAside = 0.10; // of the frame's width, from its middle
constexpr double mostStretch = 1.5;

/** The place of a stretch of @p length with @p middle at @p share of it, moved inside 0 to @p end. */
double place(double middle, double share, double length, double end)
{
    return std::clamp(middle - share * length, 0.0, end - length);
}

} // namespace

base::Result<cv::Rect> planPortraitFrame(const cv::Size &size, const Face &face)
{
    const double eyesX = (face.rightEye.x + face.leftEye.x) / 2;
    const double eyesY = (face.rightEye.y + face.leftEye.y) / 2;
    const double middleX = (eyesX + face.x + face.width / 2) / 2; // steadier than the eyes alone
    const double halfHead = face.y + face.height - eyesY;
    // Beyond 100,000 pixels, and for what is not a number at all, there is no head.
    if (!(halfHead >= 1 && halfHead < 1e5 && std::abs(middleX) < 1e5 && std::abs(eyesY) < 1e5))
        return base::fail(ErrorCode::FaceCutOff, "eyes and chin do not make a head");
    if (eyesY < leastAboveEyes * halfHead || size.height - eyesY < leastBelowEyes * halfHead
        || std::min(middleX, size.width - middleX) < leastBeside * halfHead)
        return base::fail(ErrorCode::FaceCutOff, "the head leaves the picture");

    const double height
        = std::min({2 * halfHead / idealHead, double(size.height), size.width / aspect});
    const double width = height * aspect;
    const double left = place(middleX, 0.5, width, size.width);
    const double top = place(eyesY, idealEyeLine, height, size.height);
    const double eyeLine = (eyesY - top) / height;
    if (2 * halfHead > largestHead * height || eyeLine < highestEyeLine || eyeLine > lowestEyeLine
        || std::abs((middleX - left) / width - 0.5) > farthestAside)
        return base::fail(ErrorCode::FaceCutOff, "no room around the head");
    if (height * mostStretch < leastPortraitHeight)
        return base::fail(ErrorCode::FaceTooSmall,
                          std::to_string(int(height)) + " pixels for the portrait");
    const cv::Rect frame(int(std::lround(left)), int(std::lround(top)), int(std::lround(width)),
                         int(std::lround(height)));
    return frame & cv::Rect(cv::Point(), size); // rounding may have crossed the edge by one
}

} // namespace rekam::biometrics
