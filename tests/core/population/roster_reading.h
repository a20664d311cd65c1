// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/roster_csv.h"

#include <catch2/catch.hpp>

#include <QBuffer>

namespace rekam::tests {

struct Reading
{
    base::Result<population::RosterReadReport> report;
    std::vector<population::Resident> people;
};

inline Reading read(const QByteArray &csv, const population::CodeLists *codes = nullptr)
{
    QByteArray content = csv;
    QBuffer buffer(&content);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    std::vector<population::Resident> people;
    auto report = population::readRosterCsv(
        buffer,
        [&people](const population::Resident &person) -> base::Result<void> {
            people.push_back(person);
            return {};
        },
        QDate(2026, 11, 21), codes);
    return {std::move(report), std::move(people)};
}

/** Reads a file that is expected to have a good header. */
inline Reading readGood(const QByteArray &csv, const population::CodeLists *codes = nullptr)
{
    Reading reading = read(csv, codes);
    REQUIRE(reading.report);
    CHECK(reading.report->accepted == static_cast<int>(reading.people.size()));
    CHECK(reading.report->refusedCount == static_cast<int>(reading.report->refused.size()));
    return reading;
}

inline QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace rekam::tests
