// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/physical_lines.h"

namespace rekam::population {

namespace {

constexpr qint64 chunkSize = 64 * 1024;

} // namespace

PhysicalLines::PhysicalLines(QIODevice &source, TextEncoding encoding)
    : m_source(source)
{
    if (encoding == TextEncoding::Utf16LittleEndian)
        m_decoder.emplace(QStringDecoder::Utf16LE);
    if (encoding == TextEncoding::Utf16BigEndian)
        m_decoder.emplace(QStringDecoder::Utf16BE);
}

base::Result<bool> PhysicalLines::fill()
{
    do {
        m_buffer = m_source.read(chunkSize);
        m_position = 0;
        m_bytesRead += m_buffer.size();
        // QIODevice::read() gives the same empty answer for the end and for an error.
        if (m_buffer.isEmpty()) {
            if (!m_source.isOpen() || !m_source.isReadable() || !m_source.atEnd())
                return base::fail(base::ErrorCode::FileUnreadable,
                                  m_source.errorString().toStdString());
            return false;
        }
        if (m_decoder) // half a letter at the end stays in the decoder
            m_buffer = QString(m_decoder->decode(m_buffer)).toUtf8();
    } while (m_buffer.isEmpty());
    return true;
}

base::Result<std::optional<PhysicalLine>> PhysicalLines::next()
{
    if (!m_returned.empty()) {
        PhysicalLine line = std::move(m_returned.front());
        m_returned.pop_front();
        return line;
    }
    PhysicalLine line;
    bool tooLong = false;
    bool begun = false;
    bool ended = false;
    while (!ended) {
        if (m_position == m_buffer.size()) {
            const auto more = fill();
            if (!more)
                return base::fail(more.error());
            if (!*more)
                break;
        }
        begun = true;
        const qsizetype end = m_buffer.indexOf('\n', m_position);
        ended = end >= 0;
        const qsizetype stop = ended ? end : m_buffer.size();
        tooLong = tooLong || line.bytes.size() + stop - m_position > longestLine;
        if (!tooLong)
            line.bytes.append(m_buffer.constData() + m_position, stop - m_position);
        m_position = ended ? stop + 1 : stop;
    }
    if (!begun)
        return std::nullopt;
    line.number = ++m_number;
    if (line.number == 1 && line.bytes.startsWith("\xEF\xBB\xBF"))
        line.bytes.remove(0, 3);
    if (line.bytes.endsWith('\r'))
        line.bytes.chop(1);
    if (m_guess && !tooLong)
        m_guess->look(line.bytes);
    if (tooLong)
        line.fault = LineFault::LineTooLong;
    else if (line.bytes.contains('\0'))
        line.fault = LineFault::NulByte;
    if (line.fault != LineFault::None) {
        line.excerpt = line.bytes.left(longestExcerpt);
        line.bytes.clear();
    }
    line.bytes += '\n';
    return line;
}

} // namespace rekam::population
