// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/region_code.h"

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr std::array<qsizetype, 4> groupSizes{2, 2, 2, 4};

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

tl::unexpected<base::Error> invalid(const char *detail)
{
    return base::fail(base::ErrorCode::RegionInvalid, detail);
}

} // namespace

base::Result<RegionCode> RegionCode::parse(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 13)
        return invalid("not 2, 4, 6 or 10 digits");
    const bool dotted = text.contains(u'.');
    QString code;
    qsizetype position = 0;
    for (const qsizetype size : groupSizes) {
        if (position == text.size())
            break;
        if (position > 0) {
            if (dotted && text[position++] != u'.')
                return invalid("dots in the wrong place");
            code += u'.';
        }
        if (text.size() - position < size)
            return invalid("a group is too short");
        const QStringView group = text.sliced(position, size);
        if (!std::all_of(group.begin(), group.end(), isDigit))
            return invalid("not a digit");
        if (std::all_of(group.begin(), group.end(), [](QChar digit) { return digit == u'0'; }))
            return invalid("a group is zero");
        code += group;
        position += size;
    }
    if (position != text.size())
        return invalid("too long");
    if (code.front() == u'0')
        return invalid("begins with 0");
    return RegionCode(code);
}

} // namespace rekam::population
