// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_slap.h"

#include <catch2/catch.hpp>

#include <climits>
#include <set>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;
using enum FingerPosition;

namespace {

/** Every pixel says where it is. */
Image raster(int width, int height)
{
    Image image{width, height, 1, 500, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.pixels.append(char((x + 7 * y) & 0xFF));
    return image;
}

ErrorCode errorOf(const SlapImage &slap)
{
    const auto cut = cutSlap(slap);
    REQUIRE_FALSE(cut);
    return cut.error().code;
}

} // namespace

TEST_CASE("A slap is cut into its fingers, each with its position and resolution")
{
    const SlapImage slap{raster(300, 200),
                         {{RightIndex, 0, 10, 80, 120}, {RightMiddle, 90, 0, 100, 200}}};
    const auto fingers = cutSlap(slap);
    REQUIRE(fingers);
    REQUIRE(fingers->size() == 2);
    const FingerImage &middle = fingers->at(1);
    CHECK(middle.position == RightMiddle);
    CHECK(middle.image.isValid());
    CHECK(middle.image.width == 100);
    CHECK(middle.image.height == 200);
    CHECK(middle.image.pixelsPerInch == 500);
    CHECK(static_cast<unsigned char>(middle.image.pixels[100 * 3 + 5]) == ((95 + 7 * 3) & 0xFF));
    CHECK(static_cast<unsigned char>(fingers->at(0).image.pixels[0]) == 70);
}

TEST_CASE("A segment that sticks out of the picture is cut at its edge")
{
    const auto fingers = cutSlap({raster(200, 150), {{LeftRing, -20, 70, 100, INT_MAX}}});
    REQUIRE(fingers);
    CHECK(fingers->front().image.width == 80);
    CHECK(fingers->front().image.height == 80);
    CHECK(fingers->front().image.isValid());
}

TEST_CASE("Slaps that can not be cut fail with their code")
{
    CHECK(errorOf({{}, {{LeftRing, 0, 0, 100, 100}}}) == ErrorCode::ImageUnreadable);
    CHECK(errorOf({raster(200, 200), {}}) == ErrorCode::InputMalformed);
    CHECK(errorOf({raster(200, 200), std::vector<FingerSegment>(11)}) == ErrorCode::InputMalformed);
    CHECK(errorOf({raster(200, 200), {{LeftRing, 0, 0, 63, 100}}}) == ErrorCode::ImageTooSmall);
    CHECK(errorOf({raster(200, 200), {{LeftRing, 300, 300, 100, 100}}})
          == ErrorCode::ImageTooSmall);
    CHECK(errorOf({raster(200, 200), {{LeftRing, INT_MIN, 0, INT_MIN, 100}}})
          == ErrorCode::ImageTooSmall);
    CHECK(errorOf({raster(200, 200), {{LeftRing, 0, 0, 80, 80}, {LeftRing, 90, 0, 80, 80}}})
          == ErrorCode::ImageUnreadable);
}

TEST_CASE("The fingers of a slap are the four of a hand, or both thumbs")
{
    std::set<FingerPosition> seen;
    for (const FingerPosition finger : captureOrder) {
        const auto together = slapOf(finger);
        CHECK(std::find(together.begin(), together.end(), finger) != together.end());
        CHECK(together.size() == (finger == RightThumb || finger == LeftThumb ? 2 : 4));
        seen.insert(together.begin(), together.end());
    }
    CHECK(seen.size() == 10);
}
