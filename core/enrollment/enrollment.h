// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/enrollment/capture_exception.h"
#include "core/enrollment/capture_item.h"
#include "core/enrollment/correction_request.h"
#include "core/enrollment/enrollment_number.h"
#include "core/enrollment/enrollment_state.h"
#include "core/enrollment/grounds.h"
#include "core/population/resident.h"

#include <map>
#include <optional>
#include <vector>

namespace rekam::enrollment {

using EnrollmentId = base::Uuid;

/** One resident's recording with everything captured so far. */
struct Enrollment
{
    EnrollmentId id;
    QString number{}; ///< for people, see enrollmentNumber()
    StationId station;
    State state = State::Draft;
    population::Resident resident; ///< biodata as confirmed when the recording began
    QString recorder{}; ///< account name
    QString approver{}; ///< account name, empty until approved
    QDateTime createdAt{}; ///< UTC
    QDateTime updatedAt{}; ///< UTC
    std::map<ItemKey, CaptureItem> items{};
    std::map<ItemKey, CaptureException> exceptions{};
    /** Which fingers go on the chip, at most two; unset until the recording was completed. */
    std::optional<std::vector<biometrics::FingerPosition>> chipFingers{};
    Grounds grounds{};
    std::vector<CorrectionRequest> corrections{}; ///< one a field at most, in the order of asking
};

/** The twelve captures of a full enrollment in the default order: portrait, signature, fingers. */
const std::vector<ItemKey> &requiredItems();

/** What is neither captured nor excepted, in the order of requiredItems(). Empty if complete. */
std::vector<ItemKey> missingItems(const Enrollment &enrollment);

/** Exceptions that no supervisor has confirmed yet, in the order of requiredItems(). */
std::vector<CaptureException> unconfirmedExceptions(const Enrollment &enrollment);

/** The hands with an excepted finger of which there is no photo. */
std::vector<Hand> handsWithoutPhoto(const Enrollment &enrollment);

/** True for what may be excepted: any finger, the signature. */
bool mayBeExcepted(const ItemKey &key, ExceptionReason reason);

} // namespace rekam::enrollment
