// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/roster_file.h"

#include "core/population/csv_records.h"
#include "core/population/roster_columns.h"
#include "core/population/roster_sample.h"
#include "tests/bench/figure.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>

namespace rekam::bench {

namespace {

constexpr int mostSamples = 3'000;

/** Without its third letter: "SATOSO". */
QString mistyped(const QString &word)
{
    return word.size() > 3 ? word.left(2) + word.mid(3) : word;
}

std::vector<QByteArray> fieldsOf(QByteArray line)
{
    QBuffer buffer(&line);
    buffer.open(QIODevice::ReadOnly);
    population::PhysicalLines lines(buffer);
    return must(population::CsvRecords(lines, ',').next()).value().fields;
}

Sample sampleOf(const population::Resident &person)
{
    return {person.nik.toString(), person.name,     person.familyCardNumber,
            person.address,        person.rt,       person.rw,
            person.village,        person.birthDate};
}

} // namespace

RosterFile::RosterFile(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        throw std::runtime_error("the roster's file can not be written");
    must(population::writeRosterSample(
        file, {.area = must(population::RegionCode::parse(u"16.71")), .count = rows, .seed = 1671},
        must(population::RegionDirectory::load()), must(population::SampleNames::load())));
    if (!file.seek(0))
        throw std::runtime_error("the roster's file can not be read");
    const auto columns = must(population::RosterColumns::fromHeader(fieldsOf(file.readLine())));
    for (int row = 0; row < rows; ++row) {
        const QByteArray line = file.readLine();
        if (row % std::max(1, rows / mostSamples) != 0)
            continue;
        const auto read = columns.read(fieldsOf(line), QDate(2026, 11, 21));
        if (!read)
            throw std::runtime_error("the roster's sample has a row that is refused");
        m_samples.push_back(sampleOf(read->resident));
    }
}

const std::vector<SearchKind> &searchKinds()
{
    static const std::vector<SearchKind> all{
        {"nik", [](const Sample &s) { return s.nik; }},
        {"nik_beginning", [](const Sample &s) { return s.nik.left(9); }},
        {"nik_part", [](const Sample &s) { return s.nik.mid(6, 8); }},
        {"nik_mistyped",
         [](const Sample &s) {
             QString nik = s.nik;
             std::swap(nik[4], nik[5]);
             return nik;
         }},
        {"family_card", [](const Sample &s) { return s.familyCard; }},
        {"family_card_part", [](const Sample &s) { return s.familyCard.right(10); }},
        {"one_letter", [](const Sample &s) { return s.name.left(1); }},
        {"three_letters", [](const Sample &s) { return s.name.section(u' ', -1).left(3); }},
        {"whole_name", [](const Sample &s) { return s.name; }},
        {"words_turned",
         [](const Sample &s) {
             return s.name.section(u' ', -1) + u' ' + s.name.section(u' ', 0, 0);
         }},
        {"beginnings",
         [](const Sample &s) {
             return s.name.section(u' ', 0, 0).left(3) + u' ' + s.name.section(u' ', -1).left(3);
         }},
        {"name_mistyped",
         [](const Sample &s) {
             return s.name.section(u' ', 0, 0) + u' ' + mistyped(s.name.section(u' ', -1));
         }},
        {"one_word_mistyped", [](const Sample &s) { return mistyped(s.name.section(u' ', -1)); }},
        {"village", [](const Sample &s) { return s.village; }},
        {"street_and_village",
         [](const Sample &s) { return s.street.section(u' ', 0, 2) + u' ' + s.village; }},
        {"name_and_neighborhood",
         [](const Sample &s) {
             return s.name.section(u' ', 0, 0)
                 + QStringLiteral(" rt %1 rw %2").arg(s.rt.toInt()).arg(s.rw.toInt());
         }},
        {"neighborhood",
         [](const Sample &s) {
             return QStringLiteral("rt %1 rw %2").arg(s.rt.toInt()).arg(s.rw.toInt());
         }},
        {"short_number", [](const Sample &s) { return s.nik.right(4); }},
        {"one_digit", [](const Sample &s) { return s.nik.left(1); }}, // everybody has it
        {"birth_date", [](const Sample &s) { return s.born.toString(QStringLiteral("d-M-yyyy")); }},
        {"name_and_year",
         [](const Sample &s) {
             return s.name.section(u' ', -1) + u' ' + QString::number(s.born.year());
         }},
        {"five_words",
         [](const Sample &s) {
             return s.name + u' ' + s.street.section(u' ', 2, 2) + u' ' + s.village;
         }},
        {"nobody", [](const Sample &s) { return QStringLiteral("XQWZV ") + s.name; }},
    };
    return all;
}

} // namespace rekam::bench
