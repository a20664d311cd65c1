// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice kit can lay on the glass, and what the station says of it.
#include "core/biometrics/finger_measure.h"
#include "devices/simulated/practice_person.h"
#include "devices/simulated/synthetic_finger.h"
#include "devices/simulated/synthetic_signature.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace rekam;
using namespace rekam::devices;
using base::ErrorCode;
using biometrics::FingerPosition;

namespace {

constexpr std::array fingers{FingerPosition::RightIndex, FingerPosition::LeftMiddle,
                             FingerPosition::RightThumb, FingerPosition::LeftLittle};

const SyntheticFinger &grown(FingerPosition position)
{
    static std::map<FingerPosition, SyntheticFinger> all;
    auto found = all.find(position);
    if (found == all.end())
        found = all.emplace(position, *SyntheticFinger::grow(9020, position)).first;
    return found->second;
}

/** How often each verdict comes, over some fingers and presses. */
std::map<std::string, int> verdicts(TouchKind kind)
{
    std::map<std::string, int> count;
    for (const FingerPosition finger : fingers) {
        for (quint64 press = 0; press < 5; ++press) {
            const auto measure
                = biometrics::measureFinger(grown(finger).impression(press, 1.0, kind));
            REQUIRE(measure);
            ++count[measure->complaint ? std::string(errorName(*measure->complaint)) : "none"];
        }
    }
    return count;
}

/** How often the pen turns back, up or down. */
int turnsOf(const biometrics::Signature &signature)
{
    int turns = 0;
    for (const biometrics::PenStroke &stroke : signature.strokes) {
        for (std::size_t i = 2; i < stroke.size(); ++i)
            turns += (stroke[i].y - stroke[i - 1].y) * (stroke[i - 1].y - stroke[i - 2].y) < 0;
    }
    return turns;
}

std::string listed(const std::map<std::string, int> &verdicts)
{
    std::string text;
    for (const auto &[verdict, count] : verdicts)
        text += verdict + " " + std::to_string(count) + ", ";
    return text;
}

} // namespace

TEST_CASE("A guided touch is accepted, and every other kind is called what it is")
{
    struct Expected
    {
        TouchKind kind;
        const char *verdict;
        int atLeast; // of 20
    };
    const Expected table[] = {
        {TouchKind::Good, "none", 19},
        {TouchKind::Wet, "finger-too-wet", 10},
        {TouchKind::Dry, "finger-too-dry", 14},
        {TouchKind::Partial, "finger-area-too-small", 16},
        {TouchKind::OffCenter, "finger-off-center", 14},
        {TouchKind::Smeared, "finger-smeared", 12},
        {TouchKind::Residue, "finger-latent", 14},
        {TouchKind::Empty, "no-ridges", 20},
        {TouchKind::Worn, "finger-quality-low", 12},
    };
    for (const Expected &expected : table) {
        const auto found = verdicts(expected.kind);
        INFO(expected.verdict << ": " << listed(found));
        const auto count = found.find(expected.verdict);
        CHECK((count != found.end() && count->second >= expected.atLeast));
    }
}

TEST_CASE("Nothing but a good touch of a practice person is accepted more often than not")
{
    for (const TouchKind kind :
         {TouchKind::Wet, TouchKind::Dry, TouchKind::Partial, TouchKind::OffCenter,
          TouchKind::Smeared, TouchKind::Residue, TouchKind::Empty, TouchKind::Worn}) {
        auto found = verdicts(kind);
        INFO(int(kind) << ": " << listed(found));
        CHECK(found["none"] <= 4);
    }
}

TEST_CASE("A scratched finger keeps enough between its scars")
{
    auto found = verdicts(TouchKind::Scratched);
    INFO(listed(found));
    CHECK(found["none"] >= 12);
}

TEST_CASE("What is on the glass without a finger is never kept, not even as the best of several")
{
    for (const TouchKind kind : {TouchKind::Empty, TouchKind::Residue}) {
        for (quint64 press = 0; press < 5; ++press) {
            const auto measure = biometrics::measureFinger(
                grown(FingerPosition::RightIndex).impression(press, 1.0, kind));
            REQUIRE(measure);
            CHECK_FALSE(measure->usable());
        }
    }
}

TEST_CASE("Worn ridges can be kept as the best of several")
{
    for (const FingerPosition finger : fingers) {
        int usable = 0;
        for (quint64 press = 0; press < 3; ++press) {
            const auto measure
                = biometrics::measureFinger(grown(finger).impression(press, 1.0, TouchKind::Worn));
            REQUIRE(measure);
            usable += measure->usable();
        }
        CHECK(usable >= 1); // of the three tries that a station gives
    }
}

TEST_CASE("Every kind of touch is the same for the same press and another for the next")
{
    for (const TouchKind kind : {TouchKind::Wet, TouchKind::Smeared, TouchKind::Empty}) {
        const SyntheticFinger &finger = grown(FingerPosition::RightIndex);
        CHECK(finger.impression(3, 1.0, kind).pixels == finger.impression(3, 1.0, kind).pixels);
        CHECK(finger.impression(3, 1.0, kind).pixels != finger.impression(4, 1.0, kind).pixels);
    }
}

TEST_CASE("A careless resident does everything wrong once, and listens the second time")
{
    std::set<TouchKind> seen;
    for (int code = 1; code <= 10; ++code) {
        const auto finger = static_cast<FingerPosition>(code);
        for (quint64 press = 0; press < 8; ++press) {
            const TouchKind kind = touchKindOf(PracticePerson::Careless, finger, press);
            seen.insert(kind);
            if (press % 2 == 1)
                CHECK(kind == TouchKind::Good);
        }
    }
    CHECK(seen.size() == 9); // all but worn
    CHECK(hasFinger(PracticePerson::Careless, FingerPosition::RightThumb));
    CHECK_FALSE(hasFinger(PracticePerson::MissingThumb, FingerPosition::RightThumb));
    CHECK(hasFinger(PracticePerson::MissingThumb, FingerPosition::LeftThumb));
}

TEST_CASE("The names of practice persons are read as they are written, and no others")
{
    for (const PracticePerson person : practicePersons)
        CHECK(practicePersonFromName(practicePersonName(person)) == person);
    CHECK_FALSE(practicePersonFromName(QStringLiteral("Usual")));
    CHECK_FALSE(practicePersonFromName({}));
}

TEST_CASE("A trembling signature shakes, takes longer and can be kept")
{
    for (quint64 person = 0; person < 10; ++person) {
        CAPTURE(person);
        const auto usual = makeSyntheticSignature(person);
        const auto shaken = makeSyntheticSignature(person, PracticePerson::Tremor);
        CHECK(biometrics::checkSignature(shaken));
        REQUIRE(shaken.strokes.size() == usual.strokes.size());
        CHECK(shaken.strokes.back().back().milliseconds
              > usual.strokes.back().back().milliseconds * 3 / 2);
        CHECK(2 * turnsOf(shaken) > 3 * turnsOf(usual));
        CHECK(shaken.length() < 4 * usual.length());
    }
}
