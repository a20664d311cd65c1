// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/portrait.h"

#include "core/biometrics/mat.h"
#include "core/biometrics/portrait_frame.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

// Set on the two good and twelve degraded portraits and 13 other pictures of people.

// The detector is 0.88 to 0.97 sure of good portraits, 0.76 with the eyes or the chin covered, but
// 0.64 of an oval of rings and 0.53 of a fingerprint.
constexpr double surelyAFace = 0.70;
// A bystander counts if half as sure and a quarter as wide; posters on the wall do not.
constexpr double perhapsAFace = 0.60;
constexpr double leastBystander = 0.25;
constexpr double leastEyeDistance = 90; // pixels; ICAO Doc 9303, ISO/IEC 19794-5
// At 4 % of full light (sensor noise of cheap cameras): a dark face in fair light has 10 to 20 %
// of such pixels, one lit at a quarter 68 %, one lit from the side only 38 %.
constexpr int blackLevel = 25;
constexpr double mostBlack = 0.35;
constexpr double leastLuminance = 0.12; // the quarter-lit portrait: 0.08; dark faces: 0.2 and more
constexpr int whiteLevel = 250;
constexpr double mostWhite = 0.10; // the overexposed portrait: 0.63; others: none
constexpr double mostLuminance = 0.88;
// Good portraits 430 to 530; defocus of sigma 6 px at 200 px between the eyes 17, motion of 21 px
// at 130 px 80.
constexpr double leastSharpness = 120;
constexpr double sharpnessEyeDistance = 60; // pixels
constexpr double leastContrast = 40; // standard deviation, grey values

/** Share of the detector's box, clipped to the picture. */
cv::Rect partOf(const Face &face, const cv::Size &size, double left, double top, double width,
                double height)
{
    // A box far outside would not fit an int.
    const auto clip = [](double value) { return int(std::clamp(value, -1e6, 1e6)); };
    const cv::Rect part(clip(face.x + left * face.width), clip(face.y + top * face.height),
                        clip(width * face.width), clip(height * face.height));
    return part & cv::Rect(cv::Point(), size);
}

/** Light on brow, cheeks and mouth, without hair and ground. */
struct Exposure
{
    double mean = 0; ///< 0 to 1
    double black = 0; ///< share of pixels
    double white = 0; ///< share of pixels
};

Exposure measureExposure(const cv::Mat &grey, const Face &face)
{
    const cv::Mat skin = grey(partOf(face, grey.size(), 0.22, 0.15, 0.56, 0.70));
    Exposure exposure;
    if (skin.empty())
        return exposure;
    const auto count = double(skin.total());
    exposure.mean = cv::mean(skin)[0] / 255.0;
    exposure.black = cv::countNonZero(skin <= blackLevel) / count;
    exposure.white = cv::countNonZero(skin >= whiteLevel) / count;
    return exposure;
}

double measureSharpness(const cv::Mat &grey, const Face &face)
{
    const cv::Mat whole = grey(partOf(face, grey.size(), 0.10, 0.0, 0.80, 1.0));
    const double scale = sharpnessEyeDistance / std::max(1.0, face.eyeDistance());
    const cv::Size size(int(std::lround(whole.cols * scale)), int(std::lround(whole.rows * scale)));
    if (size.width < 8 || size.height < 8 || size.width > 2000 || size.height > 2000)
        return 0; // a sliver at the edge, or eyes that lie on each other
    cv::Mat scaled, edges;
    cv::resize(whole, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Laplacian(scaled, edges, CV_32F);
    cv::Scalar mean, contrast, deviation;
    cv::meanStdDev(scaled, mean, contrast);
    cv::meanStdDev(edges, mean, deviation);
    const double gain = std::clamp(leastContrast / std::max(contrast[0], 1.0), 1.0, 4.0);
    return deviation[0] * deviation[0] * gain * gain;
}

/** Puts the face that the portrait is of to the front: the largest that is surely one. */
bool findMainFace(std::vector<Face> &faces)
{
    auto main = faces.end();
    for (auto face = faces.begin(); face != faces.end(); ++face) {
        if (face->score >= surelyAFace && (main == faces.end() || face->width > main->width))
            main = face;
    }
    if (main == faces.end())
        return false;
    std::rotate(faces.begin(), main, main + 1);
    return true;
}

bool hasBystander(const std::vector<Face> &faces)
{
    return std::any_of(faces.begin() + 1, faces.end(), [&](const Face &face) {
        return face.score >= perhapsAFace && face.width >= leastBystander * faces.front().width;
    });
}

std::optional<ErrorCode> findComplaint(const PortraitMeasure &measure, const Exposure &exposure,
                                       const cv::Size &size)
{
    if (hasBystander(measure.faces))
        return ErrorCode::SeveralFaces;
    if (measure.eyeDistance < leastEyeDistance)
        return ErrorCode::FaceTooSmall;
    if (const auto frame = planPortraitFrame(size, measure.faces.front()); !frame)
        return frame.error().code;
    if (exposure.mean < leastLuminance || exposure.black > mostBlack)
        return ErrorCode::PortraitTooDark;
    if (exposure.mean > mostLuminance || exposure.white > mostWhite)
        return ErrorCode::PortraitTooBright;
    if (measure.sharpness < leastSharpness)
        return ErrorCode::PortraitBlurred;
    return {};
}

/** Product of what can be better in the next frame, each from 0 to 1. */
int scoreOf(const PortraitMeasure &measure)
{
    const double sharp = 1.0 - std::exp(-measure.sharpness / 250.0);
    const double lit = std::clamp(1.4 - 2.0 * std::abs(measure.luminance - 0.5), 0.0, 1.0);
    const double large = std::min(1.0, measure.eyeDistance / 120.0); // OFIQ's aim
    const double quality = measure.faces.front().score * sharp * lit * large;
    return int(std::lround(measure.accepted() ? 50.0 + 50.0 * quality : 49.0 * quality));
}

} // namespace

base::Result<PortraitMeasure> measurePortrait(const Image &image, FaceDetector &detector)
{
    auto faces = detector.detect(image);
    if (!faces)
        return base::fail(faces.error());
    PortraitMeasure measure;
    measure.faces = std::move(*faces);
    if (!findMainFace(measure.faces)) {
        measure.complaint = ErrorCode::NoFace;
        return measure;
    }
    try {
        const cv::Mat grey = greyOf(image);
        const Face &face = measure.faces.front();
        const Exposure exposure = measureExposure(grey, face);
        measure.eyeDistance = face.eyeDistance();
        measure.luminance = exposure.mean;
        measure.sharpness = measureSharpness(grey, face);
        measure.complaint = findComplaint(measure, exposure, grey.size());
        measure.score = scoreOf(measure);
        return measure;
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

base::Result<Image> cropPortrait(const Image &image, const Face &face)
{
    if (!image.isValid() || image.channels != 3)
        return base::fail(ErrorCode::ImageUnreadable, "picture is not valid color");
    const auto frame = planPortraitFrame({image.width, image.height}, face);
    if (!frame)
        return base::fail(frame.error());
    try {
        // Whole fours, so that three quarters are whole as well.
        const int height
            = std::clamp(frame->height, leastPortraitHeight, mostPortraitHeight) / 4 * 4;
        cv::Mat portrait;
        cv::resize(viewOf(image)(*frame), portrait, cv::Size(height * 3 / 4, height), 0, 0,
                   height < frame->height ? cv::INTER_AREA : cv::INTER_CUBIC);
        return imageFrom(portrait, 0);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

} // namespace rekam::biometrics
