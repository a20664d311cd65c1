// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/devices/oracle/match_oracle.h"

#include <QString>

#include <array>
#include <vector>

namespace rekam::tests {

/** One impression with what it was judged and how it matched its mates later. */
struct JudgedPrint
{
    QString name;
    int quality = 0; ///< FingerMeasure::score
    double area = 0; ///< FingerMeasure::ridgeArea, the same before rounding
    std::vector<int> genuine; ///< scores against the other impressions of the same finger

    /** Middle genuine score; the mean of the two middle ones. 0 without a mate. */
    [[nodiscard]] double median() const;
    [[nodiscard]] bool failsLater() const { return median() < MatchOracle::threshold; }
};

/** One impression to be judged; those with the same finger are mates. */
struct PrintFile
{
    QString path;
    QString finger;
};

/** The prints of a set of data/fingerprints; empty where the folder is not there.
 *  @p set: "fvc2002_db1_b", "ten_fingers" (with its compressed copies as mates), "nist_plain" (no
 *  mates). */
std::vector<PrintFile> printsOf(const QString &root, const QString &set);

/** Judges all and matches every pair of mates once. About 45 ms a pair. */
std::vector<JudgedPrint> judgePrints(MatchOracle &oracle, const std::vector<PrintFile> &files);

/** A fifth of the prints, by quality. */
struct Fifth
{
    int prints = 0;
    int failures = 0; ///< prints whose median genuine score stays below the threshold
    int pairs = 0; ///< comparisons that its prints take part in
    int failedPairs = 0;
    int lowest = 0; ///< quality
    int highest = 0;
    double medianScore = 0; ///< of the medians
};

/** From the worst to the best. Prints of the same quality are kept in the order of their area, then
 *  of their names. */
std::array<Fifth, 5> fifthsOf(std::vector<JudgedPrint> prints);

} // namespace rekam::tests
