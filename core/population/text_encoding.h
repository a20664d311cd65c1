// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace rekam::population {

/** How the letters of a roster file are stored: what SIAK writes, what Excel writes as CSV, and what it
 *  writes as "Unicode text". */
enum class TextEncoding { Utf8, Windows1252, Utf16LittleEndian, Utf16BigEndian };

/** "UTF-8", "Windows-1252", "UTF-16". */
const char *encodingName(TextEncoding encoding);

/** What the byte order mark at the beginning of a file says; nothing without one. */
std::optional<TextEncoding> encodingByMark(QByteArrayView beginning);

/** Counts the lines of a file without a byte order mark, and then knows: names in Windows-1252 are no
 *  UTF-8, and damage in a file of UTF-8 is rarer than its accents. */
class EncodingGuess
{
public:
    void look(QByteArrayView line);
    [[nodiscard]] TextEncoding guess() const;

private:
    int m_broken = 0; ///< lines that are not UTF-8
    int m_accented = 0; ///< lines that are, and not just ASCII
};

[[nodiscard]] bool isAscii(QByteArrayView text);

/** As UTF-8; nothing if one of the five bytes stands there that mean nothing. */
std::optional<QByteArray> fromWindows1252(QByteArrayView text);

} // namespace rekam::population
