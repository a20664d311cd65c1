// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"

#include <optional>

namespace rekam::biometrics {

/** Resolution in which fingers are judged and stored (ISO/IEC 19794-4, 500 pixels per inch). */
inline constexpr double fingerPixelsPerInch = 500.0;
/** libfprint 1.94.5 crashes on prints of about 10 pixels: nothing below this side reaches it. */
inline constexpr int minimumFingerSide = 64;
/** Four inches at 500 ppi: more than a slap of four fingers, let alone one. */
inline constexpr int maximumFingerSide = 2048;

/** How good one impression of one finger is. Every finger is judged alone, never a mean of several.
 *
 *  The score orders impressions by how likely they are to be recognized later. It says how much of
 *  the glass shows ridges, each block of them weighted by how purely they repeat (spectral purity,
 *  the best single predictor; see RidgeBlock::weight()): 100 * (1 - exp(-ridgeArea / 160)).
 *  0: nothing; 36: the poorest print of FVC2002 DB1_B; 63: a square centimeter of pure ridges; 80
 *  and more: most of a thumb.
 *  On FVC2002 DB1_B (80 prints) the share whose median genuine score stays below libfprint's
 *  threshold of 40 is 31, 12, 6, 0 and 0 % from the worst to the best fifth by this score;
 *  tests/devices/quality_table_test.cpp holds that. */
struct FingerMeasure
{
    int score = 0; ///< 0 to 100, see above
    double ridgeArea = 0; ///< in whole blocks of 32 px (step 16), each counted by its weight
    int goodBlocks = 0; ///< blocks with clear parallel ridges
    int foregroundBlocks = 0; ///< blocks with anything printed on them
    double meanPurity = 0; ///< 0 to 1, spectral purity of the ridge signal over the foreground
    double meanCoherence
        = 0; ///< 0 to 1, agreement of the gradients in a block, over the foreground
    double meanClarity = 0; ///< 0 to 1, share of the grey variation that ridges explain
    double darkness = 0; ///< 0 light to 1 dark, mean over the foreground
    double contrast = 0; ///< grey values; a quarter of the blocks with ridges deviates more than it
    /** 0 to 1, how far all ridges run one way. A fingertip turns them: 104 real prints have at most
     *  0.81. A finger that moved keeps only the ridges along its way. */
    double oneWay = 0;
    double centerX = 0.5; ///< centre of the good blocks, share of the width
    double centerY = 0.5; ///< centre of the good blocks, share of the height
    /** Why the operator should try again; empty if the image is good enough to keep:
     *  NoRidges (empty glass), FingerLatent (what the finger before left), FingerSmeared,
     *  FingerAreaTooSmall, FingerOffCenter, FingerTooDry, FingerTooWet, FingerQualityLow. */
    std::optional<base::ErrorCode> complaint;

    [[nodiscard]] bool accepted() const { return !complaint; }
    /** True if there is a print of a present finger at all, however poor: it may be kept as best of
     *  several tries. What was left on the glass may be somebody else's and never is. */
    [[nodiscard]] bool usable() const
    {
        return complaint != base::ErrorCode::NoRidges && complaint != base::ErrorCode::FingerLatent;
    }
};

/** Judges a grey image, dark ridges on light, at 500 ppi; one that says to have another resolution
 *  is brought there first. About 3 ms at 388x374. Fails with ImageTooSmall below minimumFingerSide,
 *  ImageTooLarge above maximumFingerSide, ImageUnreadable if it is not valid grey. Thread-safe. */
base::Result<FingerMeasure> measureFinger(const Image &image);

/** True if the print is light on dark, as some sensors deliver it: what is empty around it is darker
 *  than the print itself. False where a print fills the whole picture, for then nothing tells, and
 *  for anything that is not a valid grey picture. Thread-safe, 1 ms. */
bool isInverted(const Image &image);

/** Brings an image to 500 ppi, grey, dark ridges on light (see isInverted()), from its own
 *  pixelsPerInch. What no finger scanner has, below 150 or above 4000 (0, or the 72 and 96 that
 *  picture programs write), is taken for 500. Fails with ImageTooSmall, ImageTooLarge (sides at 500 ppi), ImageUnreadable. */
base::Result<Image> normalizeFinger(const Image &image);

} // namespace rekam::biometrics
