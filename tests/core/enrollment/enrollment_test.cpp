// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rekam;
using namespace rekam::enrollment;
using biometrics::FingerPosition;

namespace {

Enrollment emptyEnrollment()
{
    const base::FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    return {.id = EnrollmentId::generate(clock),
            .station = StationId::parse(QStringLiteral("1671-01-A")).value(),
            .resident
            = {.nik = population::Nik::parse(QStringLiteral("1671010506909001")).value()}};
}

} // namespace

TEST_CASE("A full enrollment is a portrait, a signature and ten fingers, right hand first")
{
    const auto &items = requiredItems();
    REQUIRE(items.size() == 12);
    CHECK(items[0] == ItemKey::portrait());
    CHECK(items[1] == ItemKey::signature());
    CHECK(items[2] == ItemKey::finger(FingerPosition::RightIndex));
    CHECK(items[6] == ItemKey::finger(FingerPosition::LeftIndex));
    CHECK(items[11] == ItemKey::finger(FingerPosition::LeftThumb));
    CHECK(std::set<ItemKey>(items.begin(), items.end()).size() == 12);
}

TEST_CASE("What is neither captured nor excepted is missing, in the order of capture")
{
    Enrollment enrollment = emptyEnrollment();
    CHECK(missingItems(enrollment) == requiredItems());
    for (const ItemKey &key : requiredItems())
        enrollment.items[key] = CaptureItem{.key = key};
    CHECK(missingItems(enrollment).empty());

    const ItemKey thumb = ItemKey::finger(FingerPosition::LeftThumb);
    enrollment.items.erase(thumb);
    enrollment.items.erase(ItemKey::signature());
    CHECK(missingItems(enrollment) == std::vector{ItemKey::signature(), thumb});
    enrollment.exceptions[thumb] = {thumb, ExceptionReason::Amputated};
    enrollment.exceptions[ItemKey::signature()]
        = {ItemKey::signature(), ExceptionReason::CannotSign, false};
    CHECK(missingItems(enrollment).empty());
}

TEST_CASE("Ten missing fingers are lawful, a missing portrait is not")
{
    Enrollment enrollment = emptyEnrollment();
    for (const ItemKey &key : requiredItems()) {
        if (key.kind == ItemKind::Finger)
            enrollment.exceptions[key] = {key, ExceptionReason::Amputated};
        else
            enrollment.items[key] = CaptureItem{.key = key};
    }
    CHECK(missingItems(enrollment).empty());
    enrollment.items.erase(ItemKey::portrait());
    enrollment.exceptions[ItemKey::portrait()] = {ItemKey::portrait(), ExceptionReason::Refused};
    CHECK(missingItems(enrollment) == std::vector{ItemKey::portrait()});
}

TEST_CASE("What waits for a supervisor, and which hands were not photographed")
{
    Enrollment enrollment = emptyEnrollment();
    CHECK(unconfirmedExceptions(enrollment).empty());
    const ItemKey thumb = ItemKey::finger(FingerPosition::RightThumb);
    const ItemKey ring = ItemKey::finger(FingerPosition::LeftRing);
    enrollment.exceptions[thumb] = {thumb, ExceptionReason::Amputated};
    enrollment.exceptions[ring] = {ring, ExceptionReason::Bandaged, false};
    REQUIRE(unconfirmedExceptions(enrollment).size() == 2);
    CHECK(unconfirmedExceptions(enrollment).front().key == ring); // in the order of capture
    enrollment.exceptions[ring].confirmer = QStringLiteral("budi");
    CHECK(unconfirmedExceptions(enrollment).size() == 1);
    CHECK(handsWithoutPhoto(enrollment) == std::vector{Hand::Right, Hand::Left});
    const ItemKey photo = ItemKey::handPhoto(Hand::Right);
    enrollment.items[photo] = CaptureItem{.key = photo};
    CHECK(handsWithoutPhoto(enrollment) == std::vector{Hand::Left});
    CHECK(missingItems(enrollment).size() == 10); // a photo is no capture that is required
}

TEST_CASE("A reason fits what it excepts")
{
    const auto finger = ItemKey::finger(FingerPosition::RightThumb);
    for (const auto reason :
         {ExceptionReason::Amputated, ExceptionReason::Bandaged, ExceptionReason::Damaged,
          ExceptionReason::CannotBeHeld, ExceptionReason::Refused, ExceptionReason::CannotSign}) {
        CHECK_FALSE(mayBeExcepted(ItemKey::portrait(), reason));
        CHECK_FALSE(mayBeExcepted(ItemKey::handPhoto(Hand::Left), reason));
        CHECK(mayBeExcepted(finger, reason) == (reason != ExceptionReason::CannotSign));
        CHECK(mayBeExcepted(ItemKey::signature(), reason)
              == (reason == ExceptionReason::CannotSign || reason == ExceptionReason::Refused));
    }
}
