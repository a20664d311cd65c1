// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/code_lists.h"
#include "core/population/refused_line.h"
#include "core/population/resident.h"

#include <QDate>

#include <array>
#include <bitset>
#include <vector>

namespace rekam::population {

/** SIAK's column names (domain 1.4), the ones that Rekam reads. */
enum class Column {
    NO_KK,
    NIK,
    NAMA_LGKP,
    JENIS_KLMIN,
    TMPT_LHR,
    TGL_LHR,
    GOL_DRH,
    AGAMA,
    STAT_KWN,
    STAT_HBKEL,
    PDDK_AKH,
    JENIS_PKRJN,
    NAMA_LGKP_IBU,
    NAMA_LGKP_AYAH,
    ALAMAT,
    NO_RT,
    NO_RW,
    NO_PROP,
    NO_KAB,
    NO_KEC,
    NO_KEL,
    PROP_NAME,
    KAB_NAME,
    KEC_NAME,
    KEL_NAME,
    GELAR_DEPAN,
    GELAR_BELAKANG,
    KWRGNGRN,
    PNYDNG_CCT,
    // the last four of a printed BIP (domain 1.4)
    WJB_KTP,
    KTP_EL,
    STATUS,
    STAT_RKM,
};
inline constexpr std::size_t columnCount = static_cast<std::size_t>(Column::STAT_RKM) + 1;

/** A bit for every column. */
using ColumnSet = std::bitset<columnCount>;

QString columnName(Column column);

/** What a record says of a resident. */
struct ReadResident
{
    Resident resident;
    /** Columns whose value could not be understood: the field is empty, and nobody is left out for it. */
    std::vector<Column> unread{};
};

/** Which field of a record is which column. */
class RosterColumns
{
public:
    /** SIAK's names or those printed on a BIP, in any case and order; see columnFromHeading(). Fails with
     *  RosterHeaderInvalid if NIK or NAMA_LGKP is missing or a column stands there twice;
     *  Error::subject names it. */
    static base::Result<RosterColumns> fromHeader(const std::vector<QByteArray> &names);

    /** Fails for a NIK that is none, a missing name and the wrong number of fields; anything else keeps
     *  the person and is ReadResident::unread (domain 1.4: hard checks are for the NIK). With @p lists
     *  a number or any spelling of a listed word becomes the listed word; an unknown word is kept as it
     *  is, adviceOn() has a sentence about it. */
    [[nodiscard]] tl::expected<ReadResident, RefusedLine>
    read(const std::vector<QByteArray> &fields, QDate today,
         const CodeLists *lists = nullptr) const;

    /** Where the column stands in a record, -1 if the file does not have it. */
    [[nodiscard]] int position(Column column) const
    {
        return m_position.at(static_cast<std::size_t>(column));
    }
    /** Whether the field at @p position of a record is read. */
    [[nodiscard]] bool reads(int position) const;
    /** What the file says nothing about. NO_KEL stands for the village's code, which needs four. */
    [[nodiscard]] ColumnSet absent() const;
    [[nodiscard]] std::size_t width() const { return m_width; }

private:
    RosterColumns() { m_position.fill(-1); }
    /** Trimmed, one space for every run of white space, upper case; empty for an absent column. */
    [[nodiscard]] QString text(const std::vector<QByteArray> &fields, Column column) const;

    std::array<int, columnCount> m_position{}; ///< -1 for a column that the file does not have
    std::size_t m_width = 0;
};

} // namespace rekam::population
