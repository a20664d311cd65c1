// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QDateTime>
#include <QString>

#include <vector>

namespace rekam::enrollment {

/** Reads a CBOR map with small integer keys and remembers whether every value had the type that was
 *  asked for, so that the caller asks once at the end. */
class CborMapReader
{
public:
    /** Anything but one whole map of at most @p maxSize bytes makes ok() false. */
    CborMapReader(const QByteArray &bytes, qsizetype maxSize);

    /** False as soon as one value was missing, of another type or out of range. */
    [[nodiscard]] bool ok() const { return m_ok; }
    /** For keys that older forms do not have. */
    [[nodiscard]] bool has(int key) const { return m_map.contains(qint64(key)); }
    int integer(int key, int least, int most);
    double number(int key, double least, double most);
    bool boolean(int key);
    QString text(int key, qsizetype longest);
    QByteArray bytes(int key);
    QDateTime moment(int key); ///< from milliseconds since 1970
    std::vector<int> integers(int key, int least, int most, qsizetype longest);
    std::vector<QByteArray> byteStrings(int key, qsizetype longest);

private:
    QCborValue take(int key, bool (QCborValue::*hasType)() const);

    QCborMap m_map;
    bool m_ok = false;
};

} // namespace rekam::enrollment
