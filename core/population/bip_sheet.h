// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_columns.h"
#include "core/population/sheet_place.h"

namespace rekam::population {

/** What a printed BIP (Buku Induk Penduduk) has that a table has not, once a spreadsheet program has made
 *  a CSV of it: a line for each family above its members, with the number of the card, the address and
 *  "RT/RW : 002/000 DUSUN : -"; headings again on every page, footers, rows without a person;
 *  and words in short. Known from OpenSID's importer (domain 1.4). */
class BipSheet
{
public:
    /** @p place is what the titles above the first header say. */
    explicit BipSheet(const RosterColumns &columns, SheetPlace place = {})
        : m_columns(columns)
        , m_place(std::move(place))
    { }
    /** True for a row that is no person; a family's row is remembered. Never where the card has a column
     *  of its own: that is a table. */
    bool takes(const std::vector<QByteArray> &fields);
    /** The fields with "Lk" and "Pr", "BK", "K", "CH" and "CM" written out. */
    [[nodiscard]] std::vector<QByteArray>
    withFullWords(const std::vector<QByteArray> &fields) const;
    /** What a row that goes back to the office needs besides its own columns: what only its family's row
     *  and the titles say. */
    static std::vector<QString> familyHeadings(const RosterColumns &columns);
    [[nodiscard]] std::vector<QByteArray> familyFields() const;
    [[nodiscard]] bool hasFamilies() const { return m_columns.position(Column::NO_KK) < 0; }
    /** What the family's row and the titles say, where the person's own row says nothing. */
    void addFamily(Resident &resident) const;

private:
    [[nodiscard]] QByteArray field(const std::vector<QByteArray> &fields, Column column) const;
    void readPlace(const QString &place);

    const RosterColumns &m_columns;
    QString m_familyCard;
    QString m_address;
    QString m_rt, m_rw;
    QString m_village;
    SheetPlace m_place; ///< of the page
};

} // namespace rekam::population
