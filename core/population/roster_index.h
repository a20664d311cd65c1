// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"

#include <string>
#include <string_view>
#include <vector>

namespace rekam::population {

/** What a result list shows of a person. */
struct RosterHit
{
    Nik nik;
    QString name;
    QDate birthDate;
    QString address; ///< street, RT/RW, village, in one line
};

/** Search over the roster in memory, filled after login from the sealed rows. Words may come in any
 *  order; each must begin a word of the name, or be part of the NIK, the family card number or the
 *  address. Not thread-safe: the first search after add() also sorts. */
class RosterIndex
{
public:
    void add(const Resident &resident);
    void clear();
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    /** Best first: whole NIK, then names that begin with the text, then the rest by name.
     *  An empty text finds nobody. */
    [[nodiscard]] std::vector<RosterHit> search(const QString &text, int limit) const;

private:
    struct Row
    {
        RosterHit hit;
        std::size_t start; ///< of the row's text in m_text
        std::size_t length;
    };
    [[nodiscard]] std::string_view textOf(const Row &row) const
    {
        return std::string_view(m_text).substr(row.start, row.length);
    }
    void sortByName() const;

    // Sorted lazily, hence mutable: a roster is filled once and searched often.
    mutable std::vector<Row> m_rows;
    /** All rows in one piece, so that one fast scan finds a rare word: "name\tnik\tkk\taddress\n",
     *  folded, UTF-8. Tab and line end can not occur in folded text. */
    mutable std::string m_text;
    mutable bool m_sorted = true;
};

} // namespace rekam::population
