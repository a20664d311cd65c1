// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face_detector.h"

#include "core/base/files.h"
#include "core/biometrics/mat.h"
#include "core/biometrics/net_builder.h"

#include <opencv2/imgproc.hpp>

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

constexpr qint64 maxModelBytes = 4 * 1024 * 1024;
// @mediapipe/face_detection 0.4.1657300184; see resources/models/README.md
constexpr char knownSha256[] = "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633";

constexpr int inputSide = 128;
constexpr int valuesPerAnchor = 16; // centre, size, six key points
constexpr double leastScore = 0.5;
constexpr double mostOverlap = 0.3; // intersection over union, as in MediaPipe

/** Cells of the two maps that the network looks at, and anchors a cell: 16x16x2 + 8x8x6 = 896. */
struct Grid
{
    int side;
    int anchors;
};
constexpr std::array<Grid, 2> grids{{{16, 2}, {8, 6}}};
constexpr int anchorCount = 16 * 16 * 2 + 8 * 8 * 6;

/** Centres of the anchors in input pixels, in the network's order. All anchors are of size one. */
std::vector<cv::Point2d> makeAnchors()
{
    std::vector<cv::Point2d> anchors;
    anchors.reserve(anchorCount);
    for (const Grid &grid : grids) {
        const double step = double(inputSide) / grid.side;
        for (int y = 0; y < grid.side; ++y) {
            for (int x = 0; x < grid.side; ++x)
                anchors.insert(anchors.end(), std::size_t(grid.anchors),
                               cv::Point2d((x + 0.5) * step, (y + 0.5) * step));
        }
    }
    return anchors;
}

/** How the picture lies within the square input. */
struct Letterbox
{
    cv::Mat input;
    double scale = 1;
    cv::Point offset;
};

Letterbox letterbox(const cv::Mat &picture)
{
    Letterbox box;
    box.scale = double(inputSide) / std::max(picture.cols, picture.rows);
    const cv::Size size(std::max(1, int(std::lround(picture.cols * box.scale))),
                        std::max(1, int(std::lround(picture.rows * box.scale))));
    box.offset = {(inputSide - size.width) / 2, (inputSide - size.height) / 2};
    box.input = cv::Mat::zeros(inputSide, inputSide, CV_8UC3);
    cv::Mat inner = box.input(cv::Rect(box.offset, size));
    cv::resize(picture, inner, size, 0, 0, box.scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return box;
}

/** One anchor's answer in pixels of the picture. */
Face toFace(const float *values, const cv::Point2d &anchor, double score, const Letterbox &box)
{
    const auto point = [&](int index) {
        return Point{(double(values[index]) + anchor.x - box.offset.x) / box.scale,
                     (double(values[index + 1]) + anchor.y - box.offset.y) / box.scale};
    };
    const Point center = point(0);
    Face face;
    face.width = double(values[2]) / box.scale;
    face.height = double(values[3]) / box.scale;
    face.x = center.x - face.width / 2;
    face.y = center.y - face.height / 2;
    face.score = score;
    face.rightEye = point(4);
    face.leftEye = point(6);
    face.nose = point(8);
    face.mouth = point(10); // the ears follow; nothing here needs them
    return face;
}

bool isFinite(const float *values)
{
    return std::all_of(values, values + valuesPerAnchor, [](float v) { return std::isfinite(v); });
}

double overlap(const Face &a, const Face &b)
{
    const cv::Rect2d first(a.x, a.y, a.width, a.height), second(b.x, b.y, b.width, b.height);
    const double shared = (first & second).area();
    const double both = first.area() + second.area() - shared;
    return both > 0 ? shared / both : 0.0;
}

/** Best first; of those that lie on each other only the best. */
std::vector<Face> suppressOverlaps(std::vector<Face> faces)
{
    std::sort(faces.begin(), faces.end(),
              [](const Face &a, const Face &b) { return a.score > b.score; });
    std::vector<Face> kept;
    for (const Face &face : faces) {
        const bool isNew = std::none_of(kept.begin(), kept.end(), [&](const Face &better) {
            return overlap(face, better) > mostOverlap;
        });
        if (isNew)
            kept.push_back(face);
    }
    return kept;
}

} // namespace

double Face::eyeDistance() const
{
    return std::hypot(leftEye.x - rightEye.x, leftEye.y - rightEye.y);
}

struct FaceDetector::Private
{
    BuiltNet built;
    std::vector<cv::Point2d> anchors = makeAnchors();

    std::vector<Face> run(const cv::Mat &picture);
};

std::vector<Face> FaceDetector::Private::run(const cv::Mat &picture)
{
    const Letterbox box = letterbox(picture);
    // 0 to 255 becomes -1 to 1; the picture is RGB already.
    built.net.setInput(
        cv::dnn::blobFromImage(box.input, 1 / 127.5, cv::Size(), cv::Scalar::all(127.5), false));
    std::vector<cv::Mat> outputs;
    built.net.forward(outputs, built.outputs);
    CV_Assert(outputs.size() == 2 && outputs[0].total() == anchorCount * valuesPerAnchor
              && outputs[1].total() == anchorCount);
    const auto *boxes = outputs[0].ptr<float>();
    const auto *scores = outputs[1].ptr<float>();
    std::vector<Face> faces;
    for (std::size_t i = 0; i < anchorCount; ++i) {
        const double score = 1.0 / (1.0 + std::exp(-double(scores[i])));
        const float *values = boxes + i * valuesPerAnchor;
        if (score >= leastScore && isFinite(values) && values[2] > 0 && values[3] > 0)
            faces.push_back(toFace(values, anchors[i], score, box));
    }
    return suppressOverlaps(std::move(faces));
}

FaceDetector::FaceDetector(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{ }

FaceDetector::FaceDetector(FaceDetector &&) noexcept = default;
FaceDetector &FaceDetector::operator=(FaceDetector &&) noexcept = default;
FaceDetector::~FaceDetector() = default;

base::Result<FaceDetector> FaceDetector::load(const QString &modelFile)
{
    const auto file = base::readFile(modelFile, maxModelBytes);
    if (!file)
        return base::fail(ErrorCode::ModelMissing, file.error().detail);
    // Anchors, scaling and the meaning of the numbers belong to this very file.
    if (QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex() != knownSha256)
        return base::fail(ErrorCode::ModelMissing, "not the known face network");
    const auto model = readTfliteModel(*file);
    if (!model)
        return base::fail(model.error());
    auto built = buildNet(*model);
    if (!built)
        return base::fail(built.error());
    auto d = std::make_unique<Private>();
    d->built = std::move(*built);
    return FaceDetector(std::move(d));
}

base::Result<std::vector<Face>> FaceDetector::detect(const Image &image)
{
    if (!image.isValid() || image.channels != 3)
        return base::fail(ErrorCode::ImageUnreadable, "picture is not valid color");
    try {
        return m_d->run(viewOf(image));
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

} // namespace rekam::biometrics
