// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace rekam::devices {

/** What is special about a practice resident, for trainees: the cases that send people home. */
enum class PracticePerson {
    Usual, ///< a guided resident: good prints, a fluent signature
    Careless, ///< wet, dry, scratched, shifted, moved and empty touches, in turn with good ones
    WornRidges, ///< a farmer's hands: no touch is good, the best is kept with a flag
    MissingThumb, ///< the right thumb is not there: to be recorded as an exception
    Tremor, ///< a shaking hand signs
};

inline constexpr std::array<PracticePerson, 5> practicePersons{
    PracticePerson::Usual, PracticePerson::Careless, PracticePerson::WornRidges,
    PracticePerson::MissingThumb, PracticePerson::Tremor};

/** "usual", "careless", "worn", "missing-thumb", "tremor": as on the command line. */
QString practicePersonName(PracticePerson person);
/** The opposite; nothing for any other text. */
std::optional<PracticePerson> practicePersonFromName(const QString &name);

} // namespace rekam::devices
