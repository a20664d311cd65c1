// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/eligibility.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace rekam::enrollment {

/** What speaks against recording a person, though the person stands here: the recording goes on with
 *  a reason that the supervisor sees. Stored as numbers: never renumber. */
enum class Warning {
    FinishedHere = 1, ///< this station has recorded them already
    AlreadyRecorded = 2, ///< by the roster's status
    RecordedElsewhere = 3, ///< the roster's status is DUP
    ToldElsewhere = 4, ///< the person says so
    Moved = 5, ///< the roster says moved away
    Deceased = 6, ///< the roster says dead
    BirthDateUnknown = 7,
    BirthDateDisputed = 8, ///< under sixteen by the roster, old enough by a paper that was shown
    Foreigner = 9, ///< asks for a reason only where the permit to stay (ITAP) was not shown
};

/** "finished_here" ... for JSON and Error::subject. */
QString warningName(Warning warning);
std::optional<Warning> warningFromName(QStringView name);
std::span<const Warning> allWarnings();

/** What of @p eligibility asks for a reason. TooYoung is no warning: there is a day to come again, and
 *  whose birth date is wrong on the roster disputes it. */
std::optional<Warning> warningOf(const population::Eligibility &eligibility);

} // namespace rekam::enrollment
