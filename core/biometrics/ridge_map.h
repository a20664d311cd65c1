// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: what finger_measure.h sums up.

#include <opencv2/core.hpp>

#include <vector>

namespace rekam::biometrics {

/** One block of 32x32 px (1.6 mm at 500 ppi) of a fingerprint, judged alone. The measures are those
 *  of ISO/IEC 29794-4 in spirit: orientation certainty, frequency domain analysis, local clarity. */
struct RidgeBlock
{
    double centerX = 0; ///< pixels
    double centerY = 0; ///< pixels
    double mean = 0; ///< grey, 0 to 255
    double deviation = 0; ///< grey, standard deviation: the contrast between ridge and valley
    bool foreground = false; ///< something is printed here
    double coherence = 0; ///< 0 to 1, how much the gradients agree on one direction
    double purity = 0; ///< 0 to 1, share of the ridge signal in its strongest frequency
    double clarity = 0; ///< 0 to 1, share of the grey variation that the ridges explain
    double period = 0; ///< pixels from ridge to ridge, 0 outside the foreground
    double across = 0; ///< direction across the ridges, radians from -pi/2 to pi/2, y downwards

    /** Ridges, however faint or broken. Tells a print from everything else: of the foreground of
     *  84 real prints at least 33 % are such blocks, of faces, text and noise at most 7 %. */
    [[nodiscard]] bool hasRidges() const;
    /** 0 to 1, what this block adds to the area that is likely to match: 0 without ridges or at the
     *  purity where ridges begin, 1 where 0.9 of the signal is the ridges' own frequency. */
    [[nodiscard]] double weight() const;
    /** Clear, parallel, evenly spaced ridges: such blocks predict a match, minutiae counts do not. */
    [[nodiscard]] bool isGood() const;
};

/** Side of a block and distance between two neighbours, in pixels at 500 ppi. */
inline constexpr int ridgeBlockSide = 32;
inline constexpr int ridgeBlockStep = 16;

/** All blocks of an 8-bit grey picture, row by row; empty below 48 px. */
std::vector<RidgeBlock> mapRidges(const cv::Mat &grey);

} // namespace rekam::biometrics
