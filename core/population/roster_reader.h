// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/bip_sheet.h"
#include "core/population/csv_records.h"
#include "core/population/roster_survey.h"

#include <memory>

namespace rekam::population {

/** A record of a roster file: a resident, or why there is none. */
struct RosterRow
{
    int line = 0;
    std::optional<Resident> resident{};
    std::vector<Column> unread{}; ///< of the resident, see ReadResident
    RefusedLine refusal{}; ///< without a resident
    /** As they stood there, UTF-8, with what BipSheet::familyHeadings() names behind them where the file
     *  has families; empty if they can not be told apart. */
    std::vector<QByteArray> fields{};
    QByteArray excerpt{}; ///< then the beginning of the line
};

/** Reads a surveyed roster file row by row in constant memory. Broken quoting never costs more than its
 *  own line. Bounded: 64 KiB a field, 1 MiB and 16 lines a record. */
class RosterReader
{
public:
    /** Goes back to the beginning of @p source. All must outlive this object; @p today tells the century
     *  of a NIK, @p lists are as for RosterColumns::read(). */
    RosterReader(QIODevice &source, const RosterSurvey &survey, QDate today,
                 const CodeLists *lists = nullptr);
    /** Nothing at the end. Fails with FileUnreadable. */
    base::Result<std::optional<RosterRow>> next();
    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }

private:
    const RosterSurvey &m_survey;
    QDate m_today;
    const CodeLists *m_lists;
    PhysicalLines m_lines;
    std::optional<CsvRecords> m_records;
    std::optional<BipSheet> m_bip;
    bool m_begun = false;
    bool m_sought = false;
};

} // namespace rekam::population
