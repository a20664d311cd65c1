// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_measure.h"

#include "core/biometrics/mat.h"
#include "core/biometrics/ridge_map.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

// All thresholds were set on 104 real prints: one person's ten fingers twice, 14 plain NIST prints,
// 80 of FVC2002 DB1_B.

// Between the 7 % of faces, text and noise and the 33 % of the faintest card print.
constexpr double leastRidgeShare = 0.20;
constexpr int leastRidgeBlocks = 3;
// 134x134 px (6.8 mm): the smallest whole prints, of a 256x240 px sensor, have 75 such blocks.
constexpr int leastAreaBlocks = 70;
// 36 good blocks. The poorest of the ten fingers of a cooperative person has 24, broken card
// prints have 9 and 10.
constexpr int leastScore = 20;
// Beyond it, a quarter of the picture or more is empty on one side and print is cut on the other.
constexpr double farthestFromCenter = 0.27;
// Only to explain a low score, never to refuse a good one: good prints lie between 0.18 and 0.73,
// prints whose valleys are flooded above 0.60, FVC's dotted dry ones below 0.16.
constexpr double dryDarkness = 0.17;
constexpr double wetDarkness = 0.58;

constexpr double lowestScannerResolution = 150.0;
constexpr double highestScannerResolution = 4000.0;

/** The scale that brings @p image to 500 ppi. */
double scaleTo500(const Image &image)
{
    const double resolution = image.pixelsPerInch;
    const bool isKnown
        = resolution >= lowestScannerResolution && resolution <= highestScannerResolution;
    // 1 % is less than the tolerance of a scanner (ISO/IEC 19794-4, 7.2): no pixel is touched for it
    if (!isKnown || std::abs(resolution / fingerPixelsPerInch - 1.0) < 0.01)
        return 1.0;
    return fingerPixelsPerInch / resolution;
}

base::Result<void> checkSides(int width, int height)
{
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    if (std::min(width, height) < minimumFingerSide)
        return base::fail(ErrorCode::ImageTooSmall, size);
    if (std::max(width, height) > maximumFingerSide)
        return base::fail(ErrorCode::ImageTooLarge, size);
    return {};
}

struct Sums
{
    int ridgeBlocks = 0;
    double ridgeX = 0, ridgeY = 0; ///< centre of the blocks with ridges, share of the sides
};

Sums sumUp(const std::vector<RidgeBlock> &blocks, const cv::Size &size, FingerMeasure &measure)
{
    Sums sums;
    double grey = 0, purity = 0, goodX = 0, goodY = 0;
    for (const RidgeBlock &block : blocks) {
        const double x = block.centerX / size.width, y = block.centerY / size.height;
        if (block.foreground) {
            ++measure.foregroundBlocks;
            grey += block.mean;
            purity += block.purity;
        }
        if (block.hasRidges()) {
            ++sums.ridgeBlocks;
            sums.ridgeX += x;
            sums.ridgeY += y;
        }
        if (block.isGood()) {
            ++measure.goodBlocks;
            goodX += x;
            goodY += y;
        }
    }
    if (measure.foregroundBlocks > 0) {
        measure.meanPurity = purity / measure.foregroundBlocks;
        measure.darkness = 1.0 - grey / measure.foregroundBlocks / 255.0;
    }
    if (sums.ridgeBlocks > 0) {
        sums.ridgeX /= sums.ridgeBlocks;
        sums.ridgeY /= sums.ridgeBlocks;
    }
    if (measure.goodBlocks > 0) {
        measure.centerX = goodX / measure.goodBlocks;
        measure.centerY = goodY / measure.goodBlocks;
    }
    measure.score = int(std::lround(100.0 * (1.0 - std::exp(-measure.goodBlocks / 160.0))));
    return sums;
}

/** The one thing that the operator should mend first. */
std::optional<ErrorCode> findComplaint(const FingerMeasure &measure, const Sums &sums)
{
    if (sums.ridgeBlocks < leastRidgeBlocks
        || sums.ridgeBlocks < leastRidgeShare * measure.foregroundBlocks)
        return ErrorCode::NoRidges;
    if (sums.ridgeBlocks < leastAreaBlocks)
        return ErrorCode::FingerAreaTooSmall;
    if (std::max(std::abs(sums.ridgeX - 0.5), std::abs(sums.ridgeY - 0.5)) > farthestFromCenter)
        return ErrorCode::FingerOffCenter;
    if (measure.score >= leastScore)
        return {};
    if (measure.darkness < dryDarkness)
        return ErrorCode::FingerTooDry;
    if (measure.darkness > wetDarkness)
        return ErrorCode::FingerTooWet;
    return ErrorCode::FingerQualityLow;
}

} // namespace

base::Result<FingerMeasure> measureFinger(const Image &image)
{
    if (!image.isValid() || image.channels != 1)
        return base::fail(ErrorCode::ImageUnreadable, "finger picture is not valid grey");
    const auto normal = normalizeFinger(image);
    if (!normal)
        return base::fail(normal.error());
    try {
        const cv::Mat grey = viewOf(*normal);
        FingerMeasure measure;
        const Sums sums = sumUp(mapRidges(grey), grey.size(), measure);
        measure.complaint = findComplaint(measure, sums);
        return measure;
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::ImageUnreadable, exception.what());
    }
}

base::Result<Image> normalizeFinger(const Image &image)
{
    if (!image.isValid())
        return base::fail(ErrorCode::ImageUnreadable, "finger picture is not valid");
    const double scale = scaleTo500(image);
    const int width = int(std::lround(image.width * scale));
    const int height = int(std::lround(image.height * scale));
    if (const auto sides = checkSides(width, height); !sides)
        return base::fail(sides.error());
    if (image.channels == 1 && scale == 1.0) {
        Image same = image; // shares its pixels
        same.pixelsPerInch = fingerPixelsPerInch;
        return same;
    }
    try {
        cv::Mat grey = greyOf(image);
        if (scale != 1.0) {
            cv::Mat resized;
            cv::resize(grey, resized, cv::Size(width, height), 0, 0,
                       scale < 1.0 ? cv::INTER_AREA : cv::INTER_CUBIC);
            grey = resized;
        }
        return imageFrom(grey, fingerPixelsPerInch);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::ImageUnreadable, exception.what());
    }
}

} // namespace rekam::biometrics
