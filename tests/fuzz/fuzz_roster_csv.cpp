// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a roster file: survey, rows, what goes back to the office. What is taken must survive
// the stored form; what is refused must say a line that the file has.
#include "core/base/csv_cell.h"
#include "core/population/roster_reader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace rekam;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto lines = content.count('\n') + content.count('\r') + 1;
    QBuffer buffer(&content);
    require(buffer.open(QIODevice::ReadOnly));
    const auto survey = population::surveyRoster(buffer);
    if (!survey)
        return 0;
    population::RosterReader reader(buffer, *survey, QDate(2026, 11, 21));
    int rows = 0;
    int lastLine = 0;
    while (true) {
        const auto row = reader.next();
        require(row.has_value());
        if (!*row)
            break;
        ++rows;
        require((*row)->line > lastLine);
        lastLine = (*row)->line;
        if ((*row)->resident) {
            const auto stored
                = population::residentFromBytes(population::residentToBytes(*(*row)->resident));
            require(stored.has_value() && *stored == *(*row)->resident);
        }
        for (const QByteArray &field : (*row)->fields) {
            const QString text = QString::fromUtf8(field);
            const QByteArray cell = base::csvCell(text);
            require(cell.isEmpty() || !QByteArray("=+@\t\r").contains(cell.front()));
        }
    }
    require(rows <= survey->records);
    require(survey->encoding == population::TextEncoding::Utf16BigEndian
            || survey->encoding == population::TextEncoding::Utf16LittleEndian
            || lastLine <= lines);
    return 0;
}
