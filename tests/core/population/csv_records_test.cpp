// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/csv_records.h"

#include <catch2/catch.hpp>

#include <QBuffer>

#include <optional>

using namespace rekam::population;

namespace {

std::vector<CsvRecord> recordsOf(QByteArray csv, std::optional<std::size_t> only = {})
{
    QBuffer buffer(&csv);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    PhysicalLines lines(buffer);
    CsvRecords records(lines, ',');
    if (only)
        records.keepOnly(*only);
    std::vector<CsvRecord> all;
    for (;;) {
        auto record = records.next();
        REQUIRE(record);
        if (!*record)
            return all;
        all.push_back(**std::move(record));
    }
}

} // namespace

TEST_CASE("A look at one field sees the same records, lines, damage and field as a full reading")
{
    const QByteArray csv = "NO_KK,NIK,ALAMAT\n"
                           "1671010101010001,1671010101900001,\"JALAN A, NO 1\"\n"
                           "1671010101010002,\"16710101\"\"01900002\",\"JALAN\nB\"\n"
                           "\n"
                           "1671010101010003\n"
                           "1671010101010004,\"1671010101900004\"x,JALAN C\n"
                           ",,\n"
                           "1671010101010005,1671010101900005,JALAN D,\"LEBIH\"\n"
                           "1671010101010006,1671010101900006,\"TIDAK DITUTUP\n";
    const auto whole = recordsOf(csv);
    REQUIRE(whole.size() == 8);
    for (const std::size_t field : {0U, 1U, 2U}) {
        const auto looked = recordsOf(csv, field);
        REQUIRE(looked.size() == whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            INFO("record " << i << ", field " << field);
            CHECK(looked[i].line == whole[i].line);
            CHECK(looked[i].fault == whole[i].fault);
            CHECK(looked[i].excerpt == whole[i].excerpt);
            REQUIRE(looked[i].fields.size() == whole[i].fields.size());
            for (std::size_t at = 0; at < whole[i].fields.size(); ++at)
                CHECK(looked[i].fields[at] == (at == field ? whole[i].fields[at] : QByteArray()));
        }
    }
}
