// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

#include <cstdlib>
#include <string_view>

namespace rekam::tests {

/** True for the full size of the proofs: REKAM_NIGHTLY=1, as packaging/check --nightly sets it. */
inline bool nightly()
{
    const char *wanted = std::getenv("REKAM_NIGHTLY");
    return wanted && std::string_view(wanted) == "1";
}

/** How much of a proof to run. */
inline int sized(int everyDay, int atNight)
{
    return nightly() ? atNight : everyDay;
}

/** Prints a figure of the full run; the small cut proves nothing that is worth a line. */
template<typename... Arguments>
void figure(Arguments... arguments)
{
    if (nightly())
        bench::printFigure(arguments...);
}

} // namespace rekam::tests
