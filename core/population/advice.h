// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/reference_data.h"
#include "core/population/resident.h"

#include <vector>

namespace rekam::population {

/** What is unusual about a resident's biodata (domain 1.4). Advice never refuses anybody: a NIK does
 *  not change when its owner moves or was entered wrongly, and old records follow older rules. */
enum class AdviceKind {
    NikRegionUnknown, ///< subject: the NIK's district code, "16.05.30"
    NikRegionFormer, ///< subject: the same; now: see there
    NikRegionDiffers, ///< subject: code and name of the district in the NIK
    NikBirthDateDiffers, ///< subject: the date in the NIK, dd-MM-yyyy
    NikSexDiffers,
    FamilyCardMissing,
    FamilyCardUnusual,
    NameOneWord,
    NameTooLong,
    NameDigit,
    NamePunctuation,
    NameAbbreviation,
    NameNotLatin,
    NameTitle,
    BirthPlaceMissing,
    BirthPlaceNotRegency, ///< subject: what stands there
    BirthPlaceInJakarta, ///< a part of Jakarta, where "JAKARTA" is wanted; subject: what stands there
    BirthDateMissing, ///< subject: the date in the NIK, dd-MM-yyyy, both where it may be of two centuries
    BirthDateImplausible, ///< more than 115 years ago, or in the future
    AddressRegionMissing,
    AddressRegionUnknown, ///< subject: the village's code
    AddressRegionFormer, ///< subject: the village's code; now: see there
    WordUnknown, ///< subject: SIAK's column whose word is on no list, "AGAMA"
};
inline constexpr int adviceKindCount = static_cast<int>(AdviceKind::WordUnknown) + 1;

struct Advice
{
    AdviceKind kind;
    QString subject{}; ///< see AdviceKind; empty where nothing is said there
    /** Of a former code: code and name of where its people are now, "16.71.17 JAKABARING"; empty
     *  if that is not known. */
    QString now{};

    friend bool operator==(const Advice &, const Advice &) = default;
};

/** Everything unusual about @p resident, in the order of AdviceKind; empty for most. A few
 *  microseconds; from any thread. */
std::vector<Advice> adviceOn(const Resident &resident, const ReferenceData &reference, QDate today);

/** Advice on a birth place alone, for a form: nothing, or one of the three. "MEDAN" and "JAKARTA" are
 *  as wanted, so is any place with its country behind a comma ("TAWAU, MALAYSIA"). */
std::optional<Advice> adviceOnBirthPlace(const QString &place, const RegionDirectory &regions);

} // namespace rekam::population
