// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/correction_request.h"
#include "core/enrollment/grounds.h"

namespace rekam::enrollment {

/** What makes a recording unusual, for a list: what exactly it is stands in the recording. */
struct RecordMarks
{
    bool declared = false; ///< biodata not from the roster
    bool outOfDomicile = false; ///< luar domisili, also who moved away by the roster
    bool warned = false; ///< recorded in spite of something
    bool disputed = false; ///< with correction requests

    [[nodiscard]] bool any() const { return declared || outOfDomicile || warned || disputed; }
    friend bool operator==(const RecordMarks &, const RecordMarks &) = default;
};

RecordMarks marksOf(const Grounds &grounds, const std::vector<CorrectionRequest> &corrections);

} // namespace rekam::enrollment
