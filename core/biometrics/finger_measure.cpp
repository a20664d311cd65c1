// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_measure.h"

#include "core/biometrics/mat.h"
#include "core/biometrics/ridge_map.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

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
// Where twice as much is printed, it is not the area that is too small but the ridges that are poor.
constexpr int wholeForegroundBlocks = 140;
// The poorest of the ten fingers of a cooperative person has 44, broken card prints have 15 and 17.
constexpr int leastGoodBlocks = 35;
// A score of 31. The poorest print of FVC2002 DB1_B has 72, the poorest finger of that person 104.
constexpr double leastRidgeArea = 60.0;
// Whole prints have 35 to 100, the faintest of the cards 19.5; prints of a tenth to a fifth of the
// contrast of a touch, as grease leaves them on the glass, up to 18.
constexpr double latentContrast = 19.0;
// 104 real prints reach 0.81. Of the same, smeared over 0.8 mm, 85 in a hundred lie above 0.84.
constexpr double smearedOneWay = 0.84;
constexpr int leastSmearedBlocks = 100; // a small piece of a finger may well run one way
// So may the side of a finger at the edge of the glass, but its ridges are clear: four in five blocks
// are good. Of smeared prints hardly ever more than two in three are.
constexpr double mostGoodOfSmeared = 0.70;
// The score reaches 63 at so much ridge area, in blocks.
constexpr double areaScale = 160.0;
// Beyond it, a quarter of the picture or more is empty on one side and print is cut on the other.
constexpr double farthestFromCenter = 0.27;
// Only to explain a low score, never to refuse a good one: good prints lie between 0.18 and 0.73,
// prints whose valleys are flooded above 0.60, FVC's dotted dry ones below 0.16.
constexpr double dryDarkness = 0.17;
constexpr double wetDarkness = 0.58;

// Polarity: a cell with ridges deviates by 12 grey values or more, as in ridge_map.cpp.
constexpr int polarityCell = 16; // pixels; two ridge periods
constexpr double printedDeviation = 12.0;
constexpr double polarityMargin = 16.0; // grey values

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

/** The value that a quarter of @p values exceeds; 0 of none. */
double upperQuartile(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto quarter = values.begin() + std::ptrdiff_t(values.size() * 3 / 4);
    std::nth_element(values.begin(), quarter, values.end());
    return *quarter;
}

/** Doubled angles, so that opposite directions are the same one; weighted by what there is of a
 *  direction and by the energy of the ridges, for what a slide leaves of the others is weak. */
struct Directions
{
    double cosine = 0, sine = 0, weight = 0;

    void add(const RidgeBlock &block)
    {
        const double share = block.coherence * block.deviation * block.deviation;
        cosine += share * std::cos(2 * block.across);
        sine += share * std::sin(2 * block.across);
        weight += share;
    }
    [[nodiscard]] double agreement() const
    {
        return weight > 0 ? std::hypot(cosine, sine) / weight : 0;
    }
};

Sums sumUp(const std::vector<RidgeBlock> &blocks, const cv::Size &size, FingerMeasure &measure)
{
    Sums sums;
    double grey = 0, purity = 0, coherence = 0, clarity = 0, goodX = 0, goodY = 0;
    Directions directions;
    std::vector<double> contrasts;
    for (const RidgeBlock &block : blocks) {
        const double x = block.centerX / size.width, y = block.centerY / size.height;
        if (block.foreground) {
            ++measure.foregroundBlocks;
            grey += block.mean;
            purity += block.purity;
            coherence += block.coherence;
            clarity += block.clarity;
            directions.add(block);
        }
        if (block.hasRidges()) {
            ++sums.ridgeBlocks;
            measure.ridgeArea += block.weight();
            contrasts.push_back(block.deviation);
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
        measure.meanCoherence = coherence / measure.foregroundBlocks;
        measure.meanClarity = clarity / measure.foregroundBlocks;
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
    measure.contrast = upperQuartile(std::move(contrasts));
    measure.oneWay = directions.agreement();
    measure.score = int(std::lround(100.0 * (1.0 - std::exp(-measure.ridgeArea / areaScale))));
    return sums;
}

/** The one thing that the operator should mend first. */
std::optional<ErrorCode> findComplaint(const FingerMeasure &measure, const Sums &sums)
{
    if (sums.ridgeBlocks < leastRidgeBlocks
        || sums.ridgeBlocks < leastRidgeShare * measure.foregroundBlocks)
        return ErrorCode::NoRidges;
    if (measure.contrast < latentContrast)
        return ErrorCode::FingerLatent;
    if (measure.foregroundBlocks >= leastSmearedBlocks && measure.oneWay > smearedOneWay
        && measure.goodBlocks < mostGoodOfSmeared * measure.foregroundBlocks)
        return ErrorCode::FingerSmeared;
    if (sums.ridgeBlocks < leastAreaBlocks && measure.foregroundBlocks < wholeForegroundBlocks)
        return ErrorCode::FingerAreaTooSmall;
    if (std::max(std::abs(sums.ridgeX - 0.5), std::abs(sums.ridgeY - 0.5)) > farthestFromCenter)
        return ErrorCode::FingerOffCenter;
    if (measure.goodBlocks >= leastGoodBlocks && measure.ridgeArea >= leastRidgeArea)
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

bool isInverted(const Image &image)
{
    if (!image.isValid() || image.channels != 1)
        return false;
    const cv::Mat grey = viewOf(image);
    std::vector<double> empty; // grey of the cells without a print
    double printedGrey = 0;
    int printed = 0;
    for (int y = 0; y + polarityCell <= grey.rows; y += polarityCell) {
        for (int x = 0; x + polarityCell <= grey.cols; x += polarityCell) {
            cv::Scalar mean, deviation;
            cv::meanStdDev(grey(cv::Rect(x, y, polarityCell, polarityCell)), mean, deviation);
            if (deviation[0] < printedDeviation) {
                empty.push_back(mean[0]);
            } else {
                printedGrey += mean[0];
                ++printed;
            }
        }
    }
    const std::size_t cells = empty.size() + std::size_t(printed);
    if (std::size_t(printed) < cells / 10 || empty.size() < cells / 20 || printed == 0)
        return false;
    const double average = printedGrey / printed;
    // What is flooded in a wet print is evenly dark as well; but then there is light paper beside it.
    const auto lighter = std::count_if(
        empty.begin(), empty.end(), [=](double cell) { return cell > average + polarityMargin; });
    const auto darker = std::count_if(empty.begin(), empty.end(),
                                      [=](double cell) { return cell < average - polarityMargin; });
    return std::size_t(darker) >= std::max<std::size_t>(1, cells / 20) && lighter <= darker / 20;
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
    const bool inverted = isInverted(image);
    if (image.channels == 1 && scale == 1.0 && !inverted) {
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
        if (inverted) {
            cv::Mat positive; // not in place: the view shares the caller's pixels
            cv::subtract(255, grey, positive);
            grey = positive;
        }
        return imageFrom(grey, fingerPixelsPerInch);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::ImageUnreadable, exception.what());
    }
}

} // namespace rekam::biometrics
