// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/practice_person.h"

#include <algorithm>

namespace rekam::devices {

QString practicePersonName(PracticePerson person)
{
    switch (person) {
    case PracticePerson::Usual:
        return QStringLiteral("usual");
    case PracticePerson::Careless:
        return QStringLiteral("careless");
    case PracticePerson::WornRidges:
        return QStringLiteral("worn");
    case PracticePerson::MissingThumb:
        return QStringLiteral("missing-thumb");
    case PracticePerson::Tremor:
        return QStringLiteral("tremor");
    }
    return {};
}

std::optional<PracticePerson> practicePersonFromName(const QString &name)
{
    const auto found = std::find_if(
        practicePersons.begin(), practicePersons.end(),
        [&name](PracticePerson person) { return practicePersonName(person) == name; });
    if (found == practicePersons.end())
        return std::nullopt;
    return *found;
}

} // namespace rekam::devices
