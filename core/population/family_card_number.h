// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::population {

/** NO_KK, the 16 digits of a family card: PPKKCC, the day it was issued, a serial (domain 1.4). Only
 *  the number of digits is sure; anything else about it is advice. */
class FamilyCardNumber
{
public:
    /** 16 digits; spaces and dots between them and an apostrophe before them are allowed. Fails with
     *  FamilyCardInvalid. */
    static base::Result<FamilyCardNumber> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_digits; }
    /** "167101". */
    [[nodiscard]] QString regionDigits() const { return m_digits.left(6); }
    /** Begins like a region's code, holds a calendar day and a serial other than 0000. */
    [[nodiscard]] bool looksUsual() const;

    friend bool operator==(const FamilyCardNumber &, const FamilyCardNumber &) = default;

private:
    explicit FamilyCardNumber(QString digits)
        : m_digits(std::move(digits))
    { }
    QString m_digits;
};

} // namespace rekam::population
