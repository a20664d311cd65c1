// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/biometrics/finger_slap.h"
#include "core/biometrics/image.h"
#include "core/enrollment/capture_exception.h"
#include "core/enrollment/capture_settings.h"
#include "devices/api/fingerprint_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

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
    Taken, ///< it still lies there, but its picture is taken: it may be lifted
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

/** A finger as it stands in the store while it is taken once more. */
struct ReplacedFinger
{
    biometrics::FingerPosition finger;
    FingerCell cell;

    [[nodiscard]] bool hasPrint() const
    {
        return cell.mark == FingerMark::Saved || cell.mark == FingerMark::SavedPoor;
    }
};

/** What came of taking a saved finger once more: the better one is kept. */
struct RepeatedFinger
{
    biometrics::FingerPosition finger;
    bool replaced = false; ///< the new one was better
};

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
    int retries = 0; ///< how often it did so for the current finger, one after the other
    bool canKeepPoor = false; ///< one of them shows a print at all, or the store has one
    std::optional<ReplacedFinger> replaced; ///< the finger that is taken once more
    std::optional<RepeatedFinger> repeated; ///< and what came of the last one
    bool unsaved = false; ///< in Failed: a good finger is here that the store refused
    biometrics::Image impression; ///< the latest, of this or the previous finger
    std::optional<enrollment::Hand> photoHand; ///< in Photographing
    biometrics::Image photoFrame; ///< in Photographing: the newest of the camera
    std::optional<base::Error> photoError; ///< of the camera; the photo may be left out
    /** The site wants photos and of this hand, which has an exception, there is none. */
    std::optional<enrollment::Hand> photoWanted;
    /** The hand with an exception that startPhoto() turns to: the wanted one, or one that was
     *  photographed and may be once more. */
    std::optional<enrollment::Hand> photoOffered;
    std::optional<base::Error> error;

    [[nodiscard]] int done() const
    {
        int count = 0;
        for (const auto &[finger, cell] : cells)
            count += cell.mark != FingerMark::Waiting;
        return count;
    }

    /** The reader waits for the current finger, or has it. */
    [[nodiscard]] bool isAtReader() const
    {
        return phase == FingersPhase::Expecting || phase == FingersPhase::Present
            || phase == FingersPhase::Taken;
    }

    /** Whether the current finger is taken once more although the store has it. */
    [[nodiscard]] bool isRepeat() const { return replaced && replaced->finger == current; }

    /** The fingers to lay down now: the current one, and with a reader for several those of the same
     *  slap that wait as well. */
    [[nodiscard]] std::vector<biometrics::FingerPosition> together() const
    {
        if (!current)
            return {};
        if (device.fingersAtOnce <= 1)
            return {*current};
        std::vector<biometrics::FingerPosition> fingers = biometrics::slapOf(*current);
        std::erase_if(fingers, [this](auto finger) {
            const auto cell = cells.find(finger);
            return cell == cells.end() || cell->second.mark != FingerMark::Waiting;
        });
        return fingers;
    }
};

} // namespace rekam::station
