// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/text_encoding.h"

#include <QString>

#include <array>
#include <cstdint>
#include <cstring>

namespace rekam::population {

namespace {

constexpr int brokenForOneAccent = 10; // so many lines must be broken for each that is sound

/** 0x80 to 0x9F, where Windows-1252 differs from Latin-1; 0: not used. Unicode's own table. */
constexpr std::array<char16_t, 32> windowsLetters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

} // namespace

bool isAscii(QByteArrayView text)
{
    // Eight bytes at a time: every byte of a large file passes through here.
    const char *at = text.data();
    const char *const end = at + text.size();
    std::uint64_t seen = 0;
    for (; end - at >= 8; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, sizeof eight);
        seen |= eight;
    }
    for (; at < end; ++at)
        seen |= static_cast<unsigned char>(*at);
    return (seen & 0x8080808080808080) == 0;
}

const char *encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Windows1252:
        return "Windows-1252";
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        break;
    }
    return "UTF-16";
}

std::optional<TextEncoding> encodingByMark(QByteArrayView beginning)
{
    if (beginning.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (beginning.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (beginning.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    return {};
}

void EncodingGuess::look(QByteArrayView line)
{
    if (isAscii(line))
        return;
    ++(QByteArray::fromRawData(line.data(), line.size()).isValidUtf8() ? m_accented : m_broken);
}

TextEncoding EncodingGuess::guess() const
{
    return m_broken > m_accented * brokenForOneAccent ? TextEncoding::Windows1252
                                                      : TextEncoding::Utf8;
}

std::optional<QByteArray> fromWindows1252(QByteArrayView text)
{
    if (isAscii(text))
        return text.toByteArray();
    QString letters;
    letters.reserve(text.size());
    for (const char character : text) {
        auto letter = static_cast<char16_t>(static_cast<unsigned char>(character));
        if (letter >= 0x80 && letter < 0xA0)
            letter = windowsLetters[letter - 0x80U];
        if (letter == 0 && character != '\0')
            return {};
        letters += QChar(letter);
    }
    return letters.toUtf8();
}

} // namespace rekam::population
