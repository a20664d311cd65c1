// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/refused_csv.h"

#include "core/base/csv_cell.h"

namespace rekam::population {

RefusedCsv::RefusedCsv(const RosterSurvey &survey)
    : m_headings(survey.headings)
    , m_delimiter(survey.delimiter)
{
    if (survey.isBip)
        for (const QString &heading : BipSheet::familyHeadings(survey.columns))
            m_headings.push_back(heading);
}

QByteArray RefusedCsv::cell(const QString &text) const
{
    // What was guarded when it came is not guarded twice.
    QString plain = base::withoutNeutralizer(text);
    return base::csvCell(plain.replace(QChar(0), QChar(0xFFFD)), m_delimiter);
}

void RefusedCsv::add(const RosterRow &row, const QString &reason)
{
    if (m_content.isEmpty()) {
        m_content = "\xEF\xBB\xBF";
        m_content += QByteArray("BARIS,ALASAN,ISI_BARIS").replace(',', m_delimiter);
        for (const QString &heading : m_headings)
            m_content += m_delimiter + cell(heading);
        m_content += "\r\n";
    }
    if (m_content.size() > mostBytes) {
        ++m_leftOut;
        return;
    }
    const bool split = row.fields.size() == m_headings.size();
    m_content += QByteArray::number(row.line) + m_delimiter + cell(reason) + m_delimiter;
    // What can not be told apart stands there as it was, to be put into its columns by hand.
    if (!split) {
        const QByteArrayList fields(row.fields.begin(), row.fields.end());
        m_content += cell(QString::fromUtf8(fields.isEmpty() ? row.excerpt : fields.join(" | ")));
    }
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        m_content += m_delimiter;
        if (split)
            m_content += cell(QString::fromUtf8(row.fields[i]));
    }
    m_content += "\r\n";
}

} // namespace rekam::population
