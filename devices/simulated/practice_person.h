// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "devices/api/practice_person.h"
#include "devices/simulated/touch_kind.h"

#include <QtGlobal>

namespace rekam::devices {

/** False for what this person has lost. */
bool hasFinger(PracticePerson person, biometrics::FingerPosition finger);
/** How this person puts that finger on the glass the @p press-th time, from 0. */
TouchKind touchKindOf(PracticePerson person, biometrics::FingerPosition finger, quint64 press);

} // namespace rekam::devices
