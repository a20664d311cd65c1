// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/signature.h"
#include "devices/simulated/practice_person.h"

#include <QtGlobal>

namespace rekam::devices {

/** A signature that nobody writes: a cursive line and mostly a stroke below it, with pressure and
 *  time as a tablet tells them, 125 points a second. The same @p person always signs alike.
 *  PracticePerson::Tremor shakes: slower, 6 to 8 swings a second, uneven pressure. */
biometrics::Signature makeSyntheticSignature(quint64 person,
                                             PracticePerson kind = PracticePerson::Usual);

} // namespace rekam::devices
