// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/roster_change.h"

#include "core/population/resident_completion.h"

namespace rekam::workflow {

using population::Column;
using population::Resident;

std::vector<RosterChange::Field> changedFields(const Resident &before, const Resident &after)
{
    std::vector<RosterChange::Field> fields;
    for (const auto &[column, text] : population::textColumns())
        if (before.*text != after.*text)
            fields.push_back({column, before.*text, after.*text});
    const QString day = QStringLiteral("dd-MM-yyyy");
    if (before.birthDate != after.birthDate)
        fields.push_back(
            {Column::TGL_LHR, before.birthDate.toString(day), after.birthDate.toString(day)});
    if (before.sex != after.sex)
        fields.push_back({Column::JENIS_KLMIN, QString::number(static_cast<int>(before.sex)),
                          QString::number(static_cast<int>(after.sex))});
    return fields;
}

} // namespace rekam::workflow
