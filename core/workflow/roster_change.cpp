// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/roster_change.h"

#include <array>
#include <utility>

namespace rekam::workflow {

using population::Column;
using population::Resident;

namespace {

constexpr std::array texts{
    std::pair{Column::NO_KK, &Resident::familyCardNumber},
    std::pair{Column::NAMA_LGKP, &Resident::name},
    std::pair{Column::TMPT_LHR, &Resident::birthPlace},
    std::pair{Column::GOL_DRH, &Resident::bloodGroup},
    std::pair{Column::AGAMA, &Resident::religion},
    std::pair{Column::STAT_KWN, &Resident::maritalStatus},
    std::pair{Column::STAT_HBKEL, &Resident::familyRelation},
    std::pair{Column::PDDK_AKH, &Resident::education},
    std::pair{Column::JENIS_PKRJN, &Resident::occupation},
    std::pair{Column::NAMA_LGKP_IBU, &Resident::motherName},
    std::pair{Column::NAMA_LGKP_AYAH, &Resident::fatherName},
    std::pair{Column::ALAMAT, &Resident::address},
    std::pair{Column::NO_RT, &Resident::rt},
    std::pair{Column::NO_RW, &Resident::rw},
    std::pair{Column::NO_KEL, &Resident::villageCode}, // stands for all four numbers
    std::pair{Column::PROP_NAME, &Resident::province},
    std::pair{Column::KAB_NAME, &Resident::regency},
    std::pair{Column::KEC_NAME, &Resident::district},
    std::pair{Column::KEL_NAME, &Resident::village},
    std::pair{Column::GELAR_DEPAN, &Resident::titleBefore},
    std::pair{Column::GELAR_BELAKANG, &Resident::titleBehind},
    std::pair{Column::KWRGNGRN, &Resident::citizenship},
    std::pair{Column::PNYDNG_CCT, &Resident::disability},
    std::pair{Column::WJB_KTP, &Resident::cardDuty},
    std::pair{Column::KTP_EL, &Resident::cardKind},
    std::pair{Column::STATUS, &Resident::populationStatus},
    std::pair{Column::STAT_RKM, &Resident::recordingStatus},
};

} // namespace

std::vector<RosterChange::Field> changedFields(const Resident &before, const Resident &after)
{
    std::vector<RosterChange::Field> fields;
    for (const auto &[column, text] : texts)
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
