// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/finger_impression.h"

#include "devices/simulated/random_source.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace rekam::devices {

namespace {

const cv::Size glass(glassWidth, glassHeight);

/** How the finger lies on the glass this time. Lengths in pixels, angles in radians. */
struct Touch
{
    float turn = 0;
    cv::Point2f shift;
    cv::Point2f stretch; ///< pull of the skin outside the firmly pressed middle
    float torsion = 0;
    float pressure = 0; ///< 0 normal, above 0 firmer: thicker ridges, more skin
    cv::Point2f contactRadius;
};

Touch drawTouch(RandomSource &random, const FingerPattern &pattern, float sloppiness)
{
    Touch touch;
    touch.turn = random.normal(6 * sloppiness) * static_cast<float>(CV_PI / 180);
    touch.shift = {random.normal(9 * sloppiness), random.normal(11 * sloppiness)};
    touch.stretch = {random.normal(4.5F * sloppiness), random.normal(4.5F * sloppiness)};
    touch.torsion = random.normal(0.035F * sloppiness);
    touch.pressure = random.normal(0.30F * sloppiness);
    const float radius = pattern.contactScale * (1 + 0.07F * touch.pressure);
    touch.contactRadius = {fingertipWidth * (0.40F * radius + random.normal(0.01F)),
                           fingertipHeight * (0.42F * radius + random.normal(0.01F))};
    return touch;
}

/** Skin distortion after Cappelli, Maio and Maltoni (2001): rigid where the finger presses hardest,
 *  sliding more and more outside of that ellipse. 0 rigid to 1 fully stretched. */
float slidingShare(float x, float y)
{
    const float a = fingertipWidth * 0.30F;
    const float b = fingertipHeight * 0.30F;
    const float distance = std::sqrt(x * x / (a * a) + y * y / (b * b)) - 1;
    if (distance <= 0)
        return 0;
    return distance >= 1 ? 1 : 0.5F * (1 - std::cos(static_cast<float>(CV_PI) * distance));
}

cv::Mat layOnGlass(const cv::Mat &master, const Touch &touch, RandomSource &random,
                   float sloppiness)
{
    const cv::Mat jitterX = random.smoothNoise(glass, 40) * (0.6 * sloppiness);
    const cv::Mat jitterY = random.smoothNoise(glass, 40) * (0.6 * sloppiness);
    cv::Mat sourceX(glass, CV_32F);
    cv::Mat sourceY(glass, CV_32F);
    const float cosine = std::cos(touch.turn);
    const float sine = std::sin(touch.turn);
    for (int row = 0; row < glass.height; ++row) {
        for (int column = 0; column < glass.width; ++column) {
            const float x = static_cast<float>(column) - glassWidth / 2.0F - touch.shift.x;
            const float y = static_cast<float>(row) - glassHeight / 2.0F - touch.shift.y;
            const float share = slidingShare(x, y);
            const float u = x + share * (touch.stretch.x - touch.torsion * y);
            const float v = y + share * (touch.stretch.y + touch.torsion * x);
            sourceX.at<float>(row, column)
                = fingertipWidth / 2.0F + cosine * u - sine * v + jitterX.at<float>(row, column);
            sourceY.at<float>(row, column)
                = fingertipHeight / 2.0F + sine * u + cosine * v + jitterY.at<float>(row, column);
        }
    }
    cv::Mat skin;
    cv::remap(master, skin, sourceX, sourceY, cv::INTER_LINEAR, cv::BORDER_CONSTANT, -1);
    return skin;
}

/** 1 where the skin touches the glass, falling to 0 over a few pixels at a wavy edge. */
cv::Mat contactRegion(const Touch &touch, RandomSource &random)
{
    const cv::Mat waves = random.smoothNoise(glass, 25) * 0.05;
    cv::Mat region(glass, CV_32F);
    for (int row = 0; row < glass.height; ++row) {
        for (int column = 0; column < glass.width; ++column) {
            const float x = (static_cast<float>(column) - glassWidth / 2.0F - touch.shift.x)
                / touch.contactRadius.x;
            const float y = (static_cast<float>(row) - glassHeight / 2.0F - touch.shift.y)
                / touch.contactRadius.y;
            const float outside = std::sqrt(x * x + y * y) - 1 + waves.at<float>(row, column);
            region.at<float>(row, column) = 1 / (1 + std::exp(30 * outside));
        }
    }
    return region;
}

void scratch(cv::Mat &picture, RandomSource &random, float sloppiness)
{
    const int count = static_cast<int>(random.between(0.0F, 1.0F) * 2.2F * sloppiness);
    for (int i = 0; i < count; ++i) {
        const cv::Point from(random.below(glassWidth), random.below(glassHeight));
        const cv::Point to(from.x + cvRound(random.normal(60)),
                           from.y + cvRound(random.normal(60)));
        cv::line(picture, from, to, cv::Scalar(225), 1, cv::LINE_AA);
    }
}

} // namespace

cv::Mat pressFinger(const cv::Mat &master, const FingerPattern &pattern, quint64 press,
                    float sloppiness)
{
    RandomSource random(mixSeeds(mixSeeds(pattern.seed, 3), press));
    const Touch touch = drawTouch(random, pattern, sloppiness);
    cv::Mat height = layOnGlass(master, touch, random, sloppiness);
    height += 0.5 * touch.pressure; // firmer: ridges thicker
    height += 0.18 * random.smoothNoise(glass, 35); // moist and dry areas
    height += 0.28 * sloppiness * random.smoothNoise(glass, 5); // worn spots
    cv::Mat ink;
    cv::exp(-6 * height, ink);
    ink = 1 / (1 + ink);

    constexpr double paper = 235; // grey of the empty glass
    constexpr double depth = 190; // how much darker a ridge is
    cv::Mat picture = paper - depth * ink.mul(contactRegion(touch, random));
    picture += random.noise(glass, 9 * sloppiness);
    scratch(picture, random, sloppiness);
    cv::GaussianBlur(picture, picture, cv::Size(3, 3), 0.7);
    cv::Mat grey;
    picture.convertTo(grey, CV_8U);
    return grey;
}

} // namespace rekam::devices
