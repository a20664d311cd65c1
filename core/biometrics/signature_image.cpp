// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/mat.h"
#include "core/biometrics/signature.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

constexpr int leastHeight = 16;
constexpr int mostHeight = 4096;
constexpr int mostWidth = 16384;
constexpr int subpixelBits = 4; // OpenCV draws in sixteenths of a pixel

constexpr int normalWidth = 1200;
constexpr int normalHeight = 1200;
constexpr int paperSide = 256; // pixels on which the light on the paper is measured
constexpr int darkestPaper = 40; // grey value
constexpr int inkLevel = 200; // of 255 for the paper: what is darker by a fifth is ink
constexpr int leastInkArea = 6; // pixels; smaller spots are dust
// A fiftieth of the longer side: anything shorter is a dot, not a signature.
constexpr double leastInkExtent = 0.02;

cv::Point toSubpixel(const PenPoint &point, const cv::Size &size)
{
    constexpr int unit = 1 << subpixelBits;
    const auto scaled = [](double share, int side) {
        return int(std::lround(std::clamp(share, 0.0, 1.0) * (side - 1) * unit));
    };
    return {scaled(point.x, size.width), scaled(point.y, size.height)};
}

/** Width of the pen for a pressure: a ball pen on a pad of some 4 cm height. */
int penWidth(double pressure, int height)
{
    return std::max(1, int(std::lround(height / 60.0 * (0.5 + std::clamp(pressure, 0.0, 1.0)))));
}

/** @p grey with its paper brought to white, also where a shadow lies on it. */
cv::Mat flattenPaper(const cv::Mat &grey)
{
    const double scale = std::min(1.0, double(paperSide) / std::max(grey.cols, grey.rows));
    const cv::Size size(std::max(1, int(grey.cols * scale)), std::max(1, int(grey.rows * scale)));
    cv::Mat paper, flat;
    cv::resize(grey, paper, size, 0, 0, cv::INTER_AREA);
    // Lines of writing are thinner than 31 of 256 pixels: the brightest neighbour is paper.
    cv::dilate(paper, paper, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(31, 31)));
    cv::GaussianBlur(paper, paper, cv::Size(31, 31), 0);
    cv::resize(paper, paper, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::divide(grey, paper, flat, 255.0);
    flat.setTo(255, paper < darkestPaper); // nobody signs on black
    return flat;
}

/** The smallest rectangle around all ink that is more than dust; empty if there is none. */
cv::Rect findInk(const cv::Mat &flat)
{
    cv::Mat labels, table, centers;
    const cv::Mat ink = flat < inkLevel;
    const int count = cv::connectedComponentsWithStats(ink, labels, table, centers);
    cv::Rect all;
    for (int i = 1; i < count; ++i) { // 0 is the paper
        const int *row = table.ptr<int>(i);
        const cv::Rect one(row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH],
                           row[cv::CC_STAT_HEIGHT]);
        if (row[cv::CC_STAT_AREA] >= leastInkArea)
            all = all.empty() ? one : (all | one);
    }
    return all;
}

} // namespace

base::Result<Image> renderSignature(const Signature &signature, int height)
{
    const double width = std::round(height * signature.aspect);
    if (height < leastHeight || !(width >= leastHeight))
        return base::fail(ErrorCode::ImageTooSmall, "signature picture");
    if (height > mostHeight || width > mostWidth)
        return base::fail(ErrorCode::ImageTooLarge, "signature picture");
    try {
        cv::Mat picture(height, int(width), CV_8UC1, cv::Scalar(255));
        for (const PenStroke &stroke : signature.strokes) {
            for (std::size_t i = 0; i < stroke.size(); ++i) {
                // The first sample draws a dot, so that the dot of an i is not lost.
                const PenPoint &from = stroke[i == 0 ? 0 : i - 1];
                const double pressure = (from.pressure + stroke[i].pressure) / 2;
                cv::line(picture, toSubpixel(from, picture.size()),
                         toSubpixel(stroke[i], picture.size()), cv::Scalar(0),
                         penWidth(pressure, height), cv::LINE_AA, subpixelBits);
            }
        }
        return imageFrom(picture, 0);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

base::Result<Image> normalizeSignatureImage(const Image &image)
{
    if (!image.isValid())
        return base::fail(ErrorCode::ImageUnreadable, "signature picture is not valid");
    try {
        const cv::Mat flat = flattenPaper(greyOf(image));
        cv::Rect ink = findInk(flat);
        if (std::max(ink.width, ink.height) < leastInkExtent * std::max(flat.cols, flat.rows))
            return base::fail(ErrorCode::SignatureEmpty, "no ink on the paper");
        const int border = std::max(2, std::max(ink.width, ink.height) / 25);
        ink -= cv::Point(border, border);
        ink += cv::Size(2 * border, 2 * border);
        ink &= cv::Rect(0, 0, flat.cols, flat.rows);
        cv::Mat trimmed = flat(ink);
        const double scale = std::min(
            {1.0, double(normalWidth) / trimmed.cols, double(normalHeight) / trimmed.rows});
        if (scale < 1) {
            cv::Mat smaller;
            const cv::Size size(std::clamp(int(trimmed.cols * scale), 1, normalWidth),
                                std::clamp(int(trimmed.rows * scale), 1, normalHeight));
            cv::resize(trimmed, smaller, size, 0, 0, cv::INTER_AREA);
            trimmed = smaller;
        }
        return imageFrom(trimmed, 0);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

} // namespace rekam::biometrics
