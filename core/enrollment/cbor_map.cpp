// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/cbor_map.h"

#include <QCborArray>
#include <QCborValue>

namespace rekam::enrollment {

CborMapReader::CborMapReader(const QByteArray &bytes, qsizetype maxSize)
{
    if (bytes.size() > maxSize)
        return;
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isMap())
        return;
    m_map = value.toMap();
    m_ok = true;
}

QCborValue CborMapReader::take(int key, bool (QCborValue::*hasType)() const)
{
    QCborValue value = m_map.value(key);
    m_ok = m_ok && (value.*hasType)();
    return value;
}

int CborMapReader::integer(int key, int least, int most)
{
    const qint64 value = take(key, &QCborValue::isInteger).toInteger();
    m_ok = m_ok && value >= least && value <= most;
    return m_ok ? static_cast<int>(value) : least;
}

double CborMapReader::number(int key, double least, double most)
{
    const double value = take(key, &QCborValue::isDouble).toDouble();
    m_ok = m_ok && value >= least && value <= most; // false for NaN as well
    return m_ok ? value : least;
}

bool CborMapReader::boolean(int key)
{
    return take(key, &QCborValue::isBool).toBool();
}

QString CborMapReader::text(int key, qsizetype longest)
{
    const QString value = take(key, &QCborValue::isString).toString();
    m_ok = m_ok && value.size() <= longest;
    return value;
}

QByteArray CborMapReader::bytes(int key)
{
    return take(key, &QCborValue::isByteArray).toByteArray();
}

QDateTime CborMapReader::moment(int key)
{
    return QDateTime::fromMSecsSinceEpoch(take(key, &QCborValue::isInteger).toInteger(), Qt::UTC);
}

std::vector<int> CborMapReader::integers(int key, int least, int most, qsizetype longest)
{
    const QCborArray array = take(key, &QCborValue::isArray).toArray();
    m_ok = m_ok && array.size() <= longest;
    std::vector<int> values;
    for (qsizetype i = 0; m_ok && i < array.size(); ++i) {
        const qint64 value = array.at(i).toInteger(qint64{least} - 1);
        m_ok = value >= least && value <= most;
        values.push_back(static_cast<int>(value));
    }
    return values;
}

std::vector<QByteArray> CborMapReader::byteStrings(int key, qsizetype longest)
{
    const QCborArray array = take(key, &QCborValue::isArray).toArray();
    m_ok = m_ok && array.size() <= longest;
    std::vector<QByteArray> values;
    for (qsizetype i = 0; m_ok && i < array.size(); ++i) {
        m_ok = array.at(i).isByteArray();
        values.push_back(array.at(i).toByteArray());
    }
    return values;
}

} // namespace rekam::enrollment
