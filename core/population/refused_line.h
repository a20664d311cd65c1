// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_code.h"

#include <QString>

#include <string_view>

namespace rekam::population {

/** What exactly is wrong with a line of a roster file; each has a sentence in app/text that says what to
 *  do about it. */
enum class LineFault {
    None, ///< RefusedLine::reason says all there is to say
    NulByte,
    LineTooLong, ///< over 1 MiB
    FieldTooLong, ///< over 64 KiB
    QuoteBroken, ///< a quote in the middle of a field
    QuoteOpen, ///< a quote that is never closed
    NotUtf8,
    NotWindows1252,
    FieldCount, ///< more or fewer fields than the header has
    ControlCharacter, ///< in the name
    NameMissing,
    NikRounded, ///< "1,67E+15": a spreadsheet made a number of it, and the digits are gone
};
inline constexpr int lineFaultCount = static_cast<int>(LineFault::NikRounded) + 1;

/** "nul-byte", for programs and logs. */
std::string_view faultName(LineFault fault);

/** A line of the file that was not taken, for the operator. Never what stood in it. */
struct RefusedLine
{
    int line = 0; ///< physical line of the file on which the record begins, from 1
    QString column{}; ///< SIAK column concerned, may be empty
    base::ErrorCode reason = base::ErrorCode::InputMalformed;
    LineFault fault = LineFault::None;
    bool isSharedNik = false; ///< another person in the file has the same NIK; reason is NikInvalid

    friend bool operator==(const RefusedLine &, const RefusedLine &) = default;
};

} // namespace rekam::population
