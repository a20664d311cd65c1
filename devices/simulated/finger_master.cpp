// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/finger_master.h"

#include "devices/simulated/random_source.h"

#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace rekam::devices {

namespace {

constexpr int orientationCount = 32;
constexpr int periodCount = 7;
constexpr float periodSpread = 0.14F; ///< the bank covers the mean period +- 14 %
constexpr int kernelSide = 21; ///< pixels; a bit more than two ridge periods
constexpr int kernelRow = 24; ///< padded with zeros to whole vectors of four floats
constexpr int growthSteps = 12; ///< the growths have met after 8; the rest makes ridges even
constexpr int pixelsPerSeed = 260;
constexpr float steepness = 6.0F; ///< how hard each step pushes towards ridge or valley

/** One Gabor filter, mean 0 and absolute sum 1, rows padded to kernelRow. */
cv::Mat gaborKernel(float orientation, float period)
{
    cv::Mat kernel(kernelSide, kernelSide, CV_32F);
    const float sigma = period * 0.42F;
    for (int row = 0; row < kernelSide; ++row) {
        for (int column = 0; column < kernelSide; ++column) {
            const auto x = static_cast<float>(column - kernelSide / 2);
            const auto y = static_cast<float>(row - kernelSide / 2);
            const float across = y * std::cos(orientation) - x * std::sin(orientation);
            const float envelope = std::exp(-(x * x + y * y) / (2 * sigma * sigma));
            kernel.at<float>(row, column)
                = envelope * std::cos(2 * static_cast<float>(CV_PI) * across / period);
        }
    }
    kernel -= cv::mean(kernel)[0];
    kernel /= cv::norm(kernel, cv::NORM_L1);
    cv::Mat padded;
    cv::copyMakeBorder(kernel, padded, 0, 0, 0, kernelRow - kernelSide, cv::BORDER_CONSTANT, 0);
    return padded;
}

std::vector<cv::Mat> gaborBank(float meanPeriod)
{
    std::vector<cv::Mat> bank;
    for (int period = 0; period < periodCount; ++period) {
        const float share = static_cast<float>(period) / (periodCount - 1);
        const float length = meanPeriod * (1 - periodSpread + 2 * periodSpread * share);
        for (int i = 0; i < orientationCount; ++i)
            bank.push_back(gaborKernel(static_cast<float>(i * CV_PI / orientationCount), length));
    }
    return bank;
}

/** Which filter of the bank belongs to each pixel; CV_32S. */
cv::Mat filterIndex(const FingerPattern &pattern)
{
    const cv::Mat orientation = ridgeOrientation(pattern);
    const cv::Mat period = ridgePeriodFactor(pattern);
    cv::Mat index(orientation.size(), CV_32S);
    for (int y = 0; y < index.rows; ++y) {
        for (int x = 0; x < index.cols; ++x) {
            const double turn = orientation.at<float>(y, x) / CV_PI * orientationCount;
            const double length = (period.at<float>(y, x) - (1 - periodSpread)) / (2 * periodSpread)
                * (periodCount - 1);
            index.at<int>(y, x)
                = std::clamp(static_cast<int>(std::lround(length)), 0, periodCount - 1)
                    * orientationCount
                + static_cast<int>(std::lround(turn)) % orientationCount;
        }
    }
    return index;
}

/** Sum of products of a kernel and the window whose first pixel is at @p window. */
float filterAt(const float *window, std::size_t stride, const cv::Mat &kernel)
{
    cv::v_float32x4 sum = cv::v_setzero_f32();
    const float *weights = kernel.ptr<float>();
    for (int row = 0; row < kernelSide; ++row, window += stride, weights += kernelRow) {
        for (int i = 0; i < kernelRow; i += 4)
            sum = cv::v_muladd(cv::v_load(window + i), cv::v_load(weights + i), sum);
    }
    return cv::v_reduce_sum(sum);
}

/** tanh to within 0.03 (Pade), an eighth of its time; a smooth limit to -1 and 1 is all we need. */
float softLimit(float value)
{
    const float x = std::clamp(value, -3.0F, 3.0F);
    return x * (27 + x * x) / (27 + 9 * x * x);
}

cv::Mat grow(const cv::Mat &skin, const cv::Mat &index, const std::vector<cv::Mat> &bank)
{
    constexpr int margin = kernelSide / 2;
    cv::Mat padded; // the right side also holds what the padded kernel rows read
    cv::copyMakeBorder(skin, padded, margin, margin, margin, margin + kernelRow - kernelSide,
                       cv::BORDER_REFLECT);
    cv::Mat next(skin.size(), CV_32F);
    cv::parallel_for_(cv::Range(0, skin.rows), [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            for (int x = 0; x < skin.cols; ++x) {
                const cv::Mat &kernel = bank[static_cast<std::size_t>(index.at<int>(y, x))];
                const float sum = filterAt(padded.ptr<float>(y) + x, padded.step1(), kernel);
                next.at<float>(y, x) = softLimit(steepness * sum);
            }
        }
    });
    return next;
}

} // namespace

cv::Mat growFingerMaster(const FingerPattern &pattern, std::stop_token stop)
{
    const std::vector<cv::Mat> bank = gaborBank(pattern.ridgePeriod);
    const cv::Mat index = filterIndex(pattern);
    RandomSource random(mixSeeds(pattern.seed, 1));
    cv::Mat skin = cv::Mat::zeros(index.size(), CV_32F);
    for (int i = 0; i < skin.rows * skin.cols / pixelsPerSeed; ++i)
        skin.at<float>(random.below(skin.rows), random.below(skin.cols)) = 1.0F;
    for (int step = 0; step < growthSteps; ++step) {
        if (stop.stop_requested())
            return {};
        skin = grow(skin, index, bank);
    }
    return skin;
}

} // namespace rekam::devices
