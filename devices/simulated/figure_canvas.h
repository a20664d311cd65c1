// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <string>
#include <vector>

namespace rekam::devices {

/** A closed line, in units of the figure (1 is the distance of the eyes, y downwards). */
using Outline = std::vector<cv::Point2f>;
/** Red, green, blue, 0 to 255. */
using Color = cv::Vec3f;

/** Superellipse; @p squareness 2 is an ellipse, more has fuller corners. */
Outline roundOutline(cv::Point2f center, float radiusX, float radiusY, float squareness = 2.0F);
/** Smooth closed line through the points (Catmull-Rom). */
Outline smoothOutline(const std::vector<cv::Point2f> &points);
/** The points and their mirror image in the y axis, joined to one list from the first to its twin. */
std::vector<cv::Point2f> mirrored(const std::vector<cv::Point2f> &rightSide);
/** Moved by @p by. */
Outline moved(Outline outline, cv::Point2f by);

/** Paints soft shapes one over the other; private to this folder. */
class FigureCanvas
{
public:
    /** @p origin and @p unit in pixels say where the figure's (0, 0) lies and how long its 1 is. */
    FigureCanvas(cv::Size size, cv::Point2f origin, float unit, Color top, Color bottom);

    /** From now on paints only inside @p outline; an empty one takes the limit away. */
    void clipTo(const Outline &outline);
    /** @p softness is the blur of the edge, in units. */
    void fill(const Outline &outline, Color color, float opacity = 1, float softness = 0);
    /** An open line of @p width units. */
    void stroke(const std::vector<cv::Point2f> &points, float width, Color color, float opacity = 1,
                float softness = 0);
    /** Plain letters, centered at @p center, @p height units high. */
    void write(const std::string &text, cv::Point2f center, float height, Color color);
    /** CV_8UC3 in the order red, green, blue. */
    [[nodiscard]] cv::Mat picture() const;

private:
    [[nodiscard]] cv::Point2f toPixels(cv::Point2f point) const;
    [[nodiscard]] cv::Mat maskOf(const Outline &outline) const;
    void blend(cv::Mat mask, cv::Rect area, Color color, float opacity, float softness);
    [[nodiscard]] cv::Rect areaOf(const std::vector<cv::Point2f> &points, float margin) const;

    cv::Mat m_picture; ///< CV_32FC3
    cv::Mat m_clip; ///< CV_8U or empty
    cv::Point2f m_origin;
    float m_unit;
};

} // namespace rekam::devices
