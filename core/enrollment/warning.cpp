// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/warning.h"

#include <array>

namespace rekam::enrollment {

namespace {

constexpr std::array<const char *, 9> names{
    "finished_here", "already_recorded",   "recorded_elsewhere",  "told_elsewhere", "moved",
    "deceased",      "birth_date_unknown", "birth_date_disputed", "foreigner"};

constexpr auto warnings = [] {
    std::array<Warning, names.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<Warning>(i + 1);
    return all;
}();

} // namespace

QString warningName(Warning warning)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(warning) - 1));
}

std::optional<Warning> warningFromName(QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return warnings[i];
    }
    return {};
}

std::span<const Warning> allWarnings()
{
    return warnings;
}

std::optional<Warning> warningOf(const population::Eligibility &eligibility)
{
    using enum population::EligibilityReason;
    switch (eligibility.reason) {
    case FinishedHere:
        return Warning::FinishedHere;
    case AlreadyRecorded:
        return Warning::AlreadyRecorded;
    case RecordedElsewhere:
        return Warning::RecordedElsewhere;
    case Moved:
        return Warning::Moved;
    case Deceased:
        return Warning::Deceased;
    case BirthDateUnknown:
        return Warning::BirthDateUnknown;
    case MustHaveCard:
    case MustHaveCardMarried:
    case CardHeldUntil17:
    case RedList:
    case RecordAgain:
    case ForeignerWithPermit:
    case TooYoung:
    case OpenHere:
        break;
    }
    return {};
}

} // namespace rekam::enrollment
