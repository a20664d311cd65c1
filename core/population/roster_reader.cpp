// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_reader.h"

namespace rekam::population {

RosterReader::RosterReader(QIODevice &source, const RosterSurvey &survey, QDate today,
                           const CodeLists *lists)
    : m_survey(survey)
    , m_today(today)
    , m_lists(lists)
    , m_lines(source, survey.encoding)
{
    m_sought = source.seek(0);
    if (survey.isBip)
        m_bip.emplace(survey.columns, survey.place);
}

base::Result<std::optional<RosterRow>> RosterReader::next()
{
    if (!m_sought)
        return base::fail(base::ErrorCode::FileUnreadable, "can not be read twice");
    while (!m_begun) {
        const auto line = m_lines.next();
        if (!line)
            return base::fail(line.error());
        if (!*line)
            return std::nullopt;
        if ((*line)->number < m_survey.headerLine)
            continue;
        m_begun = true;
        m_records.emplace(m_lines, m_survey.delimiter, m_survey.encoding);
    }
    while (true) {
        auto record = m_records->next();
        if (!record)
            return base::fail(record.error());
        if (!*record)
            return std::nullopt;
        RosterRow row{.line = (*record)->line,
                      .fields = std::move((*record)->fields),
                      .excerpt = std::move((*record)->excerpt)};
        if ((*record)->fault != LineFault::None) {
            row.refusal = {.line = row.line, .fault = (*record)->fault};
            return row;
        }
        if (m_bip && m_bip->takes(row.fields))
            continue;
        auto read = m_survey.columns.read(m_bip ? m_bip->withFullWords(row.fields) : row.fields,
                                          m_today, m_lists);
        if (m_bip && row.fields.size() == m_survey.columns.width())
            for (QByteArray &field : m_bip->familyFields())
                row.fields.push_back(std::move(field));
        if (!read) {
            row.refusal = std::move(read.error());
            row.refusal.line = row.line;
            return row;
        }
        if (m_bip)
            m_bip->addFamily(read->resident);
        row.resident = std::move(read->resident);
        row.unread = std::move(read->unread);
        return row;
    }
}

} // namespace rekam::population
