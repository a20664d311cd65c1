// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/age.h"
#include "core/population/nik.h"
#include "core/population/roster_values.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

// What holds for every NIK and every date, on values that rapidcheck makes up and shrinks.

using namespace rekam;
using namespace rekam::population;

namespace {

QDate anyDate(QDate first, QDate last)
{
    return QDate::fromJulianDay(
        *rc::gen::inRange(first.toJulianDay(), last.toJulianDay() + 1).as("julian day"));
}

QString digits(int number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

QString nikOf(QDate born, Sex sex, int region, int serial)
{
    return digits(region, 6) + digits(born.day() + (sex == Sex::Female ? 40 : 0), 2)
        + digits(born.month(), 2) + digits(born.year() % 100, 2) + digits(serial, 4);
}

} // namespace

TEST_CASE("Every birth date, sex, region and serial makes a NIK that says them again")
{
    rc::prop("round trip", [] {
        const QDate today = anyDate(QDate(2011, 1, 1), QDate(2099, 12, 31));
        // 16 to 99 years: one century only makes the person old enough and not too old
        const QDate born = anyDate(birthday(today, -99), birthday(today, -16));
        const Sex sex = *rc::gen::element(Sex::Male, Sex::Female);
        const int region = *rc::gen::inRange(110101, 970000);
        const int serial = *rc::gen::inRange(1, 10'000);
        const QString text = nikOf(born, sex, region, serial);
        const auto nik = Nik::parse(text);
        RC_ASSERT(nik.has_value());
        RC_ASSERT(nik->toString() == text);
        RC_ASSERT(nik->sex() == sex);
        RC_ASSERT(nik->regionDigits() == digits(region, 6));
        RC_ASSERT(nik->birthDate(today) == born);
        RC_ASSERT(nik->carries(born));
        RC_ASSERT(!nik->carries(born.addDays(1)));
    });
}

TEST_CASE("The birth date of a NIK is never in the future and carries the NIK's digits")
{
    rc::prop("any digits that parse", [] {
        const auto text = QString::fromStdString(
            *rc::gen::container<std::string>(16, rc::gen::inRange('0', ':')));
        const QDate today = anyDate(QDate(2001, 1, 1), QDate(2099, 12, 31));
        const auto nik = Nik::parse(text);
        RC_PRE(nik.has_value());
        const QDate born = nik->birthDate(today);
        RC_ASSERT(born.isValid());
        RC_ASSERT(born <= today);
        RC_ASSERT(nik->carries(born));
    });
}

TEST_CASE("Separators between the digits of a NIK make no difference, a letter always does")
{
    rc::prop("separators", [] {
        const QDate born = anyDate(QDate(1930, 1, 1), QDate(2009, 12, 31));
        const QString text = nikOf(born, Sex::Male, 167101, *rc::gen::inRange(9000, 10'000));
        const auto at = *rc::gen::inRange<qsizetype>(1, 16);
        const QString separator = *rc::gen::element(QStringLiteral(" "), QStringLiteral("."));
        const auto nik = Nik::parse(QString(text).insert(at, separator));
        RC_ASSERT(nik.has_value());
        RC_ASSERT(nik->toString() == text);
        const auto letter = static_cast<char16_t>(*rc::gen::inRange(int('A'), int('z')));
        RC_ASSERT(!Nik::parse(QString(text).replace(at, 1, QChar(letter))));
    });
}

TEST_CASE("A text is read as a NIK or refused, whatever stands in it")
{
    rc::prop("arbitrary text", [](const std::string &text) {
        const auto nik = Nik::parse(QString::fromUtf8(text.data(), static_cast<int>(text.size())));
        if (nik)
            RC_ASSERT(nik->toString().size() == 16);
        else
            RC_ASSERT(nik.error().code == base::ErrorCode::NikInvalid);
    });
}

TEST_CASE("A date is read as that date in whatever way it is written")
{
    rc::prop("written and read", [] {
        const QDate today(2026, 11, 21);
        const QDate born = anyDate(QDate(1850, 1, 1), today);
        const QString form = *rc::gen::element(
            QStringLiteral("dd-MM-yyyy"), QStringLiteral("dd/MM/yyyy"),
            QStringLiteral("yyyy-MM-dd"), QStringLiteral("d-M-yyyy"), QStringLiteral("dd.MM.yyyy"),
            QStringLiteral("yyyy/MM/dd"), QStringLiteral("yyyy-MM-dd 00:00:00"),
            QStringLiteral("dd/MM/yyyy 0:00"));
        RC_ASSERT(birthDateFromText(born.toString(form), today) == born);
        const QDate later = today.addDays(*rc::gen::inRange(1, 40'000));
        RC_ASSERT(!birthDateFromText(later.toString(form), today));
    });
}

TEST_CASE("A day that no calendar has is never read as a birth date")
{
    rc::prop("impossible days", [] {
        const int day = *rc::gen::inRange(0, 100);
        const int month = *rc::gen::inRange(0, 100);
        const int year = *rc::gen::inRange(1850, 2026);
        const QString text = digits(day, 2) + u'-' + digits(month, 2) + u'-' + digits(year, 4);
        const auto read = birthDateFromText(text, QDate(2026, 11, 21));
        RC_ASSERT(read.has_value() == QDate::isValid(year, month, day));
    });
}

TEST_CASE("The birthday is the first day on which the years are full")
{
    rc::prop("birthday and age", [] {
        const QDate born = anyDate(QDate(1900, 1, 1), QDate(2020, 12, 31));
        const int years = *rc::gen::inRange(0, 100);
        const QDate day = birthday(born, years);
        RC_ASSERT(ageOn(day, born) == years);
        RC_ASSERT(ageOn(day.addDays(-1), born) == years - 1);
    });
}
