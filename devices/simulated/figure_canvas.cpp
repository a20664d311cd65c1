// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/figure_canvas.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace rekam::devices {

namespace {

constexpr int subpixelBits = 4; ///< OpenCV draws in 1/16 pixels

cv::Point fixedPoint(cv::Point2f pixels)
{
    constexpr float scale = 1 << subpixelBits;
    return {cvRound(pixels.x * scale), cvRound(pixels.y * scale)};
}

/** Gaussian blur by @p sigma pixels; wide ones on a smaller copy, which looks the same and costs
 *  a hundredth. */
void blur(cv::Mat &mask, double sigma)
{
    constexpr double enough = 3; // pixels of sigma that still make a smooth picture
    const double shrink = sigma / enough;
    if (shrink < 2) {
        cv::GaussianBlur(mask, mask, cv::Size(), sigma);
        return;
    }
    const cv::Size size = mask.size();
    const cv::Size small(std::max(1, cvRound(size.width / shrink)),
                         std::max(1, cvRound(size.height / shrink)));
    cv::Mat copy;
    cv::resize(mask, copy, small, 0, 0, cv::INTER_AREA);
    cv::GaussianBlur(copy, copy, cv::Size(), enough, enough, cv::BORDER_REPLICATE);
    cv::resize(copy, mask, size, 0, 0, cv::INTER_LINEAR);
}

} // namespace

Outline roundOutline(cv::Point2f center, float radiusX, float radiusY, float squareness)
{
    Outline outline;
    constexpr int corners = 96;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * CV_PI * i / corners;
        const auto reach = [&](double value) {
            return std::copysign(std::pow(std::abs(value), 2.0 / squareness), value);
        };
        outline.emplace_back(center.x + radiusX * static_cast<float>(reach(std::cos(angle))),
                             center.y + radiusY * static_cast<float>(reach(std::sin(angle))));
    }
    return outline;
}

Outline smoothOutline(const std::vector<cv::Point2f> &points)
{
    Outline outline;
    constexpr int steps = 10;
    const std::size_t count = points.size();
    for (std::size_t i = 0; i < count; ++i) {
        const cv::Point2f a = points[(i + count - 1) % count];
        const cv::Point2f b = points[i];
        const cv::Point2f c = points[(i + 1) % count];
        const cv::Point2f d = points[(i + 2) % count];
        for (int step = 0; step < steps; ++step) {
            const float t = static_cast<float>(step) / steps;
            outline.push_back(0.5F
                              * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t)
                                 + (3 * b - a - 3 * c + d) * (t * t * t)));
        }
    }
    return outline;
}

std::vector<cv::Point2f> mirrored(const std::vector<cv::Point2f> &rightSide)
{
    std::vector<cv::Point2f> all = rightSide;
    for (auto point = rightSide.rbegin(); point != rightSide.rend(); ++point) {
        if (point->x != 0)
            all.emplace_back(-point->x, point->y);
    }
    return all;
}

Outline moved(Outline outline, cv::Point2f by)
{
    for (cv::Point2f &point : outline)
        point += by;
    return outline;
}

FigureCanvas::FigureCanvas(cv::Size size, cv::Point2f origin, float unit, Color top, Color bottom)
    : m_picture(size, CV_32FC3)
    , m_origin(origin)
    , m_unit(unit)
{
    for (int y = 0; y < size.height; ++y) {
        const float share = static_cast<float>(y) / static_cast<float>(size.height);
        m_picture.row(y).setTo(top * (1 - share) + bottom * share);
    }
}

cv::Point2f FigureCanvas::toPixels(cv::Point2f point) const
{
    return m_origin + m_unit * point;
}

cv::Mat FigureCanvas::maskOf(const Outline &outline) const
{
    std::vector<cv::Point> corners;
    for (const cv::Point2f &point : outline)
        corners.push_back(fixedPoint(toPixels(point)));
    cv::Mat mask = cv::Mat::zeros(m_picture.size(), CV_8U);
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{corners}, 255, cv::LINE_AA,
                 subpixelBits);
    return mask;
}

cv::Rect FigureCanvas::areaOf(const std::vector<cv::Point2f> &points, float margin) const
{
    std::vector<cv::Point2f> pixels;
    for (const cv::Point2f &point : points)
        pixels.push_back(toPixels(point));
    const cv::Rect tight = cv::boundingRect(pixels);
    const int edge = cvCeil(margin * m_unit) + 2;
    return cv::Rect(tight.x - edge, tight.y - edge, tight.width + 2 * edge, tight.height + 2 * edge)
        & cv::Rect({0, 0}, m_picture.size());
}

void FigureCanvas::clipTo(const Outline &outline)
{
    m_clip = outline.empty() ? cv::Mat() : maskOf(outline);
}

void FigureCanvas::fill(const Outline &outline, Color color, float opacity, float softness)
{
    blend(maskOf(outline), areaOf(outline, 3 * softness), color, opacity, softness);
}

void FigureCanvas::stroke(const std::vector<cv::Point2f> &points, float width, Color color,
                          float opacity, float softness)
{
    std::vector<cv::Point> corners;
    for (const cv::Point2f &point : points)
        corners.push_back(fixedPoint(toPixels(point)));
    cv::Mat mask = cv::Mat::zeros(m_picture.size(), CV_8U);
    cv::polylines(mask, std::vector<std::vector<cv::Point>>{corners}, false, 255,
                  std::max(1, cvRound(width * m_unit)), cv::LINE_AA, subpixelBits);
    blend(mask, areaOf(points, width + 3 * softness), color, opacity, softness);
}

void FigureCanvas::write(const std::string &text, cv::Point2f center, float height, Color color)
{
    constexpr int font = cv::FONT_HERSHEY_DUPLEX;
    const int thickness = std::max(1, cvRound(height * m_unit / 12));
    const double scale = cv::getFontScaleFromHeight(font, cvRound(height * m_unit), thickness);
    int baseline = 0;
    const cv::Size size = cv::getTextSize(text, font, scale, thickness, &baseline);
    const cv::Point2f middle = toPixels(center);
    cv::Mat mask = cv::Mat::zeros(m_picture.size(), CV_8U);
    cv::putText(mask, text,
                {cvRound(middle.x) - size.width / 2, cvRound(middle.y) + size.height / 2}, font,
                scale, 255, thickness, cv::LINE_AA);
    blend(mask, {{0, 0}, m_picture.size()}, color, 1, 0);
}

void FigureCanvas::blend(cv::Mat mask, cv::Rect area, Color color, float opacity, float softness)
{
    if (area.empty())
        return;
    cv::Mat share = mask(area).clone();
    if (softness > 0)
        blur(share, double(softness * m_unit));
    for (int y = 0; y < area.height; ++y) {
        auto *pixel = m_picture.ptr<cv::Vec3f>(area.y + y) + area.x;
        const uchar *shareRow = share.ptr<uchar>(y);
        const uchar *clipRow = m_clip.empty() ? nullptr : m_clip.ptr<uchar>(area.y + y) + area.x;
        for (int x = 0; x < area.width; ++x) {
            float alpha = opacity * static_cast<float>(shareRow[x]) / 255.0F;
            if (clipRow)
                alpha *= static_cast<float>(clipRow[x]) / 255.0F;
            pixel[x] += alpha * (color - pixel[x]);
        }
    }
}

cv::Mat FigureCanvas::picture() const
{
    cv::Mat result;
    m_picture.convertTo(result, CV_8UC3);
    return result;
}

} // namespace rekam::devices
