// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

#include <random>

using namespace rekam;
using namespace rekam::population;

namespace {

const QDate today(2026, 11, 21);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("A NIK that was ever given out is accepted")
{
    const auto [text, digits] = GENERATE(table<const char *, const char *>({
        {"1671010506909001", "1671010506909001"},
        {" 1671 0105 0690 9001 ", "1671010506909001"},
        {"16.71.01.050690.9001", "1671010506909001"},
        {"1671014506909999", "1671014506909999"},
        {"9900013112999001",
         "9900013112999001"}, // unknown region: no reason to refuse (PP 40/2019)
        {"1671012902009001", "1671012902009001"}, // 29 February 2000
        {"1671016902969001", "1671016902969001"}, // a woman of 29 February 1996
    }));
    CAPTURE(text);
    const auto parsed = Nik::parse(s(text));
    REQUIRE(parsed);
    CHECK(parsed->toString() == s(digits));
}

TEST_CASE("What can not be a NIK is refused")
{
    const char *text = GENERATE(
        "", " ", "167101050690900", "16710105069090011", "0671010506909001", "1671010506900000",
        "1671010006909001", "1671013206909001", "1671014006909001", "1671017206909001",
        "1671010500909001", "1671010513909001", "1671013104909001", "1671013002009001",
        "1671012902019001", "1671017102909001", "167101O506909001", "1671-0105-0690-9001",
        "1.67E+15", ".1671010506909001", "١٦٧١٠١٠٥٠٦٩٠٩٠٠١", "1671010506909001\n;DROP");
    CAPTURE(text);
    const auto parsed = Nik::parse(s(text));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == base::ErrorCode::NikInvalid);
}

TEST_CASE("A megabyte of digits is refused without being read")
{
    CHECK(Nik::parse(QString(1'000'000, u'1')).error().code == base::ErrorCode::NikInvalid);
}

TEST_CASE("The error of a wrong NIK does not repeat it")
{
    CHECK(Nik::parse(s("1671013206909001")).error().detail.find("1671") == std::string::npos);
}

TEST_CASE("Sex, region and birth date stand in the NIK")
{
    const auto [digits, sex, born] = GENERATE(table<const char *, Sex, QDate>({
        {"1671010506909001", Sex::Male, QDate(1990, 6, 5)},
        {"1671014506909001", Sex::Female, QDate(1990, 6, 5)},
        {"1671017112999001", Sex::Female, QDate(1999, 12, 31)},
        {"1671016902009001", Sex::Female, QDate(2000, 2, 29)},
        {"1671012902009001", Sex::Male, QDate(2000, 2, 29)},
    }));
    const Nik nik = tests::nik(s(digits));
    CHECK(nik.sex() == sex);
    CHECK(nik.birthDate(today) == born);
    CHECK(nik.regionDigits() == s("167101"));
}

TEST_CASE("The century is the one in which a person can stand at the counter")
{
    const auto [digits, day, born] = GENERATE(table<const char *, QDate, QDate>({
        {"1671012111109001", today, QDate(2010, 11, 21)}, // sixteen today
        {"1671012211109001", today, QDate(1910, 11, 22)}, // tomorrow sixteen, but 115 today
        {"1671012211119001", today, QDate(1911, 11, 22)}, // 114 rather than 14
        {"1671012011109001", today, QDate(2010, 11, 20)},
        {"1671010101109001", QDate(2026, 1, 1), QDate(2010, 1, 1)},
        {"1671012111269001", today, QDate(1926, 11, 21)}, // a hundred, not newborn
        {"1671012112269001", today, QDate(1926, 12, 21)}, // not in the future
        {"1671012902009001", QDate(2010, 1, 1),
         QDate(2000, 2, 29)}, // 1900 had no such day: a child
        {"1671013112999001", QDate(2026, 1, 1), QDate(1999, 12, 31)},
        {"1671013112999001", QDate(2116, 1, 1), QDate(2099, 12, 31)},
    }));
    CAPTURE(digits, day.toString(Qt::ISODate).toStdString());
    CHECK(tests::nik(s(digits)).birthDate(day) == born);
}

TEST_CASE("Any date of birth goes into a NIK and comes out again")
{
    std::mt19937 random(20261121); // NOLINT: the same sequence every time
    std::uniform_int_distribution<int> age(16 * 366, 115 * 365);
    std::uniform_int_distribution<int> serial(9000, 9999);
    std::bernoulli_distribution woman;
    for (int i = 0; i < 5000; ++i) {
        const QDate born = today.addDays(-age(random));
        const bool female = woman(random);
        const QString digits = QStringLiteral("167101%1%2%3%4")
                                   .arg(born.day() + (female ? 40 : 0), 2, 10, QLatin1Char('0'))
                                   .arg(born.month(), 2, 10, QLatin1Char('0'))
                                   .arg(born.year() % 100, 2, 10, QLatin1Char('0'))
                                   .arg(serial(random));
        CAPTURE(digits.toStdString());
        const auto nik = Nik::parse(digits);
        REQUIRE(nik);
        REQUIRE(nik->birthDate(today) == born);
        REQUIRE(nik->sex() == (female ? Sex::Female : Sex::Male));
    }
}

TEST_CASE("Sixteen random digits never crash and whatever parses has a birth date")
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> digit('0', '9');
    int valid = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int k = 0; k < 16; ++k)
            text += QChar(digit(random));
        const auto nik = Nik::parse(text);
        if (!nik)
            continue;
        ++valid;
        CAPTURE(text.toStdString());
        REQUIRE(nik->birthDate(today).isValid());
        REQUIRE(nik->birthDate(today) <= today);
    }
    CHECK(valid > 100);
}
