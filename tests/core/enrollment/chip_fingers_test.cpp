// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/capture_settings.h"
#include "core/enrollment/chip_fingers.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::enrollment;
using biometrics::FingerPosition;

namespace {

using Fingers = std::vector<FingerPosition>;
const std::vector<FingerKind> usual = CaptureSettings{}.chipSubstitutes;

Enrollment withFingers(const Fingers &fingers)
{
    const base::FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    Enrollment enrollment{
        .id = EnrollmentId::generate(clock),
        .station = StationId::parse(QStringLiteral("1671-01-A")).value(),
        .resident = {.nik = population::Nik::parse(QStringLiteral("1671010506909001")).value()}};
    for (const FingerPosition finger : fingers) {
        const auto key = ItemKey::finger(finger);
        enrollment.items[key] = CaptureItem{.key = key, .quality = 80};
    }
    return enrollment;
}

void makePoor(Enrollment &enrollment, FingerPosition finger, int quality)
{
    CaptureItem &item = enrollment.items.at(ItemKey::finger(finger));
    item.flagged = true;
    item.quality = quality;
}

const Fingers allTen(biometrics::captureOrder.begin(), biometrics::captureOrder.end());

} // namespace

TEST_CASE("Both index fingers go on the chip, the right one first")
{
    CHECK(chooseChipFingers(withFingers(allTen), usual)
          == Fingers{FingerPosition::RightIndex, FingerPosition::LeftIndex});
}

TEST_CASE(
    "Thumb, middle, ring and little finger stand in for a missing index finger, in that order")
{
    Enrollment enrollment = withFingers(allTen);
    for (const FingerKind expected :
         {FingerKind::Thumb, FingerKind::Middle, FingerKind::Ring, FingerKind::Little}) {
        const FingerPosition before = chooseChipFingers(enrollment, usual).back();
        enrollment.items.erase(ItemKey::finger(before));
        CHECK(chooseChipFingers(enrollment, usual)
              == Fingers{FingerPosition::RightIndex, fingerOf(Hand::Left, expected)});
    }
}

TEST_CASE("The order of the substitutes is the site's")
{
    Enrollment enrollment = withFingers(allTen);
    enrollment.items.erase(ItemKey::finger(FingerPosition::RightIndex));
    const std::vector other{FingerKind::Middle, FingerKind::Thumb, FingerKind::Ring,
                            FingerKind::Little};
    CHECK(chooseChipFingers(enrollment, other).front() == FingerPosition::RightMiddle);
}

TEST_CASE("A good substitute goes before a poor index finger; among poor ones the best goes")
{
    Enrollment enrollment = withFingers(allTen);
    makePoor(enrollment, FingerPosition::RightIndex, 20);
    CHECK(chooseChipFingers(enrollment, usual).front() == FingerPosition::RightThumb);
    for (const FingerKind kind : fingerKinds)
        makePoor(enrollment, fingerOf(Hand::Right, kind), kind == FingerKind::Ring ? 30 : 20);
    CHECK(chooseChipFingers(enrollment, usual).front() == FingerPosition::RightRing);
    makePoor(enrollment, FingerPosition::RightRing, 20); // all alike: the index finger after all
    CHECK(chooseChipFingers(enrollment, usual).front() == FingerPosition::RightIndex);
}

TEST_CASE("A hand without fingers leaves its place to the other; no finger at all is an answer too")
{
    CHECK(chooseChipFingers(withFingers({FingerPosition::LeftThumb, FingerPosition::LeftIndex,
                                         FingerPosition::LeftLittle}),
                            usual)
          == Fingers{FingerPosition::LeftIndex, FingerPosition::LeftThumb});
    CHECK(chooseChipFingers(withFingers({FingerPosition::RightLittle}), usual)
          == Fingers{FingerPosition::RightLittle});
    CHECK(chooseChipFingers(withFingers({}), usual).empty());
}
