// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/family_card_number.h"

#include <QDate>

namespace rekam::population {

namespace {

constexpr qsizetype longestInput = 64; // 16 digits with separators
constexpr int womanDayOffset
    = 40; // some offices counted the day as in the NIK of the family's head

} // namespace

base::Result<FamilyCardNumber> FamilyCardNumber::parse(QStringView text)
{
    constexpr base::ErrorCode invalid = base::ErrorCode::FamilyCardInvalid;
    text = text.trimmed();
    if (text.startsWith(u'\''))
        text = text.sliced(1);
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
    return FamilyCardNumber(digits);
}

bool FamilyCardNumber::looksUsual() const
{
    const QStringView digits(m_digits);
    const auto number = [digits](qsizetype at) { return digits.sliced(at, 2).toInt(); };
    const int day = number(6) > womanDayOffset ? number(6) - womanDayOffset : number(6);
    return number(0) >= 10 && number(2) > 0 && number(4) > 0
        && QDate::isValid(2000 + number(10), number(8), day)
        && !digits.endsWith(QLatin1String("0000"));
}

} // namespace rekam::population
