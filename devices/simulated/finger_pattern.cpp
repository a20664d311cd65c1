// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/finger_pattern.h"

#include "devices/simulated/random_source.h"

#include <algorithm>
#include <cmath>

namespace rekam::devices {

namespace {

constexpr float pi = static_cast<float>(CV_PI);
const cv::Size fingertip(fingertipWidth, fingertipHeight);

bool isRightHand(biometrics::FingerPosition position)
{
    return position <= biometrics::FingerPosition::RightLittle;
}

RidgeClass drawClass(RandomSource &random, bool rightHand)
{
    // Natural frequencies: loops 65.5 %, whorls 27.9 %, tented arches 2.9 %, arches 3.7 %.
    const float lot = random.between(0.0F, 1.0F);
    const bool towardsLittleFinger = random.between(0.0F, 1.0F) < 0.95F;
    if (lot < 0.655F)
        return towardsLittleFinger == rightHand ? RidgeClass::RightLoop : RidgeClass::LeftLoop;
    if (lot < 0.934F)
        return RidgeClass::Whorl;
    return lot < 0.963F ? RidgeClass::TentedArch : RidgeClass::Arch;
}

float contactScaleOf(biometrics::FingerPosition position)
{
    using biometrics::FingerPosition;
    switch (position) {
    case FingerPosition::RightThumb:
    case FingerPosition::LeftThumb:
        return 1.08F;
    case FingerPosition::RightLittle:
    case FingerPosition::LeftLittle:
        return 0.88F;
    case FingerPosition::RightRing:
    case FingerPosition::LeftRing:
        return 0.96F;
    default:
        return 1.0F;
    }
}

Singularity singularityAt(RandomSource &random, float x, float y)
{
    Singularity result{{x, y}, {}};
    for (float &knot : result.correction)
        knot = random.between(-0.18F, 0.18F);
    return result;
}

/** Distances in pixels, from prints of the four classes (reference on synthetic prints). */
void placeSingularities(FingerPattern &pattern, RandomSource &random)
{
    const float x = fingertipWidth / 2.0F + random.between(-22, 22);
    const float y = fingertipHeight * 0.42F + random.between(-22, 22);
    switch (pattern.ridgeClass) {
    case RidgeClass::LeftLoop:
    case RidgeClass::RightLoop: {
        const float side = pattern.ridgeClass == RidgeClass::LeftLoop ? 1.0F : -1.0F;
        pattern.cores = {singularityAt(random, x, y)};
        pattern.deltas = {singularityAt(random, x + side * random.between(75, 120),
                                        y + random.between(110, 165))};
        break;
    }
    case RidgeClass::Whorl: {
        const float apart = random.between(14, 34);
        const float lean = random.between(-14, 14);
        pattern.cores = {singularityAt(random, x + lean, y - apart),
                         singularityAt(random, x - lean, y + apart)};
        pattern.deltas
            = {singularityAt(random, x - random.between(95, 135), y + random.between(125, 175)),
               singularityAt(random, x + random.between(95, 135), y + random.between(125, 175))};
        break;
    }
    case RidgeClass::TentedArch:
        pattern.cores = {singularityAt(random, x, y)};
        pattern.deltas
            = {singularityAt(random, x + random.between(-8, 8), y + random.between(95, 140))};
        break;
    case RidgeClass::Arch:
        break;
    }
}

/** Half the corrected angle of the line from the singularity to the pixel. */
float turnAround(const Singularity &singularity, float x, float y)
{
    const float angle = std::atan2(y - singularity.position.y, x - singularity.position.x);
    const float sector = (angle + pi) / (2 * pi) * 8.0F;
    const auto knot = static_cast<std::size_t>(sector) % 8;
    const float share = sector - std::floor(sector);
    return 0.5F
        * (angle + singularity.correction[knot] * (1 - share)
           + singularity.correction[(knot + 1) % 8] * share);
}

float archOrientation(const FingerPattern &pattern, float x, float y)
{
    const float middle = fingertipHeight * 0.55F;
    const float steepness
        = pattern.archHeight * std::max(0.0F, 1.4F - 1.5F * std::abs(y - middle) / middle);
    return -std::atan(steepness * std::cos(x / fingertipWidth * pi));
}

} // namespace

FingerPattern makeFingerPattern(quint64 seed, biometrics::FingerPosition position)
{
    RandomSource random(seed);
    FingerPattern pattern;
    pattern.seed = seed;
    pattern.ridgePeriod = random.between(8.2F, 10.2F);
    pattern.archHeight = random.between(0.8F, 1.3F);
    pattern.contactScale = contactScaleOf(position);
    pattern.ridgeClass = drawClass(random, isRightHand(position));
    placeSingularities(pattern, random);
    return pattern;
}

cv::Mat ridgeOrientation(const FingerPattern &pattern)
{
    cv::Mat field(fingertip, CV_32F);
    for (int row = 0; row < field.rows; ++row) {
        for (int column = 0; column < field.cols; ++column) {
            const auto x = static_cast<float>(column);
            const auto y = static_cast<float>(row);
            float angle = 0;
            if (pattern.ridgeClass == RidgeClass::Arch) {
                angle = archOrientation(pattern, x, y);
            } else {
                for (const Singularity &core : pattern.cores)
                    angle += turnAround(core, x, y);
                for (const Singularity &delta : pattern.deltas)
                    angle -= turnAround(delta, x, y);
            }
            angle = std::fmod(angle, pi);
            field.at<float>(row, column) = angle < 0 ? angle + pi : angle;
        }
    }
    return field;
}

cv::Mat ridgePeriodFactor(const FingerPattern &pattern)
{
    RandomSource random(mixSeeds(pattern.seed, 2));
    return 1.0 + 0.066 * random.smoothNoise(fingertip, 60);
}

} // namespace rekam::devices
