// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/age.h"

#include <utility>

namespace rekam::population {

int ageOn(QDate today, QDate born)
{
    const bool hadBirthday
        = std::pair(today.month(), today.day()) >= std::pair(born.month(), born.day());
    return today.year() - born.year() - (hadBirthday ? 0 : 1);
}

QDate birthday(QDate born, int years)
{
    const QDate day(born.year() + years, born.month(), born.day());
    return day.isValid() ? day : QDate(born.year() + years, 3, 1);
}

} // namespace rekam::population
