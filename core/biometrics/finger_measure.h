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

/** How good one impression of one finger is. Every finger is judged alone. */
struct FingerMeasure
{
    int score = 0; ///< 0 to 100; 100 * (1 - exp(-goodBlocks / 160))
    int goodBlocks = 0; ///< 32 px blocks (step 16) with clear parallel ridges
    int foregroundBlocks = 0; ///< blocks with anything printed on them
    double meanPurity = 0; ///< 0 to 1, spectral purity of the ridge signal over the foreground
    double darkness = 0; ///< 0 light to 1 dark, mean over the foreground
    double centerX = 0.5; ///< centre of the good blocks, share of the width
    double centerY = 0.5; ///< centre of the good blocks, share of the height
    /** Why the operator should try again; empty if the image is good enough to keep:
     *  NoRidges, FingerAreaTooSmall, FingerTooDry, FingerTooWet, FingerOffCenter,
     *  FingerQualityLow. */
    std::optional<base::ErrorCode> complaint;

    [[nodiscard]] bool accepted() const { return !complaint; }
    /** True if there is a print at all, however poor: it may be kept as best of several tries. */
    [[nodiscard]] bool usable() const { return complaint != base::ErrorCode::NoRidges; }
};

/** Judges a grey image, dark ridges on light, at 500 ppi; one that says to have another resolution
 *  is brought there first. About 3 ms at 388x374. Fails with ImageTooSmall below minimumFingerSide,
 *  ImageTooLarge above maximumFingerSide, ImageUnreadable if it is not valid grey. Thread-safe. */
base::Result<FingerMeasure> measureFinger(const Image &image);

/** Brings an image to 500 ppi, grey, from its own pixelsPerInch. What no finger scanner has, below
 *  150 or above 4000 (0, or the 72 and 96 that picture programs write), is taken for 500.
 *  Fails with ImageTooSmall, ImageTooLarge (sides at 500 ppi), ImageUnreadable. */
base::Result<Image> normalizeFinger(const Image &image);

} // namespace rekam::biometrics
