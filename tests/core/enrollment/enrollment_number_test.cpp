// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment_number.h"

#include <catch2/catch.hpp>

using namespace rekam;
using namespace rekam::enrollment;

TEST_CASE("A station id is regency, district and letters")
{
    const char *good = GENERATE("1671-01-A", "1671-00-ZZZ", "9901-18-AB");
    CHECK(StationId::parse(QString::fromLatin1(good)).value().toString()
          == QString::fromLatin1(good));
    const char *bad
        = GENERATE("", "1671-01-a", "1671-01-", "1671-01-ABCD", "167-01-A", "1671-1-A",
                   " 1671-01-A", "1671-01-A\n", "16.71-01-A", "1671-01-A 20261121 0042");
    CAPTURE(bad);
    CHECK(StationId::parse(QString::fromLatin1(bad)).error().code
          == base::ErrorCode::InputMalformed);
}

TEST_CASE("An enrollment number is station, day and serial, and the day can be read back")
{
    const auto station = StationId::parse(QStringLiteral("1671-01-A")).value();
    const QString number = enrollmentNumber(station, QDate(2026, 11, 21), 42);
    CHECK(number == QStringLiteral("1671-01-A 20261121 0042"));
    CHECK(enrollmentNumber(station, QDate(2026, 1, 2), 12345)
          == QStringLiteral("1671-01-A 20260102 12345"));
    CHECK(dayOfEnrollmentNumber(number) == QDate(2026, 11, 21));
    CHECK_FALSE(dayOfEnrollmentNumber(QStringLiteral("1671-01-A")).isValid());
    CHECK_FALSE(dayOfEnrollmentNumber(QString()).isValid());
}
