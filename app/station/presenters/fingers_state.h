// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/biometrics/image.h"
#include "core/enrollment/capture_exception.h"
#include "devices/api/fingerprint_reader.h"

#include <map>
#include <optional>

namespace rekam::station {

enum class FingerMark { Waiting, Saved, SavedPoor, Excepted };

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
    Offering, ///< three poor tries: keep the best, try again, or record the reason
    Excepting, ///< choosing why the current finger can not be captured
    Complete,
    Failed, ///< the reader, or saving
};

struct FingersState
{
    FingersPhase phase = FingersPhase::Opening;
    devices::DeviceInfo device;
    std::map<biometrics::FingerPosition, FingerCell> cells; ///< all ten
    std::optional<biometrics::FingerPosition> current;
    int tries = 0; ///< impressions of the current finger that were not good enough
    std::optional<base::ErrorCode> complaint; ///< about the latest of them
    std::optional<devices::FingerRetry> retry; ///< what the reader itself asked for
    bool canKeepPoor = false; ///< one of them shows a print at all
    biometrics::Image impression; ///< the latest, of this or the previous finger
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
