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
    float patches = 0.18F; ///< how much moister and drier areas differ
    float wear = 0; ///< how much of the skin shows no ridges any more
    float ink = 1; ///< contrast, as a share of that of a firm touch
    float slide = 0; ///< pixels that the finger moves while it is seen
    int scars = 0; ///< deep scratches besides the small ones
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

/** Makes an ordinary touch one of the others. The amounts are set so that the station says of each
 *  what it is called (tests/devices/touch_kinds_test.cpp). */
void spoil(Touch &touch, RandomSource &random, TouchKind kind)
{
    switch (kind) {
    case TouchKind::Good:
    case TouchKind::Empty:
        break;
    case TouchKind::Wet:
        touch.pressure = random.between(2.92F, 3.02F);
        touch.patches = 0.08F;
        break;
    case TouchKind::Dry:
        touch.pressure = random.between(-3.6F, -3.5F);
        touch.wear += 0.85F;
        touch.patches = 0.10F;
        break;
    case TouchKind::Scratched:
        touch.scars = 6 + random.below(4);
        break;
    case TouchKind::Partial:
        touch.shift.y += fingertipHeight * 0.05F;
        touch.contactRadius *= random.between(0.34F, 0.40F);
        break;
    case TouchKind::OffCenter: {
        const float side = random.below(2) == 0 ? -1.0F : 1.0F;
        touch.shift.x += side * random.between(0.54F, 0.57F) * glassWidth;
        break;
    }
    case TouchKind::Smeared:
        touch.slide = random.between(27, 33);
        break;
    case TouchKind::Residue:
        touch.ink = random.between(0.17F, 0.19F);
        break;
    case TouchKind::Worn:
        touch.wear += random.between(1.44F, 1.52F);
        touch.ink = 0.7F;
        touch.scars = 3 + random.below(3);
        break;
    }
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

void slide(cv::Mat &picture, RandomSource &random, float distance)
{
    const int side = cvRound(distance) | 1;
    const float angle = random.between(0, static_cast<float>(CV_PI));
    const cv::Point2f half(std::cos(angle) * static_cast<float>(side / 2),
                           std::sin(angle) * static_cast<float>(side / 2));
    const cv::Point2f middle(static_cast<float>(side / 2), static_cast<float>(side / 2));
    cv::Mat way = cv::Mat::zeros(side, side, CV_32F);
    cv::line(way, middle - half, middle + half, cv::Scalar(1));
    // It starts and stops softly; a slide of even speed would let ridges through at some widths.
    const cv::Mat taper = cv::getGaussianKernel(side, side / 5.0, CV_32F);
    way = way.mul(taper * taper.t());
    cv::filter2D(picture, picture, -1, way / cv::sum(way)[0], cv::Point(-1, -1), 0,
                 cv::BORDER_REPLICATE);
}

void scar(cv::Mat &picture, RandomSource &random, int count)
{
    for (int i = 0; i < count; ++i) {
        const cv::Point from(random.below(glassWidth), random.below(glassHeight));
        const cv::Point to(from.x + cvRound(random.normal(120)),
                           from.y + cvRound(random.normal(120)));
        cv::line(picture, from, to, cv::Scalar(228), 3 + random.below(4), cv::LINE_AA);
    }
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
                    float sloppiness, TouchKind kind)
{
    RandomSource random(mixSeeds(mixSeeds(pattern.seed, 3), press));
    Touch touch = drawTouch(random, pattern, sloppiness);
    if (kind != TouchKind::Good)
        spoil(touch, random, kind);
    cv::Mat height = layOnGlass(master, touch, random, sloppiness);
    height += 0.5 * touch.pressure; // firmer: ridges thicker
    height += touch.patches * random.smoothNoise(glass, 35); // moist and dry areas
    height += (0.28 * sloppiness + touch.wear) * random.smoothNoise(glass, 5); // worn spots
    cv::Mat ink;
    cv::exp(-6 * height, ink);
    ink = 1 / (1 + ink);

    constexpr double paper = 235; // grey of the empty glass
    constexpr double depth = 190; // how much darker a ridge is
    cv::Mat picture = paper - depth * touch.ink * ink.mul(contactRegion(touch, random));
    if (kind == TouchKind::Empty)
        picture = paper; // whatever else was drawn: nobody is there
    if (touch.slide > 0)
        slide(picture, random, touch.slide);
    picture += random.noise(glass, 9 * sloppiness);
    scratch(picture, random, kind == TouchKind::Empty ? 0 : sloppiness);
    scar(picture, random, touch.scars);
    cv::GaussianBlur(picture, picture, cv::Size(3, 3), 0.7);
    cv::Mat grey;
    picture.convertTo(grey, CV_8U);
    return grey;
}

} // namespace rekam::devices
