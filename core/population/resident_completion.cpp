// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/resident_completion.h"

#include "core/population/text_folding.h"

#include <array>

namespace rekam::population {

namespace {

constexpr std::array columns{
    TextColumn{Column::NO_KK, &Resident::familyCardNumber},
    TextColumn{Column::NAMA_LGKP, &Resident::name},
    TextColumn{Column::TMPT_LHR, &Resident::birthPlace},
    TextColumn{Column::GOL_DRH, &Resident::bloodGroup},
    TextColumn{Column::AGAMA, &Resident::religion},
    TextColumn{Column::STAT_KWN, &Resident::maritalStatus},
    TextColumn{Column::STAT_HBKEL, &Resident::familyRelation},
    TextColumn{Column::PDDK_AKH, &Resident::education},
    TextColumn{Column::JENIS_PKRJN, &Resident::occupation},
    TextColumn{Column::NAMA_LGKP_IBU, &Resident::motherName},
    TextColumn{Column::NAMA_LGKP_AYAH, &Resident::fatherName},
    TextColumn{Column::ALAMAT, &Resident::address},
    TextColumn{Column::NO_RT, &Resident::rt},
    TextColumn{Column::NO_RW, &Resident::rw},
    TextColumn{Column::NO_KEL, &Resident::villageCode},
    TextColumn{Column::PROP_NAME, &Resident::province},
    TextColumn{Column::KAB_NAME, &Resident::regency},
    TextColumn{Column::KEC_NAME, &Resident::district},
    TextColumn{Column::KEL_NAME, &Resident::village},
    TextColumn{Column::GELAR_DEPAN, &Resident::titleBefore},
    TextColumn{Column::GELAR_BELAKANG, &Resident::titleBehind},
    TextColumn{Column::KWRGNGRN, &Resident::citizenship},
    TextColumn{Column::PNYDNG_CCT, &Resident::disability},
    TextColumn{Column::WJB_KTP, &Resident::cardDuty},
    TextColumn{Column::KTP_EL, &Resident::cardKind},
    TextColumn{Column::STATUS, &Resident::populationStatus},
    TextColumn{Column::STAT_RKM, &Resident::recordingStatus},
};

/** The names of what a village lies in, and how many characters of its code tell it. */
constexpr std::array namedLevels{
    std::pair{&Resident::province, 2},
    std::pair{&Resident::regency, 5},
    std::pair{&Resident::district, 8},
    std::pair{&Resident::village, 13},
};

/** Whether a village may be called so; true where nothing is known to the contrary. */
bool mayBeNamed(const QString &code, const QString &name, const RegionDirectory &regions)
{
    const auto parsed = RegionCode::parse(code);
    const auto region = parsed ? regions.find(*parsed) : std::nullopt;
    const QString folded = foldText(name);
    return !region || foldText(region->familiarName) == folded
        || foldText(region->officialName) == folded;
}

} // namespace

std::span<const TextColumn> textColumns()
{
    return columns;
}

void completeResident(Resident &after, const Resident &before, const ColumnSet &untold,
                      const RegionDirectory &regions)
{
    const Resident told = after;
    for (const auto &[column, text] : columns)
        if (untold.test(static_cast<std::size_t>(column)) && (after.*text).isEmpty())
            after.*text = before.*text;
    if (untold.test(static_cast<std::size_t>(Column::JENIS_KLMIN)))
        after.sex = before.sex;
    if (untold.test(static_cast<std::size_t>(Column::TGL_LHR)) && !after.birthDate.isValid())
        after.birthDate = before.birthDate;

    if (told.villageCode.isEmpty() && !told.village.isEmpty() && !after.villageCode.isEmpty()
        && foldText(told.village) != foldText(before.village)
        && !mayBeNamed(after.villageCode, told.village, regions))
        after.villageCode.clear();
    if (!told.villageCode.isEmpty() && !before.villageCode.isEmpty())
        for (const auto &[name, length] : namedLevels)
            if ((told.*name).isEmpty()
                && told.villageCode.left(length) != before.villageCode.left(length))
                (after.*name).clear();
}

} // namespace rekam::population
