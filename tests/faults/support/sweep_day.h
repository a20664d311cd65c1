// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/support/practice_day.h"

namespace rekam::tests {

/** The day that is lived again for every operation that may fail: all its acts, small pictures. Both
 *  the test and its program need the same one. */
inline PracticeDay sweepDay()
{
    return PracticeDay(5, 300);
}

} // namespace rekam::tests
