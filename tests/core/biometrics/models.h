// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face_detector.h"

#include <catch2/catch.hpp>

namespace rekam::tests {

inline QString faceModelFile()
{
    return QStringLiteral(REKAM_SOURCE_DIR "/resources/models/face_detection_short_range.tflite");
}

inline biometrics::FaceDetector loadFaceDetector()
{
    auto detector = biometrics::FaceDetector::load(faceModelFile());
    REQUIRE(detector);
    return std::move(*detector);
}

} // namespace rekam::tests
