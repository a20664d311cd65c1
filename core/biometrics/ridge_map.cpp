// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/ridge_map.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace rekam::biometrics {

namespace {

// The profile across the ridges turns with them: its corners lie 18 px from the centre of a block,
// so that a margin of 8 px around all blocks keeps every sample inside the picture.
constexpr int margin = 8;
constexpr int profileLength = 33; // samples across the ridges, one a pixel
constexpr int profileHalfWidth = 8; // averaged over 17 px along the ridges
constexpr int transformLength = 32; // of which the Hann window leaves 31
constexpr int highestFrequency = 11; // waves in 32 px; a period of 2.9 px is no ridge any more

// Foreground: paper and glass show a deviation of 2 to 8 grey values in the FVC and NIST prints.
constexpr double minimumDeviation = 12.0;
constexpr double minimumGradient = 60.0; // mean squared Sobel response

// A good block. Tuned on 478 FVC images against the median genuine match score of each image.
constexpr double goodCoherence = 0.55;
constexpr double goodPurity = 0.72;
constexpr double goodClarity = 0.55;
constexpr double shortestPeriod = 4.5; // pixels at 500 ppi; children have about 6, adults 8 to 10
constexpr double longestPeriod = 16.0;

// A block with any ridges at all.
constexpr double ridgeCoherence = 0.25;
constexpr double ridgePurity = 0.60;
constexpr double fullPurity = 0.90; // weighs fully; the clearest tenth of the FVC prints' blocks
constexpr double ridgeClarity = 0.40;
constexpr double longestRidgePeriod = 13.0; // a print scanned at 1000 ppi but called 500 has 16

/** Sums over one cell of 16x16 px; a block is two by two of them. */
struct CellSums
{
    double grey = 0, greySquared = 0, xx = 0, yy = 0, xy = 0;

    CellSums &operator+=(const CellSums &other)
    {
        grey += other.grey;
        greySquared += other.greySquared;
        xx += other.xx;
        yy += other.yy;
        xy += other.xy;
        return *this;
    }
};

CellSums sumCell(const cv::Mat &grey, const cv::Mat &gradientX, const cv::Mat &gradientY, int left,
                 int top)
{
    CellSums sums;
    for (int y = top; y < top + ridgeBlockStep; ++y) {
        const uchar *g = grey.ptr<uchar>(y) + left;
        const short *dx = gradientX.ptr<short>(y) + left;
        const short *dy = gradientY.ptr<short>(y) + left;
        int value = 0, squared = 0, xx = 0, yy = 0, xy = 0; // 16 * 1020^2 fits
        for (int x = 0; x < ridgeBlockStep; ++x) {
            value += g[x];
            squared += g[x] * g[x];
            xx += dx[x] * dx[x];
            yy += dy[x] * dy[x];
            xy += dx[x] * dy[x];
        }
        sums += {double(value), double(squared), double(xx), double(yy), double(xy)};
    }
    return sums;
}

double bilinear(const cv::Mat &grey, double x, double y)
{
    const int left = int(x), top = int(y);
    const double right = x - left, below = y - top;
    const uchar *upper = grey.ptr<uchar>(top) + left;
    const uchar *lower = grey.ptr<uchar>(top + 1) + left;
    return (upper[0] * (1 - right) + upper[1] * right) * (1 - below)
        + (lower[0] * (1 - right) + lower[1] * right) * below;
}

using Profile = std::array<double, profileLength>;

/** Grey values along a line across the ridges, free of their mean. @p angle is the direction of the
 *  gradient. */
Profile profileAcross(const cv::Mat &grey, double centerX, double centerY, double angle)
{
    const double acrossX = std::cos(angle), acrossY = std::sin(angle);
    Profile profile{};
    double mean = 0;
    for (int k = 0; k < profileLength; ++k) {
        const double across = k - profileLength / 2;
        double sum = 0;
        for (int along = -profileHalfWidth; along <= profileHalfWidth; ++along)
            sum += bilinear(grey, centerX + across * acrossX - along * acrossY,
                            centerY + across * acrossY + along * acrossX);
        profile.at(std::size_t(k)) = sum / (2 * profileHalfWidth + 1);
        mean += profile.at(std::size_t(k)) / profileLength;
    }
    for (double &value : profile)
        value -= mean;
    return profile;
}

/** Windowed cosines and sines, made once. */
struct Transform
{
    std::array<std::array<double, transformLength>, highestFrequency + 1> cosine{}, sine{};

    Transform()
    {
        for (std::size_t f = 0; f <= highestFrequency; ++f) {
            for (std::size_t k = 0; k < transformLength; ++k) {
                const double turn = 2 * CV_PI * double(k) / transformLength;
                const double hann = 0.5 - 0.5 * std::cos(turn);
                cosine[f][k] = hann * std::cos(turn * double(f));
                sine[f][k] = hann * std::sin(turn * double(f));
            }
        }
    }
};

/** Fills purity and period from the power spectrum of @p profile. */
void analyzeSpectrum(const Profile &profile, RidgeBlock &block)
{
    static const Transform transform;
    std::array<double, highestFrequency + 2> power{}; // 0 and the last stay zero: neighbours
    double total = 0;
    std::size_t peak = 1;
    for (std::size_t f = 1; f <= highestFrequency; ++f) {
        double real = 0, imaginary = 0;
        for (std::size_t k = 0; k < transformLength; ++k) {
            real += profile[k] * transform.cosine[f][k];
            imaginary += profile[k] * transform.sine[f][k];
        }
        power[f] = real * real + imaginary * imaginary;
        total += power[f];
        if (power[f] > power[peak])
            peak = f;
    }
    // The Hann window spreads one wave over three lines of the spectrum.
    block.purity = (power[peak - 1] + power[peak] + power[peak + 1]) / (total + 1e-6);
    block.period = double(transformLength) / double(peak);
}

void analyzeRidges(const cv::Mat &grey, const CellSums &sums, RidgeBlock &block)
{
    const double difference = sums.xx - sums.yy;
    block.coherence = std::hypot(difference, 2 * sums.xy) / (sums.xx + sums.yy + 1e-6);
    block.across = 0.5 * std::atan2(2 * sums.xy, difference);
    const Profile profile = profileAcross(grey, block.centerX, block.centerY, block.across);
    analyzeSpectrum(profile, block);
    double amplitude = 0;
    for (double value : profile)
        amplitude += std::abs(value) / profileLength;
    // The mean deviation of a clean ridge pattern is 0.8 to 0.9 of its standard deviation.
    block.clarity = std::min(1.0, amplitude / (0.8 * block.deviation));
}

} // namespace

bool RidgeBlock::hasRidges() const
{
    return foreground && coherence > ridgeCoherence && purity > ridgePurity
        && clarity > ridgeClarity && period >= shortestPeriod && period <= longestRidgePeriod;
}

double RidgeBlock::weight() const
{
    if (!hasRidges())
        return 0;
    return std::min(1.0, (purity - ridgePurity) / (fullPurity - ridgePurity));
}

bool RidgeBlock::isGood() const
{
    return foreground && coherence > goodCoherence && purity > goodPurity && clarity > goodClarity
        && period >= shortestPeriod && period <= longestPeriod;
}

std::vector<RidgeBlock> mapRidges(const cv::Mat &grey)
{
    CV_Assert(grey.type() == CV_8UC1);
    const int columns = (grey.cols - 2 * margin) / ridgeBlockStep;
    const int rows = (grey.rows - 2 * margin) / ridgeBlockStep;
    std::vector<RidgeBlock> blocks;
    if (columns < 2 || rows < 2)
        return blocks;

    cv::Mat gradientX, gradientY;
    cv::Sobel(grey, gradientX, CV_16S, 1, 0);
    cv::Sobel(grey, gradientY, CV_16S, 0, 1);
    std::vector<CellSums> cells;
    cells.reserve(std::size_t(columns) * std::size_t(rows));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            cells.push_back(sumCell(grey, gradientX, gradientY, margin + column * ridgeBlockStep,
                                    margin + row * ridgeBlockStep));
    }

    constexpr double area = ridgeBlockSide * ridgeBlockSide;
    for (int row = 0; row + 1 < rows; ++row) {
        for (int column = 0; column + 1 < columns; ++column) {
            const auto first = std::size_t(row) * std::size_t(columns) + std::size_t(column);
            CellSums sums = cells[first];
            sums += cells[first + 1];
            sums += cells[first + std::size_t(columns)];
            sums += cells[first + std::size_t(columns) + 1];
            RidgeBlock block;
            block.centerX = margin + (column + 1) * ridgeBlockStep;
            block.centerY = margin + (row + 1) * ridgeBlockStep;
            block.mean = sums.grey / area;
            const double variance = sums.greySquared / area - block.mean * block.mean;
            block.deviation = std::sqrt(std::max(0.0, variance));
            block.foreground = block.deviation >= minimumDeviation
                && sums.xx + sums.yy >= minimumGradient * area;
            if (block.foreground)
                analyzeRidges(grey, sums, block);
            blocks.push_back(block);
        }
    }
    return blocks;
}

} // namespace rekam::biometrics
