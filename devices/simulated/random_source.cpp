// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/random_source.h"

#include <opencv2/imgproc.hpp>

namespace rekam::devices {

cv::Mat RandomSource::noise(cv::Size size, float deviation)
{
    std::normal_distribution<float> distribution(0.0F, deviation);
    cv::Mat result(size, CV_32F);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x)
            result.at<float>(y, x) = distribution(m_engine);
    }
    return result;
}

cv::Mat RandomSource::smoothNoise(cv::Size size, float reach)
{
    // Drawn at a quarter of the size: what is smooth over many pixels needs no full resolution.
    constexpr int coarseness = 4;
    cv::Mat coarse = noise({size.width / coarseness + 2, size.height / coarseness + 2}, 1.0F);
    cv::GaussianBlur(coarse, coarse, cv::Size(), double(reach) / coarseness);
    cv::Mat fine;
    cv::resize(coarse, fine, size, 0, 0, cv::INTER_CUBIC);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(fine, mean, deviation);
    return (fine - mean[0]) / std::max(deviation[0], 1e-6);
}

quint64 mixSeeds(quint64 first, quint64 second)
{
    quint64 mixed = first + 0x9e3779b97f4a7c15ULL * (second + 1);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

} // namespace rekam::devices
