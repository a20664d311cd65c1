// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"

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
 *  address. Not thread-safe. */
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
        QString folded; ///< "name|nik|kk|address", folded, words separated by one space
    };
    std::vector<Row> m_rows;
};

} // namespace rekam::population
