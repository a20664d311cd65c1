// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/roster_import.h"

#include "core/base/csv_cell.h"
#include "core/population/name_spelling.h"
#include "core/population/roster_heading.h"
#include "core/population/text_folding.h"
#include "core/workflow/roster_change.h"
#include "core/workflow/roster_row_reader.h"

#include <algorithm>

namespace rekam::workflow {

using base::ErrorCode;
using base::fail;
using base::Result;
using population::RefusedLine;
using population::Resident;
using population::RosterRow;

namespace {

constexpr double surveyPart = 0.12; // of the time that all of it takes, measured with 138,000 rows
constexpr std::chrono::milliseconds patience(20); // until somebody who cancels is heard
constexpr std::size_t mostRepeatedRows = 20'000; // kept until the end of the file

/** Two lines about one NIK are about one person if the birth date is the same and the name is, however it
 *  is spelled. */
bool isSamePerson(const Resident &a, const Resident &b)
{
    const auto keys = [](const Resident &resident) {
        std::string all;
        for (const QString &word :
             population::foldText(resident.name).split(u' ', Qt::SkipEmptyParts))
            all += population::spellingKey(word.toStdString()) + ' ';
        return all;
    };
    return a.birthDate == b.birthDate && keys(a) == keys(b);
}

} // namespace

RosterImport::RosterImport(store::RosterRepository &roster,
                           const population::ReferenceData &reference, QDate today,
                           const RosterImportOptions &options)
    : m_roster(roster)
    , m_reference(reference)
    , m_today(today)
    , m_options(options)
{
    m_report.dryRun = options.dryRun;
}

bool RosterImport::goOn(double part)
{
    if (!m_options.progress)
        return true;
    const double seconds = static_cast<double>(m_timer.elapsed()) / 1000;
    const double reading = seconds - static_cast<double>(m_surveyed) / 1000;
    m_progress.part = std::clamp(part, 0.0, 1.0);
    m_progress.rows = m_report.accepted + m_report.refusedCount;
    if (m_progress.rows > 0 && reading > 0)
        m_progress.rowsPerSecond = m_progress.rows / reading;
    if (m_progress.part > 0.02 && seconds > 0.3)
        m_progress.secondsLeft
            = static_cast<int>(seconds * (1 - m_progress.part) / m_progress.part + 0.5);
    return m_options.progress(m_progress);
}

Result<RosterImportReport> RosterImport::run(QIODevice &csv)
{
    m_timer.start();
    const double size = std::max<double>(1, static_cast<double>(csv.size()));
    const auto survey = population::surveyRoster(
        csv, [&](qint64 bytes) { return goOn(surveyPart * static_cast<double>(bytes) / size); });
    if (!survey)
        return fail(survey.error());
    m_surveyed = m_timer.elapsed();
    m_progress.totalRows = survey->records;
    m_report.encoding = survey->encoding;
    m_report.delimiter = survey->delimiter;
    m_report.isBip = survey->isBip;
    m_headings = survey->headings;
    for (const QString &heading : m_headings)
        if (!heading.trimmed().isEmpty() && !population::columnFromHeading(heading.toUtf8()))
            m_report.ignoredHeadings.push_back(heading.trimmed().left(60));
    if (survey->isBip && survey->columns.position(population::Column::NO_KK) < 0)
        for (const QString &heading : population::BipSheet::familyHeadings())
            m_headings.push_back(heading);

    RosterRowReader reader({csv, *survey, m_reference, m_today});
    double part = surveyPart;
    while (true) {
        auto batch = reader.next(patience);
        if (!goOn(part))
            return fail(ErrorCode::Canceled);
        if (!batch)
            continue;
        for (Row &row : batch->rows)
            if (const auto taken = take(row); !taken)
                return fail(taken.error());
        part = surveyPart + (1 - surveyPart) * static_cast<double>(batch->bytesRead) / size;
        if (batch->error)
            return fail(*batch->error);
        if (batch->isLast)
            break;
        reader.giveBack(*std::move(batch));
    }
    if (const auto settled = settleRepeated(); !settled)
        return fail(settled.error());
    std::stable_sort(m_report.changes.begin(), m_report.changes.end(),
                     [](const RosterChange &a, const RosterChange &b) {
                         return a.otherPerson && !b.otherPerson;
                     });
    m_report.seconds = static_cast<double>(m_timer.elapsed()) / 1000;
    if (!goOn(1))
        return fail(ErrorCode::Canceled);
    return std::move(m_report);
}

Result<void> RosterImport::take(Row &row)
{
    if (!row.nik) {
        refuse(row.read, row.read.refusal);
        return {};
    }
    if (!row.isRepeated)
        return put(row);
    if (m_repeatedRows >= mostRepeatedRows) {
        refuse(row.read,
               {row.read.line, population::columnName(population::Column::NIK),
                ErrorCode::NikInvalid, "too many repeated NIKs", true});
        return {};
    }
    ++m_repeatedRows;
    m_repeated[row.nik->toString()].push_back(std::move(row));
    return {};
}

Result<void> RosterImport::put(Row &row)
{
    std::optional<Resident> before;
    const auto placed = m_options.dryRun ? m_roster.compare(*row.nik, row.form, before)
                                         : m_roster.place(*row.nik, row.form, before);
    if (!placed)
        return fail(placed.error());
    ++m_report.accepted;
    for (const population::AdviceKind kind : row.advice)
        ++m_report.warnings[kind];
    switch (*placed) {
    case store::Placed::Added:
        ++m_report.added;
        break;
    case store::Placed::Unchanged:
        ++m_report.unchanged;
        break;
    case store::Placed::Changed:
        ++m_report.changed;
        if (const auto noted = noteChange(row, *before); !noted)
            return noted;
        break;
    }
    return {};
}

Result<void> RosterImport::noteChange(const Row &row, const Resident &before)
{
    const auto read = population::residentFromBytes(row.form);
    if (!read)
        return fail(read.error());
    const Resident &after = *read;
    RosterChange change{row.read.line, after.nik.toString(), after.name,
                        before.birthDate != after.birthDate && before.name != after.name
                            && !isSamePerson(before, after),
                        changedFields(before, after)};
    for (const RosterChange::Field &field : change.fields)
        ++m_report.changedColumns[field.column];
    if (change.otherPerson)
        ++m_report.otherPersons;
    if (m_report.changes.size() < RosterImportReport::mostChanges)
        m_report.changes.push_back(std::move(change));
    return {};
}

Result<void> RosterImport::settleRepeated()
{
    for (auto &[nik, rows] : m_repeated) {
        const bool same = std::all_of(rows.begin(), rows.end(), [&rows](const Row &row) {
            return isSamePerson(*row.read.resident, *rows.front().read.resident);
        });
        if (!same) {
            for (const Row &row : rows)
                refuse(row.read,
                       {row.read.line, population::columnName(population::Column::NIK),
                        ErrorCode::NikInvalid, "several people with one NIK", true});
            continue;
        }
        m_report.repeated += static_cast<int>(rows.size()) - 1;
        if (const auto done = put(rows.back()); !done)
            return done;
    }
    return {};
}

void RosterImport::refuse(const RosterRow &row, const RefusedLine &reason)
{
    ++m_report.refusedCount;
    ++m_report.refusedByReason[{reason.reason, reason.column}];
    if (reason.isSharedNik)
        ++m_report.sharedNik;
    if (m_report.refused.size() < RosterImportReport::mostRefused)
        m_report.refused.push_back(reason);
    writeRefused(row, reason);
}

void RosterImport::writeRefused(const RosterRow &row, const RefusedLine &reason)
{
    QByteArray &csv = m_report.refusedCsv;
    const auto cell = [](const QByteArray &utf8) {
        return base::csvCell(QString::fromUtf8(utf8).replace(QChar(0), QChar(0xFFFD)));
    };
    if (csv.isEmpty()) {
        csv = "\xEF\xBB\xBF"
              "BARIS,ALASAN,ISI_BARIS"; // the mark is for Excel
        for (const QString &heading : m_headings)
            csv += ',' + base::csvCell(heading);
        csv += "\r\n";
    }
    if (csv.size() > RosterImportReport::mostRefusedBytes) {
        ++m_report.leftOutOfCsv;
        return;
    }
    const std::string_view name = base::errorName(reason.reason);
    QString text = m_options.reasonText
        ? m_options.reasonText(reason)
        : QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    if (!reason.column.isEmpty() && !m_options.reasonText)
        text.prepend(reason.column + QStringLiteral(": "));
    const bool split = row.fields.size() == m_headings.size();
    csv += QByteArray::number(row.line) + ',' + base::csvCell(text) + ',';
    // What can not be told apart stands there as it was, to be put into its columns by hand.
    csv += split ? QByteArray()
                 : cell(row.fields.empty() ? row.excerpt
                            : row.fields.size() > 1
                            ? QByteArrayList(row.fields.begin(), row.fields.end()).join(" | ")
                            : row.fields.front());
    for (std::size_t i = 0; i < m_headings.size(); ++i)
        csv += ',' + (split ? cell(row.fields[i]) : QByteArray());
    csv += "\r\n";
}

} // namespace rekam::workflow
