// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <concepts>
#include <cstring>

namespace rekam::biometrics {

/** Reads numbers out of untrusted bytes. A read beyond the end gives zero and marks the reader as
 *  broken for good, so that a parser reads a whole header in a row and asks once; loops must ask
 *  isBroken() on each turn. Does not own the bytes. */
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    { }

    template<typename T>
    T big(qint64 offset)
    {
        return qFromBigEndian(read<T>(offset));
    }

    template<typename T>
    T little(qint64 offset)
    {
        return qFromLittleEndian(read<T>(offset));
    }

    /** True if @p expected stands at @p offset; false beyond the end, without breaking. */
    [[nodiscard]] bool hasAt(qint64 offset, QByteArrayView expected) const
    {
        return contains(offset, expected.size())
            && m_bytes.sliced(offset, expected.size()) == expected;
    }

    /** True if @p count bytes from @p offset on are there. */
    [[nodiscard]] bool contains(qint64 offset, qint64 count) const
    {
        return offset >= 0 && count >= 0 && offset <= m_bytes.size()
            && count <= m_bytes.size() - offset;
    }

    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    void markBroken() { m_broken = true; }

private:
    template<typename T>
    T read(qint64 offset)
    {
        T value{};
        if (contains(offset, qint64(sizeof(T))))
            std::memcpy(&value, m_bytes.data() + offset, sizeof(T)); // offsets need not be aligned
        else
            m_broken = true;
        return value;
    }

    QByteArrayView m_bytes;
    bool m_broken = false;
};

} // namespace rekam::biometrics
