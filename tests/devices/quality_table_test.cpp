// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/oracle/quality_table.h"
#include "tests/support/shared_data.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace rekam;
using namespace rekam::tests;

namespace {

/** What the quality was compared with: shares of failures by fifths, worst first, in percent. */
constexpr std::array referenceFifths{55, 32, 23, 15, 4};
/** Of 16 prints each: the 31, 12, 6, 0 and 0 % that finger_measure.h tells of. */
constexpr std::array ownFailures{5, 2, 1, 0, 0};

} // namespace

TEST_CASE("Quality foretells libfprint's failures at least as steeply as the reference measure")
{
    const QString root = sharedData(QStringLiteral("fingerprints"));
    MatchOracle oracle;
    const auto prints = judgePrints(oracle, printsOf(root, QStringLiteral("fvc2002_db1_b")));
    REQUIRE(prints.size() == 80);
    const auto fifths = fifthsOf(prints);
    int failures = 0;
    for (const Fifth &fifth : fifths) {
        INFO(fifth.lowest << " to " << fifth.highest << ": " << fifth.failures << " of "
                          << fifth.prints << ", pairs " << fifth.failedPairs << " of "
                          << fifth.pairs);
        CHECK(fifth.prints == 16);
        failures += fifth.failures;
    }
    REQUIRE(failures >= 8); // otherwise the table would say nothing

    // The set has fewer failures than the sets of the reference together, so shares are compared:
    // of all failures, at least as many lie in the worst fifth, in the worst two, and so on.
    const int whole = std::accumulate(referenceFifths.begin(), referenceFifths.end(), 0);
    int found = 0;
    int wanted = 0;
    for (std::size_t i = 0; i < fifths.size(); ++i) {
        CHECK(fifths[i].failures == ownFailures.at(i));
        found += fifths[i].failures;
        wanted += referenceFifths[i];
        INFO("the worst " << i + 1 << " fifths have " << found << " of " << failures);
        CHECK(found * whole >= wanted * failures);
        if (i > 0)
            CHECK(fifths[i].failures <= fifths[i - 1].failures); // and it never rises
    }
    // Pair by pair, good prints fail as well where their mate is bad: here only the fall counts.
    const auto pairShare
        = [](const Fifth &fifth) { return double(fifth.failedPairs) / fifth.pairs; };
    CHECK(pairShare(fifths.front()) > 3 * pairShare(fifths.back()));
    CHECK(fifths.back().medianScore > 1.3 * fifths.front().medianScore);
}

TEST_CASE("Ten fingers of one person match their compressed copies and nobody else")
{
    const QString root = sharedData(QStringLiteral("fingerprints"));
    MatchOracle oracle;
    const auto prints = judgePrints(oracle, printsOf(root, QStringLiteral("ten_fingers")));
    REQUIRE(prints.size() == 20);
    for (const JudgedPrint &print : prints) {
        INFO(print.name.toStdString() << " " << print.quality);
        CHECK_FALSE(print.failsLater());
        CHECK(print.quality >= 40);
    }
}
