// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"

#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace rekam::biometrics {

struct Point
{
    double x = 0; ///< pixels from the left
    double y = 0; ///< pixels from the top
};

/** One face as the detector sees it, in pixels of the picture. */
struct Face
{
    double x = 0, y = 0, width = 0, height = 0; ///< box from brow to chin, may leave the picture
    double score = 0; ///< 0 to 1
    Point rightEye, leftEye, nose, mouth; ///< the resident's own right and left

    /** Distance of the eye centres in pixels. */
    [[nodiscard]] double eyeDistance() const;
};

/** Finds faces with MediaPipe's short-range network (BlazeFace, 128x128), run by OpenCV's dnn.
 *  One object for one thread. */
class FaceDetector
{
public:
    /** Loads resources/models/face_detection_short_range.tflite. Fails with ModelMissing if the
     *  file is absent, damaged or not the known network. */
    static base::Result<FaceDetector> load(const QString &modelFile);
    FaceDetector(FaceDetector &&) noexcept;
    FaceDetector &operator=(FaceDetector &&) noexcept;
    ~FaceDetector();

    /** Faces with a score of 0.5 or more, best first. @p image is colour; any size. */
    base::Result<std::vector<Face>> detect(const Image &image);

private:
    struct Private;
    explicit FaceDetector(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace rekam::biometrics
