// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/roster_import.h"

#include "core/population/resident_completion.h"
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

constexpr std::chrono::milliseconds patience(20); // until somebody who cancels is heard
constexpr std::size_t mostRepeatedRows = 20'000; // kept until the end of the file

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

bool RosterImport::report(RosterImportProgress progress) const
{
    return !m_options.progress || m_options.progress(progress);
}

Result<RosterImportReport> RosterImport::run(QIODevice &csv)
{
    m_timer.start();
    const double size = std::max<double>(1, static_cast<double>(csv.size()));
    const auto survey = population::surveyRoster(csv, [&](qint64 bytes) {
        return report(m_pace.surveying(now(), static_cast<double>(bytes) / size));
    });
    if (!survey)
        return fail(survey.error());
    m_pace.beginReading(now(), survey->records);
    m_report.encoding = survey->encoding;
    m_report.delimiter = survey->delimiter;
    m_report.isBip = survey->isBip;
    for (std::size_t i = 0; i < survey->headings.size(); ++i)
        if (const QString heading = survey->headings[i].trimmed();
            !heading.isEmpty() && !survey->columns.reads(static_cast<int>(i)))
            m_report.ignoredHeadings.push_back(heading.left(60));
    m_refusedCsv = population::RefusedCsv(*survey);
    m_absent = survey->columns.absent();
    m_people = RepeatedPeople(survey->repeatedNiks);

    RosterRowReader reader({csv, *survey, m_reference, m_today});
    if (const auto read = readAll(reader, size, 0, &RosterImport::take); !read)
        return fail(read.error());
    if (const auto settled = settleRepeated(csv, *survey); !settled)
        return fail(settled.error());
    std::stable_sort(m_report.changes.begin(), m_report.changes.end(),
                     [](const RosterChange &a, const RosterChange &b) {
                         return a.otherPerson && !b.otherPerson;
                     });
    m_report.refusedCsv = m_refusedCsv.content();
    m_report.leftOutOfCsv = m_refusedCsv.leftOut();
    m_report.seconds = std::chrono::duration<double>(now()).count();
    if (!report(m_pace.reading(now(), 1, m_rows)))
        return fail(ErrorCode::Canceled);
    return std::move(m_report);
}

Result<void> RosterImport::readAll(RosterRowReader &reader, double size, double ofFile,
                                   Result<void> (RosterImport::*use)(Row &row))
{
    while (true) {
        auto batch = reader.next(patience);
        RosterImportProgress progress = m_pace.reading(now(), ofFile, m_rows);
        if (m_tooManyRepeated && ofFile == 1) // the second reading; a bar never goes back
            progress.secondsLeft.reset();
        if (!report(progress))
            return fail(ErrorCode::Canceled);
        if (!batch)
            continue;
        for (Row &row : batch->rows)
            if (const auto used = (this->*use)(row); !used)
                return used;
        ofFile = std::max(ofFile, static_cast<double>(batch->bytesRead) / size);
        if (batch->error)
            return fail(*batch->error);
        if (batch->isLast)
            return {};
        reader.giveBack(*std::move(batch));
    }
}

Result<void> RosterImport::take(Row &row)
{
    ++m_rows;
    if (!row.nik) {
        refuse(row.read, row.read.refusal);
        return {};
    }
    if (!row.isRepeated)
        return put(row);
    m_people.see(*row.read.resident, row.read.line);
    if (m_tooManyRepeated)
        return {};
    if (m_repeated.size() < mostRepeatedRows) {
        m_repeated.push_back(std::move(row));
        return {};
    }
    m_tooManyRepeated = true;
    m_repeated = {};
    return {};
}

Result<void> RosterImport::settleRepeated(QIODevice &csv, const population::RosterSurvey &survey)
{
    if (m_tooManyRepeated) {
        RosterRowReader again({csv, survey, m_reference, m_today});
        return readAll(again, std::max<double>(1, static_cast<double>(csv.size())), 1,
                       &RosterImport::settle);
    }
    for (Row &row : m_repeated)
        if (const auto settled = settle(row); !settled)
            return settled;
    return {};
}

Result<void> RosterImport::settle(Row &row)
{
    if (!row.nik || !row.isRepeated)
        return {};
    const RepeatedPeople::Verdict verdict = m_people.verdictOn(*row.nik);
    if (verdict.severalPeople) {
        refuse(row.read,
               {.line = row.read.line,
                .column = population::columnName(population::Column::NIK),
                .reason = ErrorCode::NikInvalid,
                .isSharedNik = true});
        return {};
    }
    if (row.read.line == verdict.lastLine)
        return put(row);
    ++m_report.repeated;
    return {};
}

Result<void> RosterImport::put(Row &row)
{
    std::optional<Resident> before;
    population::ColumnSet untold = m_absent;
    for (const population::Column column : row.read.unread)
        untold.set(static_cast<std::size_t>(column));
    const auto complete = [this, &untold](Resident &after, const Resident &stored) {
        if (!isOtherPerson(stored, after)) // nobody inherits what was somebody else's
            population::completeResident(after, stored, untold, m_reference.regions);
    };
    const auto placed = m_options.dryRun ? m_roster.compare(*row.nik, row.form, before, complete)
                                         : m_roster.place(*row.nik, row.form, before, complete);
    if (!placed)
        return fail(placed.error());
    ++m_report.accepted;
    for (const population::AdviceKind kind : row.advice)
        ++m_report.warnings[kind];
    for (const population::Column column : row.read.unread) {
        UnreadValues &unread = m_report.unread[column];
        unread.firstLine
            = unread.count == 0 ? row.read.line : std::min(unread.firstLine, row.read.line);
        ++unread.count;
    }
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
                        isOtherPerson(before, after), changedFields(before, after)};
    for (const RosterChange::Field &field : change.fields)
        ++m_report.changedColumns[field.column];
    if (change.otherPerson)
        ++m_report.otherPersons;
    if (m_report.changes.size() < RosterImportReport::mostChanges)
        m_report.changes.push_back(std::move(change));
    return {};
}

void RosterImport::refuse(const RosterRow &row, const RefusedLine &reason)
{
    ++m_report.refusedCount;
    if (reason.isSharedNik) {
        ++m_report.sharedNik;
    } else {
        RefusedLine kind = reason;
        kind.line = 0;
        const auto known
            = std::find_if(m_report.refusedByReason.begin(), m_report.refusedByReason.end(),
                           [&kind](const auto &counted) { return counted.first == kind; });
        if (known == m_report.refusedByReason.end())
            m_report.refusedByReason.emplace_back(std::move(kind), 1);
        else
            ++known->second;
    }
    if (m_report.refused.size() < RosterImportReport::mostRefused)
        m_report.refused.push_back(reason);
    const std::string_view name = base::errorName(reason.reason);
    m_refusedCsv.add(row,
                     m_options.reasonText
                         ? m_options.reasonText(reason)
                         : QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace rekam::workflow
