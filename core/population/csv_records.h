// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/physical_lines.h"

#include <csv.h>

#include <vector>

namespace rekam::population {

/** One record of a CSV file. */
struct CsvRecord
{
    int line = 0; ///< physical line on which it begins
    LineFault fault = LineFault::None; ///< why it can not be used
    std::vector<QByteArray> fields; ///< unquoted; empty if damaged
    QByteArray excerpt{}; ///< the beginning of what is damaged, as it was
};

/** libcsv in strict mode, fed line by line, so that a stray quote costs its own line and not the
 *  rest of the file: what was read in vain for a broken record is read again from its second line. */
class CsvRecords
{
public:
    static constexpr std::size_t longestField = 64 * 1024;
    /** An address has a few line breaks; more means that a closing quote is missing. Bounds what a
     *  file full of stray quotes can cost to sixteen times its size. */
    static constexpr std::size_t mostLines = 16;

    /** With an @p encoding the letters are checked, and the fields are UTF-8; without one the bytes stay as
     *  they are. Which records there are does not depend on it: two readings of a file see the same. */
    CsvRecords(PhysicalLines &lines, char delimiter, std::optional<TextEncoding> encoding = {});
    ~CsvRecords();
    CsvRecords(const CsvRecords &) = delete;
    CsvRecords &operator=(const CsvRecords &) = delete;

    /** Only the field at this place of every record is wanted: the others come empty, which spares a
     *  look through a file most of its time. */
    void keepOnly(std::size_t field) { m_only = field; }
    /** Nothing at the end; blank lines are passed over. Fails with FileUnreadable. */
    base::Result<std::optional<CsvRecord>> next();

private:
    enum class Outcome { Complete, Unfinished, Damaged };
    Outcome feed(const QByteArray &line);
    /** A line without any quote, which is nearly every line: nothing to parse but the delimiters. */
    Outcome split(const QByteArray &line);
    void take(const char *data, qsizetype length);
    /** What is wrong with the letters of a record that was on @p lines; None if they are sound. */
    LineFault decode(const std::vector<PhysicalLine> &lines);
    void restart();
    CsvRecord refuse(std::vector<PhysicalLine> read, LineFault fault);

    PhysicalLines &m_lines;
    char m_delimiter;
    std::optional<TextEncoding> m_encoding;
    csv_parser m_parser;
    std::optional<std::size_t> m_only;
    std::vector<QByteArray> m_fields;
    std::size_t m_width = 0; ///< of the record before: most have as many
    bool m_complete = false;
    bool m_fieldTooLong = false;
};

} // namespace rekam::population
