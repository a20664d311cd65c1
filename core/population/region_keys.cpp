// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/region_keys.h"

#include "core/population/text_folding.h"

#include <algorithm>
#include <array>

namespace rekam::population {

namespace {

constexpr std::array<std::size_t, 4> digitCounts{2, 4, 6, 10};
constexpr std::array<quint64, 4> spans{100'000'000, 1'000'000, 10'000, 1};

std::size_t at(RegionCode::Level level)
{
    return static_cast<std::size_t>(level) - 1;
}

} // namespace

quint64 keysInside(RegionCode::Level level)
{
    return spans.at(at(level));
}

quint64 regionKey(const RegionCode &code)
{
    quint64 key = 0;
    for (const QChar character : code.toString()) {
        if (character != u'.')
            key = key * 10 + static_cast<quint64>(character.unicode() - u'0');
    }
    return key * keysInside(code.level());
}

std::optional<quint64> regionKeyFromText(std::string_view code, RegionCode::Level level)
{
    quint64 key = 0;
    std::size_t digits = 0;
    for (const char character : code) {
        if (character >= '0' && character <= '9') {
            key = key * 10 + static_cast<quint64>(character - '0');
            ++digits;
        } else if (character != '.' || (digits != 2 && digits != 4 && digits != 6)) {
            return {};
        }
    }
    if (digits != digitCounts.at(at(level)) || code.size() != digits + at(level))
        return {};
    return key * keysInside(level);
}

RegionCode regionCodeFromKey(quint64 key, RegionCode::Level level)
{
    const QString digits = QString::number(key / keysInside(level));
    return RegionCode::parse(digits)
        .value(); // only ever called with keys that were read from codes
}

std::string squeezedName(std::string_view utf8)
{
    const bool ascii = std::all_of(utf8.begin(), utf8.end(),
                                   [](char c) { return static_cast<quint8>(c) < 128; });
    if (!ascii) {
        const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        return foldText(text).remove(u' ').toStdString();
    }
    std::string squeezed;
    squeezed.reserve(utf8.size());
    for (const char c : utf8) {
        if (c >= 'a' && c <= 'z')
            squeezed += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            squeezed += c;
    }
    return squeezed;
}

} // namespace rekam::population
