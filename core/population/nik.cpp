// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/nik.h"

#include "core/population/age.h"

namespace rekam::population {

namespace {

constexpr int womanDayOffset = 40;
constexpr int oldestAge = 115;
constexpr int recordingAge = 16; // UU 24/2013: recorded from 16 on
constexpr qsizetype longestInput = 64; // 16 digits with separators; anything longer is no NIK

constexpr base::ErrorCode invalid = base::ErrorCode::NikInvalid;

int number(QStringView digits)
{
    return digits.toInt();
}

int dayOf(QStringView digits)
{
    const int day = number(digits.sliced(6, 2));
    return day > womanDayOffset ? day - womanDayOffset : day;
}

/** 29 February 1900 never was and 29 February 2000 was, so two centuries are enough to tell. */
bool hasCalendarDate(QStringView digits)
{
    const int year = number(digits.sliced(10, 2));
    const int month = number(digits.sliced(8, 2));
    const int day = dayOf(digits);
    return QDate::isValid(1900 + year, month, day) || QDate::isValid(2000 + year, month, day);
}

} // namespace

base::Result<Nik> Nik::parse(QStringView text)
{
    text = text.trimmed();
    if (text.size() > longestInput)
        return base::fail(invalid, "too long");
    QString digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits += character;
        else if (digits.isEmpty() || (character != u' ' && character != u'.'))
            return base::fail(invalid, "not a digit");
    }
    if (digits.size() != 16)
        return base::fail(invalid, std::to_string(digits.size()) + " digits");
    if (digits.front() == u'0')
        return base::fail(invalid, "begins with 0");
    if (!hasCalendarDate(digits))
        return base::fail(invalid, "no such date");
    if (digits.endsWith(QLatin1String("0000")))
        return base::fail(invalid, "serial 0000");
    return Nik(digits);
}

Sex Nik::sex() const
{
    return number(QStringView(m_digits).sliced(6, 2)) > womanDayOffset ? Sex::Female : Sex::Male;
}

bool Nik::carries(QDate born) const
{
    const QStringView digits(m_digits);
    return born.isValid() && dayOf(digits) == born.day()
        && number(digits.sliced(8, 2)) == born.month()
        && number(digits.sliced(10, 2)) == born.year() % 100;
}

std::vector<QDate> Nik::possibleBirthDates(QDate today) const
{
    const QStringView digits(m_digits);
    const int thisCentury = today.year() / 100 * 100;
    std::vector<QDate> dates;
    for (const int century : {thisCentury, thisCentury - 100, thisCentury - 200}) {
        const QDate date(century + number(digits.sliced(10, 2)), number(digits.sliced(8, 2)),
                         dayOf(digits));
        if (date.isValid() && date <= today && ageOn(today, date) <= oldestAge)
            dates.push_back(date);
    }
    return dates;
}

QDate Nik::birthDate(QDate today) const
{
    const QStringView digits(m_digits);
    const int thisCentury = today.year() / 100 * 100;
    QDate youngest; // a plausible one under the age of recording
    QDate any; // on a clock that is far off nothing is plausible, yet there is a date
    for (const int century : {thisCentury, thisCentury - 100, thisCentury - 200}) {
        const QDate date(century + number(digits.sliced(10, 2)), number(digits.sliced(8, 2)),
                         dayOf(digits));
        if (!date.isValid())
            continue;
        if (!any.isValid())
            any = date;
        const int age = ageOn(today, date);
        if (age >= recordingAge && age <= oldestAge)
            return date;
        if (age >= 0 && age < recordingAge && !youngest.isValid())
            youngest = date;
    }
    if (youngest.isValid())
        return youngest;
    if (any.isValid())
        return any;
    return QDate(2000 + number(digits.sliced(10, 2)), number(digits.sliced(8, 2)), dayOf(digits));
}

} // namespace rekam::population
