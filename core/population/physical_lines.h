// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/population/refused_line.h"
#include "core/population/text_encoding.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <deque>
#include <optional>

namespace rekam::population {

/** One line of a text file. */
struct PhysicalLine
{
    int number = 0; ///< from 1
    /** As in the file, but UTF-16 as UTF-8; one '\n' at the end, never "\r\n"; just that if it is damaged. */
    QByteArray bytes;
    LineFault fault = LineFault::None; ///< why it can not be used: too long, NUL
    QByteArray excerpt{}; ///< the beginning of a damaged line, as it was
};

/** Splits a device into lines in constant memory and lets the reader put lines back. What single bytes mean
 *  is left to the reader: where lines end must not depend on it. */
class PhysicalLines
{
public:
    static constexpr qsizetype longestLine = 1024 * 1024;
    static constexpr qsizetype longestExcerpt = 2'000;

    /** @p encoding matters for UTF-16 only. */
    explicit PhysicalLines(QIODevice &source, TextEncoding encoding = TextEncoding::Utf8);
    /** @p guess, which must outlive this object, sees every line. */
    void showTo(EncodingGuess &guess) { m_guess = &guess; }
    /** Nothing at the end. Fails with FileUnreadable. */
    base::Result<std::optional<PhysicalLine>> next();
    /** @p line will be the next one. */
    void putBack(PhysicalLine line) { m_returned.push_front(std::move(line)); }
    /** How much of the device was read. */
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    base::Result<bool> fill();

    QIODevice &m_source;
    std::optional<QStringDecoder> m_decoder; ///< of UTF-16
    EncodingGuess *m_guess = nullptr;
    std::deque<PhysicalLine> m_returned;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_bytesRead = 0;
    int m_number = 0;
};

} // namespace rekam::population
