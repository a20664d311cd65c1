// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/practice_person.h"

#include <array>

namespace rekam::devices {

bool hasFinger(PracticePerson person, biometrics::FingerPosition finger)
{
    return person != PracticePerson::MissingThumb
        || finger != biometrics::FingerPosition::RightThumb;
}

TouchKind touchKindOf(PracticePerson person, biometrics::FingerPosition finger, quint64 press)
{
    if (person == PracticePerson::WornRidges)
        return TouchKind::Worn;
    if (person != PracticePerson::Careless || press % 2 == 1)
        return TouchKind::Good; // a careless resident listens the second time
    constexpr std::array faults{TouchKind::Partial,   TouchKind::Wet,     TouchKind::Good,
                                TouchKind::OffCenter, TouchKind::Dry,     TouchKind::Smeared,
                                TouchKind::Empty,     TouchKind::Residue, TouchKind::Scratched};
    return faults[(static_cast<quint64>(finger) + press / 2) % faults.size()];
}

} // namespace rekam::devices
