// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/hand.h"

#include <QByteArray>

#include <vector>

namespace rekam::enrollment {

/** How captures are taken at this site: one value, changed as a whole. */
struct CaptureSettings
{
    /** In which order the fingers are asked for; each of the ten once. By default right four, left
     *  four, thumbs (SOP 2012). */
    std::vector<biometrics::FingerPosition> fingerOrder{biometrics::captureOrder.begin(),
                                                        biometrics::captureOrder.end()};
    /** Poor impressions of one finger before the best of them may be kept, 1 to mostFingerTries. */
    int fingerTries = 3;
    /** Which fingers of a hand stand in for an index finger that could not be captured, the first
     *  choice first; each of the other four once. Domain 1.3 gives the default as custom, not law. */
    std::vector<FingerKind> chipSubstitutes{FingerKind::Thumb, FingerKind::Middle, FingerKind::Ring,
                                            FingerKind::Little};
    /** A photo of each hand with an exception is asked for; it may still be skipped. */
    bool handPhoto = false;
    /** The resident signs on a second screen where there is one. */
    bool residentScreen = true;
    /** Nothing on the pages pulses: for people whom moving pictures disturb. */
    bool calm = false;

    friend bool operator==(const CaptureSettings &, const CaptureSettings &) = default;
};

inline constexpr int mostFingerTries = 9;

/** Nothing if every order names each of its fingers once and the tries are in their range. Fails
 *  with InputMalformed; Error::subject is "finger-order", "finger-tries" or "chip-order". */
base::Result<void> checkCaptureSettings(const CaptureSettings &settings);

QByteArray captureSettingsToBytes(const CaptureSettings &settings);
/** Fails with InputMalformed, also for settings that checkCaptureSettings() refuses. */
base::Result<CaptureSettings> captureSettingsFromBytes(const QByteArray &bytes);

} // namespace rekam::enrollment
