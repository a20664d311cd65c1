// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/refused_line.h"

namespace rekam::population {

std::string_view faultName(LineFault fault)
{
    switch (fault) {
    case LineFault::None:
        break;
    case LineFault::NulByte:
        return "nul-byte";
    case LineFault::LineTooLong:
        return "line-too-long";
    case LineFault::FieldTooLong:
        return "field-too-long";
    case LineFault::QuoteBroken:
        return "quote-broken";
    case LineFault::QuoteOpen:
        return "quote-open";
    case LineFault::NotUtf8:
        return "not-utf-8";
    case LineFault::NotWindows1252:
        return "not-windows-1252";
    case LineFault::FieldCount:
        return "field-count";
    case LineFault::ControlCharacter:
        return "control-character";
    case LineFault::NameMissing:
        return "name-missing";
    case LineFault::NikRounded:
        return "nik-rounded";
    }
    return {};
}

} // namespace rekam::population
