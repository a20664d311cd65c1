// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <QtGlobal>

#include <random>

namespace rekam::devices {

/** Random numbers that are the same for the same seed; private to this folder. */
class RandomSource
{
public:
    explicit RandomSource(quint64 seed)
        : m_engine(seed)
    { }
    /** Evenly between the two. */
    float between(float low, float high)
    {
        return std::uniform_real_distribution<float>(low, high)(m_engine);
    }
    /** Normal distribution around 0. */
    float normal(float deviation)
    {
        return std::normal_distribution<float>(0.0F, deviation)(m_engine);
    }
    /** 0 to below @p end. */
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }

    /** White noise, CV_32F. */
    cv::Mat noise(cv::Size size, float deviation);
    /** Noise whose hills are about @p reach pixels wide; mean 0, standard deviation 1. */
    cv::Mat smoothNoise(cv::Size size, float reach);

private:
    std::mt19937_64 m_engine;
};

/** Mixes two numbers into a seed (the finalizer of splitmix64), so that neighboring numbers give
 *  unrelated people, fingers and presses. */
quint64 mixSeeds(quint64 first, quint64 second);

} // namespace rekam::devices
