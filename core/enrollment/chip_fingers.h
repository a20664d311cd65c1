// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/enrollment/hand.h"

namespace rekam::enrollment {

/** The fingers whose prints go on the card's chip, at most two: the right index finger and the left
 *  one (Perpres 26/2009). A hand whose index finger was not captured, or only poorly, gives the
 *  first of @p substitutes that was captured well; where none is good, the best of the poor ones. A
 *  hand without any finger leaves its place to the next choice of the other hand. */
std::vector<biometrics::FingerPosition>
chooseChipFingers(const Enrollment &enrollment, const std::vector<FingerKind> &substitutes);

} // namespace rekam::enrollment
