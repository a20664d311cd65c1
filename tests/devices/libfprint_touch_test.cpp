// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One touch from the finger's coming to its going: a real reader holds the picture back until the
// finger is lifted, and may hang at every step.
#include "devices/simulated/synthetic_finger.h"
#include "tests/devices/practice_glass.h"

#include <algorithm>
#include <random>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using biometrics::FingerPosition;

namespace {

biometrics::Image impression(quint64 press)
{
    static const SyntheticFinger finger = *SyntheticFinger::grow(9020, FingerPosition::RightIndex);
    return finger.impression(press);
}

/** A picture so large and so full that libfprint looks for minutiae in it for a good while. */
biometrics::Image endlessWork()
{
    biometrics::Image image = plainImage(1600, 1600, 0);
    std::mt19937 random(3);
    std::generate(image.pixels.begin(), image.pixels.end(),
                  [&random] { return char(random() & 0xFF); });
    return image;
}

} // namespace

TEST_CASE("A finger that stays on the glass is asked to go once its picture is taken")
{
    PracticeGlass glass;
    glass.open(1);
    const biometrics::Image image = impression(1);
    for (int touch = 1; touch <= 2; ++touch) {
        glass.reader->capture(1);
        REQUIRE(glass.diary->awaitEvent("needed", 1, touch));
        glass.feeder.hold(image);
        REQUIRE(glass.diary->awaitEvent("taken", 1, touch));
        // libfprint has the picture and gives it away only when the finger has gone.
        CHECK_FALSE(glass.diary->awaitEvent("captured", 1, touch, 300));
        CHECK(glass.diary->count("present", 1) == touch);
        glass.feeder.lift();
        REQUIRE(glass.diary->awaitEvent("captured", 1, touch));
        CHECK(glass.diary->images.back().pixels == image.pixels);
    }
    glass.captureOf(1, impression(2)); // the glass is as before
    CHECK(glass.diary->count("captured", 1) == 3);
}

TEST_CASE("A finger that is lifted before there is a picture is waited for again")
{
    PracticeGlass glass({.image = 400ms});
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.hold();
    REQUIRE(glass.diary->awaitEvent("present", 1));
    glass.feeder.lift();
    // The virtual reader goes on waiting for the picture; whoever is not there can not be late.
    CHECK_FALSE(glass.diary->awaitEvent("failed", 1, 1, 1200));
    glass.feeder.press(impression(3));
    REQUIRE(glass.diary->awaitEvent("captured", 1));
}

TEST_CASE("A reader that hangs over a finger on its glass is given up by the deadline")
{
    PracticeGlass glass({.image = 300ms});
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.hold(); // it lies there, and no picture comes
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceNotResponding});
    CHECK(glass.diary->count("present", 1) == 1);
    glass.feeder.lift();

    glass.open(2);
    glass.captureOf(2, impression(4));
    CHECK(glass.diary->count("captured", 2) == 1);
}

TEST_CASE("Whoever keeps the finger on the glass is not taken for a reader that hangs")
{
    PracticeGlass glass({.image = 400ms});
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.hold(impression(5));
    REQUIRE(glass.diary->awaitEvent("taken", 1));
    CHECK_FALSE(glass.diary->awaitEvent("failed", 1, 1, 1200));
    glass.feeder.lift();
    REQUIRE(glass.diary->awaitEvent("captured", 1));
}

TEST_CASE("A reader that does not begin a capture is given up by the deadline")
{
    PracticeGlass glass({.begin = 5ms});
    glass.open(1);
    glass.reader->capture(1);
    // Whether this first one begins in time is up to the machine; what counts is the next.
    if (!glass.diary->awaitEvent("needed", 1, 1, 2'000)) {
        CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceNotResponding});
        return;
    }
    glass.feeder.hold(endlessWork());
    REQUIRE(glass.diary->awaitEvent("taken", 1));
    glass.reader->cancel(); // which libfprint can not obey before it has finished
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceNotResponding});
    CHECK(glass.diary->count("needed", 1) == 1);
}
