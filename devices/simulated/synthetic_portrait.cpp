// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/synthetic_portrait.h"

#include "devices/simulated/mat_image.h"
#include "devices/simulated/portrait_figure.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace rekam::devices {

namespace {

const cv::Size frameSize(1280, 720);
const cv::Point2f eyeMiddle(640, 318);
/** Pixels. The head is 3.6 eye distances high: more would not leave a portrait's margins in 720. */
constexpr float eyeDistance = 114;

constexpr auto blinkEvery = std::chrono::milliseconds(4100);
constexpr auto blinkLasts = std::chrono::milliseconds(140);

cv::Mat paint(const PortraitFigure &figure, bool eyesOpen)
{
    FigureCanvas canvas(frameSize, eyeMiddle, eyeDistance, Color(196, 210, 224),
                        Color(168, 184, 202));
    paintFigure(canvas, figure, eyesOpen);
    return canvas.picture();
}

double wave(double seconds, double period)
{
    return std::sin(2 * CV_PI * seconds / period);
}

} // namespace

struct SyntheticPortrait::Pictures
{
    cv::Mat eyesOpen;
    cv::Mat eyesClosed;
};

SyntheticPortrait::SyntheticPortrait(quint64 seed)
{
    const PortraitFigure figure = makePortraitFigure(seed);
    m_pictures
        = std::make_unique<const Pictures>(Pictures{paint(figure, true), paint(figure, false)});
}

SyntheticPortrait::~SyntheticPortrait() = default;
SyntheticPortrait::SyntheticPortrait(SyntheticPortrait &&) noexcept = default;
SyntheticPortrait &SyntheticPortrait::operator=(SyntheticPortrait &&) noexcept = default;

biometrics::Image SyntheticPortrait::frame(std::chrono::milliseconds time) const
{
    const bool blinking = time % blinkEvery >= blinkEvery - blinkLasts;
    const double seconds = std::chrono::duration<double>(time).count();
    const double breath = 1 + 0.004 * wave(seconds, 3.7);
    const double tilt = 0.7 * wave(seconds, 6.1); // degrees
    const double swayX = 5.0 * wave(seconds, 7.3); // pixels
    const double swayY = 2.0 * wave(seconds, 3.7);
    cv::Mat move = cv::getRotationMatrix2D({eyeMiddle.x, float(frameSize.height)}, tilt, breath);
    move.at<double>(0, 2) += swayX;
    move.at<double>(1, 2) += swayY;
    cv::Mat moved;
    cv::warpAffine(blinking ? m_pictures->eyesClosed : m_pictures->eyesOpen, moved, move, frameSize,
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return imageFromMat(moved);
}

} // namespace rekam::devices
