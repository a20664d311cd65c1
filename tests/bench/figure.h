// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>
#include <stdexcept>
#include <vector>

namespace rekam::bench {

/** What a figure is held against; the numbers are those of DESIGN.md 6. */
enum class Bar { AtMost, AtLeast };

/** One line on stdout and, where REKAM_FIGURES names a file, at its end: name, value, unit, bar, holds
 *  or short, separated by tabs. */
void printFigure(const char *name, double value, const char *unit, Bar kind, double bar);
/** The same for a figure that has no bar. */
void printFigure(const char *name, double value, const char *unit);

/** Middle value; the mean of the two middle ones if their number is even. Not for an empty list. */
double median(std::vector<double> values);

/** --rounds N of the command line, 1 to 100,000; @p usual where it is not given. Ends the program
 *  with a sentence if it is anything else. */
int roundsFrom(int argc, char **argv, int usual);

/** Folder for files whose writing is measured: beside the build, because a temporary folder may lie
 *  in memory, where an fsync costs nothing. */
QString folderOnDisk(const char *name);

/** The value, or an exception with the error's name: a benchmark has no other way on. */
template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(base::errorName(result.error().code)) + ": "
                                 + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/** How long @p work takes, in milliseconds of the steady clock. */
template<typename Work>
double millisecondsOf(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    const auto end = std::chrono::steady_clock::now();
    return std::chrono::duration<double, std::milli>(end - begin).count();
}

} // namespace rekam::bench
