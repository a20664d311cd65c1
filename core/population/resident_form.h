// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"

#include <array>
#include <optional>
#include <string_view>

namespace rekam::population {

/** Texts of the stored form in their order; new ones only at the end and with a new version. */
enum class FormText {
    Name,
    FamilyCardNumber,
    BirthPlace,
    BloodGroup,
    Religion,
    MaritalStatus,
    FamilyRelation,
    Education,
    Occupation,
    MotherName,
    FatherName,
    Address,
    Rt,
    Rw,
    VillageCode,
    Province,
    Regency,
    District,
    Village,
    TitleBefore, // from version 2
    TitleBehind,
    Citizenship,
    Disability,
    CardDuty,
    CardKind,
    PopulationStatus,
    RecordingStatus,
};
inline constexpr std::size_t formTextCount
    = static_cast<std::size_t>(FormText::RecordingStatus) + 1;

/** A stored resident as it lies in memory, without a copy: for the index, which reads a million of
 *  them and needs a third of the fields. The texts are UTF-8 and valid as long as the bytes are. */
struct ResidentForm
{
    std::string_view nik{};
    Sex sex = Sex::Male;
    qint64 birthJulianDay = 0; ///< 0: not known
    std::array<std::string_view, formTextCount> texts{};

    [[nodiscard]] std::string_view text(FormText which) const
    {
        return texts[static_cast<std::size_t>(which)];
    }
    /** Nothing if the bytes are no form of any version; the NIK is only known to have 16 bytes. */
    static std::optional<ResidentForm> read(QByteArrayView bytes);
};

} // namespace rekam::population
