// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face_detector.h"
#include "core/enrollment/capture_item.h"
#include "devices/simulated/synthetic_finger.h"

#include <vector>

namespace rekam::tests {

/** One capture as it came from the device and as it is kept. */
struct PracticeCapture
{
    QByteArray pixels; ///< of the camera's frame, the reader's image, the drawn signature
    enrollment::CaptureItem item;
};

/** Drawn people whose captures went through the same checks and codecs as at a station. */
class PracticeCaptures
{
public:
    /** Grows the fingers of @p hands people, a few seconds each; others touch with the same fingers
     *  in another way. Throws std::runtime_error if the face model does not load. */
    explicit PracticeCaptures(int hands);
    /** All twelve of one person. */
    std::vector<PracticeCapture> of(int person);

private:
    biometrics::FaceDetector m_detector;
    std::vector<std::vector<devices::SyntheticFinger>> m_hands;
};

} // namespace rekam::tests
