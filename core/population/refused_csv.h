// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_reader.h"

namespace rekam::population {

/** Writes the refused rows of a roster file as a CSV that the office corrects in a spreadsheet and that is
 *  imported again: line number and reason, then the row under the file's own headings and between its own
 *  delimiter. In memory and bounded. */
class RefusedCsv
{
public:
    static constexpr qsizetype mostBytes = 64 * 1024 * 1024;

    RefusedCsv() = default;
    /** For a file that was surveyed. */
    explicit RefusedCsv(const RosterSurvey &survey);
    /** @p reason is the sentence for the office. */
    void add(const RosterRow &row, const QString &reason);
    /** UTF-8 with a mark for Excel; empty before the first row. */
    [[nodiscard]] const QByteArray &content() const { return m_content; }
    /** Rows for which there was no more room. */
    [[nodiscard]] int leftOut() const { return m_leftOut; }

private:
    [[nodiscard]] QByteArray cell(const QString &text) const;

    std::vector<QString> m_headings;
    char m_delimiter = ',';
    QByteArray m_content;
    int m_leftOut = 0;
};

} // namespace rekam::population
