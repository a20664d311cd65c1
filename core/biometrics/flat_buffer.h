// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room.

#include "core/biometrics/byte_reader.h"

#include <vector>

namespace rekam::biometrics {

/** Where a table of a FlatBuffer begins; zero stands for "absent", of which every field has its
 *  default. */
struct FlatTable
{
    qint64 offset = 0;
};

/** Reads a FlatBuffers file (https://flatbuffers.dev, "Internals") without generated code. Fields
 *  are known by their number in the schema. Every access is bounds-checked: what points outside
 *  gives a default and marks the file as broken, see ByteReader. Does not own the bytes. */
class FlatBuffer
{
public:
    explicit FlatBuffer(QByteArrayView bytes)
        : m_reader(bytes)
    { }

    [[nodiscard]] bool isBroken() const { return m_reader.isBroken(); }

    FlatTable root();
    FlatTable table(FlatTable parent, int field);
    /** Tables of a vector; more than @p most of them break the file. */
    std::vector<FlatTable> tables(FlatTable parent, int field, qint64 most);
    /** 32-bit numbers of a vector; more than @p most of them break the file. */
    std::vector<int> integers(FlatTable parent, int field, qint64 most);
    /** The bytes of a vector or a string, where they lie in the file. */
    QByteArrayView bytes(FlatTable parent, int field);

    template<typename T>
    T scalar(FlatTable parent, int field, T fallback = {})
    {
        const qint64 offset = fieldOffset(parent, field);
        return offset == 0 ? fallback : m_reader.little<T>(offset);
    }

private:
    struct Vector
    {
        qint64 offset = 0;
        qint64 count = 0;
    };
    qint64 fieldOffset(FlatTable parent, int field);
    qint64 follow(qint64 offset);
    /** A vector whose @p elementSize bytes a piece lie inside the file. */
    Vector vector(FlatTable parent, int field, qint64 elementSize, qint64 most);

    ByteReader m_reader;
};

} // namespace rekam::biometrics
