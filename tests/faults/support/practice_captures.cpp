// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/support/practice_captures.h"

#include "core/base/resource_path.h"
#include "core/biometrics/finger_position.h"
#include "core/workflow/capture_items.h"
#include "devices/simulated/synthetic_portrait.h"
#include "devices/simulated/synthetic_signature.h"
#include "tests/faults/support/practice_day.h"

#include <stdexcept>

namespace rekam::tests {

namespace {

template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("practice captures: "
                                 + std::string(base::errorName(result.error().code)));
    return std::move(*result);
}

workflow::CaptureOrigin origin()
{
    return {QStringLiteral("latihan"), practiceMoment(), 1};
}

} // namespace

PracticeCaptures::PracticeCaptures(int hands)
    : m_detector(must(biometrics::FaceDetector::load(
        base::resourcePath(QStringLiteral("models/face_detection_short_range.tflite")))))
{
    for (int hand = 0; hand < hands; ++hand) {
        std::vector<devices::SyntheticFinger> fingers;
        for (const auto position : biometrics::captureOrder)
            fingers.push_back(
                *devices::SyntheticFinger::grow(static_cast<quint64>(hand) + 1, position));
        m_hands.push_back(std::move(fingers));
    }
}

std::vector<PracticeCapture> PracticeCaptures::of(int person)
{
    const auto seed = static_cast<quint64>(person) + 1;
    std::vector<PracticeCapture> captures;
    const biometrics::Image frame = devices::SyntheticPortrait(seed).frame({});
    captures.push_back(
        {frame.pixels, must(workflow::makePortraitItem(frame, m_detector, origin()))});
    const biometrics::Signature signature = devices::makeSyntheticSignature(seed);
    captures.push_back({must(biometrics::renderSignature(signature, 400)).pixels,
                        must(workflow::makeSignatureItem(signature, origin()))});
    const auto &hand = m_hands.at(static_cast<std::size_t>(person) % m_hands.size());
    for (std::size_t i = 0; i < hand.size(); ++i) {
        // A touch that the station takes, and another one for each person.
        for (quint64 press = 0;; ++press) {
            const biometrics::Image image = hand[i].impression(100 * seed + press);
            auto item
                = workflow::makeFingerItem(biometrics::captureOrder.at(i), image, origin(), true);
            if (!item && press < 20)
                continue;
            captures.push_back({image.pixels, must(std::move(item))});
            break;
        }
    }
    return captures;
}

} // namespace rekam::tests
