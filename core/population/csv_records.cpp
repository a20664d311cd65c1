// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/csv_records.h"

#include <algorithm>

namespace rekam::population {

namespace {

int isLineFeed(unsigned char character)
{
    return character == '\n';
}

QByteArray excerptOf(const std::vector<PhysicalLine> &lines)
{
    QByteArray whole;
    for (const PhysicalLine &line : lines)
        whole += line.bytes;
    return whole.chopped(1).left(PhysicalLines::longestExcerpt);
}

} // namespace

CsvRecords::CsvRecords(PhysicalLines &lines, char delimiter, std::optional<TextEncoding> encoding)
    : m_lines(lines)
    , m_delimiter(delimiter)
    , m_encoding(encoding)
    , m_parser{}
{
    restart();
}

CsvRecords::~CsvRecords()
{
    csv_free(&m_parser);
}

void CsvRecords::restart()
{
    csv_free(&m_parser);
    csv_init(&m_parser, CSV_STRICT);
    csv_set_delim(&m_parser, static_cast<unsigned char>(m_delimiter));
    csv_set_term_func(&m_parser, isLineFeed);
    m_fields.clear();
    m_complete = false;
    m_fieldTooLong = false;
}

void CsvRecords::take(const char *data, qsizetype length)
{
    const bool wanted = !m_only || m_fields.size() == *m_only;
    m_fields.push_back(wanted ? QByteArray(data, length) : QByteArray());
}

CsvRecords::Outcome CsvRecords::feed(const QByteArray &line)
{
    const auto size = static_cast<std::size_t>(line.size());
    const auto onField = [](void *data, std::size_t length, void *self) {
        auto *records = static_cast<CsvRecords *>(self);
        records->m_fieldTooLong = records->m_fieldTooLong || length > longestField;
        records->take(static_cast<const char *>(data), static_cast<qsizetype>(length));
    };
    const auto onRecord
        = [](int, void *self) { static_cast<CsvRecords *>(self)->m_complete = true; };
    if (csv_parse(&m_parser, line.constData(), size, onField, onRecord, this) != size
        || m_fieldTooLong)
        return Outcome::Damaged;
    return m_complete ? Outcome::Complete : Outcome::Unfinished;
}

CsvRecords::Outcome CsvRecords::split(const QByteArray &line)
{
    const qsizetype end = line.size() - 1; // the line feed
    for (qsizetype from = 0; from <= end;) {
        qsizetype to = line.indexOf(m_delimiter, from);
        if (to < 0)
            to = end;
        m_fieldTooLong = m_fieldTooLong || static_cast<std::size_t>(to - from) > longestField;
        take(line.constData() + from, to - from);
        from = to + 1;
    }
    return m_fieldTooLong ? Outcome::Damaged : Outcome::Complete;
}

LineFault CsvRecords::decode(const std::vector<PhysicalLine> &lines)
{
    const auto plain = [](const PhysicalLine &line) { return isAscii(line.bytes); };
    if (!m_encoding || std::all_of(lines.begin(), lines.end(), plain))
        return LineFault::None;
    if (*m_encoding != TextEncoding::Windows1252) {
        const auto sound = [](const PhysicalLine &line) { return line.bytes.isValidUtf8(); };
        return std::all_of(lines.begin(), lines.end(), sound) ? LineFault::None
                                                              : LineFault::NotUtf8;
    }
    for (QByteArray &field : m_fields) {
        auto text = fromWindows1252(field);
        if (!text)
            return LineFault::NotWindows1252;
        field = *std::move(text);
    }
    return LineFault::None;
}

CsvRecord CsvRecords::refuse(std::vector<PhysicalLine> read, LineFault fault)
{
    while (read.size() > 1) {
        m_lines.putBack(std::move(read.back()));
        read.pop_back();
    }
    restart();
    PhysicalLine &first = read.front();
    if (first.excerpt.isEmpty())
        first.excerpt = first.bytes.chopped(1).left(PhysicalLines::longestExcerpt);
    return {first.number, fault, {}, std::move(first.excerpt)};
}

base::Result<std::optional<CsvRecord>> CsvRecords::next()
{
    m_fields.clear();
    m_fields.reserve(m_width);
    m_complete = false;
    std::vector<PhysicalLine> read;
    qsizetype size = 0;
    while (true) {
        auto line = m_lines.next();
        if (!line)
            return base::fail(line.error());
        if (!*line) {
            if (read.empty())
                return std::nullopt;
            return refuse(std::move(read), LineFault::QuoteOpen);
        }
        if (read.empty() && (*line)->fault == LineFault::None && (*line)->bytes.trimmed().isEmpty())
            continue;
        size += (*line)->bytes.size();
        read.push_back(*std::move(*line));
        if (read.back().fault != LineFault::None) {
            // Chosen before the lines are handed on: what an argument is made of may be gone already.
            const LineFault fault = read.size() > 1 ? LineFault::QuoteOpen : read.back().fault;
            return refuse(std::move(read), fault);
        }
        if (size > PhysicalLines::longestLine + 1 || read.size() > mostLines)
            return refuse(std::move(read), LineFault::QuoteOpen);
        const QByteArray &bytes = read.back().bytes;
        const Outcome outcome
            = read.size() == 1 && !bytes.contains('"') ? split(bytes) : feed(bytes);
        if (outcome == Outcome::Damaged)
            return refuse(std::move(read),
                          m_fieldTooLong ? LineFault::FieldTooLong : LineFault::QuoteBroken);
        if (outcome == Outcome::Complete) {
            m_width = m_fields.size();
            if (const LineFault fault = decode(read); fault != LineFault::None)
                return CsvRecord{read.front().number, fault, {}, excerptOf(read)};
            return CsvRecord{read.front().number, LineFault::None, std::move(m_fields), {}};
        }
    }
}

} // namespace rekam::population
