// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/roster_survey.h"

#include "core/population/csv_records.h"
#include "core/population/roster_heading.h"
#include "core/population/roster_table.h"

#include <QBuffer>

#include <algorithm>

namespace rekam::population {

namespace {

constexpr int mostTitleLines = 40; // above the header of a BIP
constexpr std::size_t mostNiks = 8'000'000; // a province
constexpr int recordsBetweenCalls = 2'000;

struct Header
{
    RosterColumns columns;
    char delimiter = ',';
    int line = 0;
    std::vector<QByteArray> headings;
    SheetPlace place{};
};

/** The complaint about the line that looks most like a header helps. */
struct Failure
{
    int known = -1;
    int delimiters = -1;
    base::Error error{base::ErrorCode::RosterHeaderInvalid, "empty file", {}};

    void offer(int knownColumns, int delimiterCount, const base::Error &complaint)
    {
        if (std::pair(knownColumns, delimiterCount) <= std::pair(known, delimiters))
            return;
        known = knownColumns;
        delimiters = delimiterCount;
        error = complaint;
    }
};

base::Error damagedHeader(LineFault fault)
{
    return {base::ErrorCode::RosterHeaderInvalid, std::string(faultName(fault)), {}};
}

std::optional<Header> headerIn(PhysicalLine line, Failure &failure)
{
    for (const char delimiter : {',', ';', '\t'}) {
        QBuffer buffer(&line.bytes);
        buffer.open(QIODevice::ReadOnly);
        PhysicalLines only(buffer);
        auto record = CsvRecords(only, delimiter).next();
        if (!record || !*record)
            continue;
        if ((*record)->fault != LineFault::None) {
            failure.offer(0, -1, damagedHeader((*record)->fault));
            continue;
        }
        auto columns = RosterColumns::fromHeader((*record)->fields);
        if (columns)
            return Header{*std::move(columns), delimiter, line.number,
                          std::move((*record)->fields)};
        const auto known = std::count_if(
            (*record)->fields.begin(), (*record)->fields.end(),
            [](const QByteArray &heading) { return columnFromHeading(heading).has_value(); });
        failure.offer(static_cast<int>(known), static_cast<int>(line.bytes.count(delimiter)),
                      columns.error());
    }
    return {};
}

/** A line above the header, of which nobody knows the delimiter yet, as words. */
QString titleIn(QByteArray line)
{
    for (char &character : line)
        if (QByteArrayView(",;\t\"\n").contains(character))
            character = ' ';
    return QString::fromUtf8(line);
}

/** The header also tells the delimiter: the one which yields the columns that must be there. */
base::Result<Header> findHeader(PhysicalLines &lines)
{
    Failure failure;
    SheetPlace place;
    for (int i = 0; i < mostTitleLines; ++i) {
        auto line = lines.next();
        if (!line)
            return base::fail(line.error());
        if (!*line)
            break;
        if ((*line)->fault != LineFault::None) {
            failure.offer(0, -1, damagedHeader((*line)->fault));
            continue;
        }
        if ((*line)->bytes.trimmed().isEmpty())
            continue;
        place.read(titleIn((*line)->bytes));
        if (auto header = headerIn(*std::move(*line), failure)) {
            header->place = place;
            return *std::move(header);
        }
    }
    return base::fail(failure.error);
}

/** The NIK of a record if there is one, 0 otherwise. */
std::uint64_t nikIn(const QByteArray &field)
{
    const auto digits
        = std::count_if(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits == 16 ? packedDigits({field.constData(), static_cast<std::size_t>(field.size())})
                        : 0;
}

/** Those that are there more than once, once each. */
std::vector<std::uint64_t> repeated(std::vector<std::uint64_t> niks)
{
    std::sort(niks.begin(), niks.end());
    std::vector<std::uint64_t> twice;
    for (std::size_t i = 1; i < niks.size(); ++i)
        if (niks[i] == niks[i - 1] && (twice.empty() || twice.back() != niks[i]))
            twice.push_back(niks[i]);
    return twice;
}

/** Columns are found before the encoding is known. A heading that reads otherwise in it stands under
 *  SIAK's name, so that what is refused can be imported again. */
void nameColumnsAnew(RosterSurvey &survey)
{
    for (std::size_t i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        const int position = survey.columns.position(column);
        if (position < 0 || static_cast<std::size_t>(position) >= survey.headings.size())
            continue;
        QString &heading = survey.headings[static_cast<std::size_t>(position)];
        if (columnFromHeading(heading.toUtf8()) != column)
            heading = columnName(column);
    }
}

} // namespace

base::Result<RosterSurvey> surveyRoster(QIODevice &source, const SurveyProgress &goOn)
{
    if (source.isSequential() || !source.seek(0))
        return base::fail(base::ErrorCode::FileUnreadable, "not a file that can be read twice");
    const auto marked = encodingByMark(source.peek(3));
    PhysicalLines lines(source, marked.value_or(TextEncoding::Utf8));
    EncodingGuess guess;
    lines.showTo(guess); // delimiters, quotes, digits are the same in every encoding but UTF-16
    auto header = findHeader(lines);
    if (!header)
        return base::fail(header.error());
    RosterSurvey survey{.delimiter = header->delimiter,
                        .headerLine = header->line,
                        .headings = {},
                        .columns = std::move(header->columns),
                        .place = std::move(header->place),
                        .repeatedNiks = {}};

    CsvRecords records(lines, survey.delimiter);
    const auto nikPosition = static_cast<std::size_t>(survey.columns.position(Column::NIK));
    records.keepOnly(nikPosition);
    std::vector<std::uint64_t> niks;
    while (true) {
        const auto record = records.next();
        if (!record)
            return base::fail(record.error());
        if (!*record)
            break;
        ++survey.records;
        if (nikPosition < (*record)->fields.size())
            if (const std::uint64_t nik = nikIn((*record)->fields[nikPosition]); nik != 0)
                niks.push_back(nik);
        if (niks.size() > mostNiks)
            return base::fail(base::ErrorCode::FileTooLarge, "more residents than a province has");
        if (goOn && survey.records % recordsBetweenCalls == 0 && !goOn(lines.bytesRead()))
            return base::fail(base::ErrorCode::Canceled);
    }
    survey.encoding = marked ? *marked : guess.guess();
    survey.repeatedNiks = repeated(std::move(niks));
    for (const QByteArray &heading : header->headings)
        survey.headings.push_back(
            QString::fromUtf8(survey.encoding == TextEncoding::Windows1252
                                  ? fromWindows1252(heading).value_or(QByteArray())
                                  : heading));
    nameColumnsAnew(survey);
    survey.isBip = survey.columns.position(Column::STAT_RKM) >= 0;
    return survey;
}

} // namespace rekam::population
