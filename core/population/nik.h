// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace rekam::population {

enum class Sex { Male = 1, Female = 2 }; ///< SIAK codes

/** A NIK, the 16 digit number of a person: PPKKCC region at first registration, DDMMYY birth date
 *  (a woman's day + 40), serial 0001 to 9999. Can only be built valid; what is merely unusual (an
 *  unknown region, a date that differs from the biodata) is no reason to refuse one, for a NIK
 *  never changes (PP 40/2019 art. 30). */
class Nik
{
public:
    /** 16 digits, spaces and dots between them allowed. Fails with NikInvalid for any other length,
     *  a first digit 0, no calendar date in any century, or serial 0000. */
    static base::Result<Nik> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_digits; }
    /** "167106", the region as it was at first registration. */
    [[nodiscard]] QString regionDigits() const { return m_digits.left(6); }
    [[nodiscard]] Sex sex() const;
    /** The birth date that makes the person 0 to 115 years old on @p today, preferring 16 and over. */
    [[nodiscard]] QDate birthDate(QDate today) const;
    /** Every birth date in the NIK that makes the person 0 to 115 years old on @p today, youngest first:
     *  two for somebody who may be 14 or 114. */
    [[nodiscard]] std::vector<QDate> possibleBirthDates(QDate today) const;
    /** Whether day, month and the year's last two digits are those of @p born; with biodata at hand
     *  they tell the century. */
    [[nodiscard]] bool carries(QDate born) const;

    friend bool operator==(const Nik &, const Nik &) = default;

private:
    explicit Nik(QString digits)
        : m_digits(std::move(digits))
    { }
    QString m_digits;
};

} // namespace rekam::population
