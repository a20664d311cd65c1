// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/population/advice.h"
#include "core/population/eligibility.h"

#include <optional>
#include <vector>

namespace rekam::workflow {

/** What there is to know of a person before a recording begins. */
struct PersonView
{
    population::Resident resident;
    bool listed = true; ///< on this station's roster
    std::vector<population::Advice> advice{};
    population::Eligibility eligibility{};
    /** What asks for a reason, from the eligibility and from what the person says. */
    std::vector<enrollment::Warning> warnings{};
    std::optional<enrollment::Enrollment> open{}; ///< the recording that would be taken up
    /** The correction of the birth date with which a recording would begin. */
    std::optional<enrollment::CorrectionRequest> disputed{};
};

} // namespace rekam::workflow
