// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/record_marks.h"

#include <algorithm>

namespace rekam::enrollment {

RecordMarks marksOf(const Grounds &grounds, const std::vector<CorrectionRequest> &corrections)
{
    const auto &warnings = grounds.warnings;
    RecordMarks marks;
    marks.declared = grounds.origin == BiodataOrigin::Declared;
    marks.outOfDomicile = grounds.declaredReason == DeclaredReason::OutOfDomicile
        || std::find(warnings.begin(), warnings.end(), Warning::Moved) != warnings.end();
    marks.warned = !warnings.empty();
    marks.disputed = !corrections.empty();
    return marks;
}

} // namespace rekam::enrollment
