// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_csv.h"

#include "core/population/csv_records.h"
#include "core/population/roster_columns.h"

#include <QBuffer>

namespace rekam::population {

namespace {

constexpr std::size_t mostRefusals = 10'000; // kept for the operator; the count goes on

struct Header
{
    RosterColumns columns;
    char delimiter;
};

tl::unexpected<base::Error> headerInvalid(const std::string &detail)
{
    return base::fail(base::ErrorCode::RosterHeaderInvalid, detail);
}

base::Result<PhysicalLine> firstLine(PhysicalLines &lines)
{
    while (true) {
        auto line = lines.next();
        if (!line)
            return base::fail(line.error());
        if (!*line)
            return headerInvalid("empty file");
        if ((*line)->damage)
            return headerInvalid((*line)->damage);
        if (!(*line)->bytes.trimmed().isEmpty())
            return *std::move(*line);
    }
}

/** The header tells the delimiter: the one which yields the columns that must be there. */
base::Result<Header> readHeader(PhysicalLines &lines)
{
    auto line = firstLine(lines);
    if (!line)
        return base::fail(line.error());
    base::Error failure;
    int bestCount = -1;
    for (const char delimiter : {',', ';', '\t'}) {
        QBuffer buffer(&line->bytes);
        buffer.open(QIODevice::ReadOnly);
        PhysicalLines headerOnly(buffer);
        auto record = CsvRecords(headerOnly, delimiter).next();
        if (!record || !*record || (*record)->damage)
            continue;
        auto columns = RosterColumns::fromHeader((*record)->fields);
        if (columns)
            return Header{*std::move(columns), delimiter};
        // Of the three complaints the one about the likeliest delimiter helps.
        const int count = static_cast<int>(line->bytes.count(delimiter));
        if (count > bestCount) {
            bestCount = count;
            failure = columns.error();
        }
    }
    return bestCount < 0 ? headerInvalid("broken quoting") : base::fail(failure);
}

void note(RosterReadReport &report, RefusedLine line)
{
    ++report.refusedCount;
    if (report.refused.size() < mostRefusals)
        report.refused.push_back(std::move(line));
}

} // namespace

base::Result<RosterReadReport>
readRosterCsv(QIODevice &source, const std::function<base::Result<void>(const Resident &)> &take,
              QDate today, const CodeLists *lists)
{
    PhysicalLines lines(source);
    const auto header = readHeader(lines);
    if (!header)
        return base::fail(header.error());
    CsvRecords records(lines, header->delimiter);
    RosterReadReport report;
    while (true) {
        const auto record = records.next();
        if (!record)
            return base::fail(record.error());
        if (!*record)
            return report;
        if ((*record)->damage) {
            note(report, {(*record)->line, {}, base::ErrorCode::InputMalformed, (*record)->damage});
            continue;
        }
        const auto resident = header->columns.read((*record)->fields, today, lists);
        if (!resident) {
            note(report,
                 {(*record)->line, QString::fromStdString(resident.error().subject),
                  resident.error().code, resident.error().detail});
            continue;
        }
        if (const auto taken = take(*resident); !taken)
            return base::fail(taken.error());
        ++report.accepted;
    }
}

} // namespace rekam::population
