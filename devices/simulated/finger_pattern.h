// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"

#include <opencv2/core.hpp>

#include <QtGlobal>

#include <array>
#include <vector>

namespace rekam::devices {

/** Size of the whole skin of a fingertip as it is drawn: 17 by 21 mm at 500 ppi. */
inline constexpr int fingertipWidth = 340;
inline constexpr int fingertipHeight = 420;

enum class RidgeClass { LeftLoop, RightLoop, Whorl, TentedArch, Arch };

/** A point around which the ridges turn, with the piecewise-linear correction of the turn by Vizcaya
 *  and Gerhardt (1996): radians to add at eight equally spaced directions. */
struct Singularity
{
    cv::Point2f position;
    std::array<float, 8> correction{};
};

/** How the ridges of one finger run. Private to this folder. */
struct FingerPattern
{
    RidgeClass ridgeClass = RidgeClass::Whorl;
    std::vector<Singularity> cores;
    std::vector<Singularity> deltas;
    float archHeight = 1.0F; ///< steepness, for arches only
    float ridgePeriod = 9.0F; ///< pixels from ridge to ridge, on average
    float contactScale = 1.0F; ///< thumbs touch with more skin than little fingers
    quint64 seed = 0;
};

/** Draws a pattern: class by natural frequency, loops open towards the little finger as they do in
 *  19 of 20 people, hence mirrored on the other hand. */
FingerPattern makeFingerPattern(quint64 seed, biometrics::FingerPosition position);

/** Direction of the ridges at every pixel in radians, y downwards, 0 to pi; CV_32F. Zero-pole model
 *  of Sherlock and Monro (1993) for loops and whorls, a sine for arches. */
cv::Mat ridgeOrientation(const FingerPattern &pattern);
/** Ridge period at every pixel as a factor of FingerPattern::ridgePeriod, about 0.86 to 1.14. */
cv::Mat ridgePeriodFactor(const FingerPattern &pattern);

} // namespace rekam::devices
