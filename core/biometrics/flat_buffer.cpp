// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/flat_buffer.h"

namespace rekam::biometrics {

qint64 FlatBuffer::follow(qint64 offset)
{
    return offset + m_reader.little<quint32>(offset);
}

qint64 FlatBuffer::fieldOffset(FlatTable parent, int field)
{
    if (parent.offset == 0)
        return 0;
    // A table starts with the distance back to its vtable: size of the vtable, size of the table,
    // then the distance of each field from the start of the table.
    const qint64 vtable = parent.offset - m_reader.little<qint32>(parent.offset);
    const qint64 entry = 4 + 2 * qint64(field);
    if (entry + 2 > m_reader.little<quint16>(vtable))
        return 0; // written before this field existed
    const qint64 distance = m_reader.little<quint16>(vtable + entry);
    return distance == 0 ? 0 : parent.offset + distance;
}

FlatBuffer::Vector FlatBuffer::vector(FlatTable parent, int field, qint64 elementSize, qint64 most)
{
    const qint64 offset = fieldOffset(parent, field);
    if (offset == 0)
        return {};
    const qint64 start = follow(offset);
    const Vector found{start + 4, m_reader.little<quint32>(start)};
    if (found.count > most || !m_reader.contains(found.offset, found.count * elementSize)) {
        m_reader.markBroken();
        return {};
    }
    return found;
}

FlatTable FlatBuffer::root()
{
    return {follow(0)};
}

FlatTable FlatBuffer::table(FlatTable parent, int field)
{
    const qint64 offset = fieldOffset(parent, field);
    return offset == 0 ? FlatTable{} : FlatTable{follow(offset)};
}

std::vector<FlatTable> FlatBuffer::tables(FlatTable parent, int field, qint64 most)
{
    const Vector found = vector(parent, field, 4, most);
    std::vector<FlatTable> result;
    for (qint64 i = 0; i < found.count; ++i)
        result.push_back({follow(found.offset + 4 * i)});
    return result;
}

std::vector<int> FlatBuffer::integers(FlatTable parent, int field, qint64 most)
{
    const Vector found = vector(parent, field, 4, most);
    std::vector<int> result;
    for (qint64 i = 0; i < found.count; ++i)
        result.push_back(m_reader.little<qint32>(found.offset + 4 * i));
    return result;
}

QByteArrayView FlatBuffer::bytes(FlatTable parent, int field)
{
    const Vector found = vector(parent, field, 1, m_reader.size());
    return found.count == 0 ? QByteArrayView() : m_reader.bytes().sliced(found.offset, found.count);
}

} // namespace rekam::biometrics
