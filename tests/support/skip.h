// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace rekam::tests {

/** Ends the test as skipped (ctest's SKIP_RETURN_CODE) with a sentence that says what is missing.
 *  Works because ctest runs every TEST_CASE in a process of its own. */
[[noreturn]] inline void skip(const char *sentence)
{
    std::printf("skipped: %s\n", sentence);
    std::fflush(stdout);
    std::_Exit(77);
}

} // namespace rekam::tests
