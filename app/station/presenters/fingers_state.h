// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/biometrics/image.h"
#include "core/enrollment/capture_exception.h"
#include "core/enrollment/capture_settings.h"
#include "devices/api/fingerprint_reader.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rekam::station {

enum class FingerMark {
    Waiting,
    Saved,
    SavedPoor, ///< the best of several poor tries
    Excepted, ///< it is there, but can not be captured now
    Missing, ///< it is not there
};

struct FingerCell
{
    FingerMark mark = FingerMark::Waiting;
    int quality = -1; ///< 0 to 100 where one was saved
};

enum class FingersPhase {
    Opening, ///< the reader is being opened
    Expecting, ///< the current finger may be laid on the glass
    Present, ///< it lies there
    Judging,
    Saving,
    Offering, ///< as many poor tries as the site wants: keep the best, try again, or say why
    Excepting, ///< choosing why the current finger, or its hand, can not be captured
    Photographing, ///< the photo of a hand with an exception
    Complete,
    Failed, ///< the reader, or saving
};

/** How far an exception reaches. */
enum class ExceptionScope { Finger, Hand, BothHands };

struct FingersState
{
    FingersPhase phase = FingersPhase::Opening;
    devices::DeviceInfo device;
    enrollment::CaptureSettings settings;
    std::map<biometrics::FingerPosition, FingerCell> cells; ///< all ten
    std::optional<biometrics::FingerPosition> current;
    int tries = 0; ///< impressions of the current finger that were not good enough
    std::optional<base::ErrorCode> complaint; ///< about the latest of them
    std::optional<devices::FingerRetry> retry; ///< what the reader itself asked for
    bool canKeepPoor = false; ///< one of them shows a print at all
    biometrics::Image impression; ///< the latest, of this or the previous finger
    std::optional<enrollment::Hand> photoHand; ///< in Photographing
    biometrics::Image photoFrame; ///< in Photographing: the newest of the camera
    std::optional<base::Error> photoError; ///< of the camera; the photo may be left out
    /** The site wants photos and of this hand, which has an exception, there is none. */
    std::optional<enrollment::Hand> photoWanted;
    std::optional<base::Error> error;

    [[nodiscard]] int done() const
    {
        int count = 0;
        for (const auto &[finger, cell] : cells)
            count += cell.mark != FingerMark::Waiting;
        return count;
    }
};

} // namespace rekam::station
