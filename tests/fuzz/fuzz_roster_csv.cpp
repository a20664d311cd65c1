// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a roster file: survey, rows, with the code lists and without, and the CSV of refused rows
// that goes back to the office. What is taken must survive the stored form; what is refused must say a line
// that the file has, and must come back as a file that can be read again.
#include "core/base/csv_cell.h"
#include "core/population/refused_csv.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace rekam;

namespace {

constexpr int today[]{2026, 11, 21};

void require(bool condition)
{
    if (!condition)
        std::abort();
}

struct Reading
{
    int taken = 0;
    int refused = 0;
    int lastLine = 0;
    QByteArray refusedCsv;
};

Reading readAll(QBuffer &buffer, const population::RosterSurvey &survey,
                const population::CodeLists *codes)
{
    population::RosterReader reader(buffer, survey, QDate(today[0], today[1], today[2]), codes);
    population::RefusedCsv refused(survey);
    Reading reading;
    while (true) {
        const auto row = reader.next();
        require(row.has_value());
        if (!*row)
            break;
        require((*row)->line > reading.lastLine);
        reading.lastLine = (*row)->line;
        if ((*row)->resident) {
            ++reading.taken;
            const auto stored
                = population::residentFromBytes(population::residentToBytes(*(*row)->resident));
            require(stored.has_value() && *stored == *(*row)->resident);
        } else {
            ++reading.refused;
            require((*row)->refusal.line == (*row)->line);
            refused.add(**row, QStringLiteral("=alasan; \"dengan\", tanda"));
        }
        for (const QByteArray &field : (*row)->fields) {
            const QString text = QString::fromUtf8(field);
            const QByteArray cell = base::csvCell(text);
            require(cell.isEmpty() || !QByteArray("=+@\t\r").contains(cell.front()));
            if (!cell.startsWith('"'))
                require(base::withoutNeutralizer(QString::fromUtf8(cell)) == text);
        }
    }
    require(refused.leftOut() == 0);
    reading.refusedCsv = refused.content();
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto codes
        = population::CodeLists::load(QStringLiteral(REKAM_SOURCE_DIR "/resources/codes"));
    require(codes.has_value());
    QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto lines = content.count('\n') + content.count('\r') + 1;
    QBuffer buffer(&content);
    require(buffer.open(QIODevice::ReadOnly));
    const auto survey = population::surveyRoster(buffer);
    if (!survey)
        return 0;
    const Reading plain = readAll(buffer, *survey, nullptr);
    const Reading listed = readAll(buffer, *survey, &*codes);
    require(plain.taken == listed.taken); // no word on a list decides over a person
    require(plain.refusedCsv == listed.refusedCsv);
    require(plain.taken + plain.refused <= survey->records);
    require(survey->encoding == population::TextEncoding::Utf16BigEndian
            || survey->encoding == population::TextEncoding::Utf16LittleEndian
            || plain.lastLine <= lines);
    if (listed.refusedCsv.isEmpty())
        return 0;
    QByteArray back = listed.refusedCsv;
    QBuffer again(&back);
    require(again.open(QIODevice::ReadOnly));
    const auto surveyed = population::surveyRoster(again);
    if (surveyed) // not where a heading is longer than a header may be
        require(surveyed->records == listed.refused);
    return 0;
}
