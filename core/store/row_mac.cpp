// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mac.h"

#include <QtEndian>

namespace rekam::store {

namespace {

QByteArray numberBytes(qint64 value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/** In a time that does not depend on where the two differ. */
bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

} // namespace

void RowMac::addPart(char type, const QByteArray &bytes)
{
    m_encoded += type;
    m_encoded += numberBytes(bytes.size());
    m_encoded += bytes;
}

RowMac &RowMac::add(qint64 value)
{
    addPart('i', numberBytes(value));
    return *this;
}

RowMac &RowMac::add(const QByteArray &blob)
{
    addPart(blob.isNull() ? 'n' : 'b', blob);
    return *this;
}

RowMac &RowMac::add(const QString &text)
{
    addPart('t', text.toUtf8());
    return *this;
}

QByteArray RowMac::compute(const base::SecureBytes &key) const
{
    return vault::keyedHash(key, m_encoded);
}

base::Result<void> RowMac::check(const base::SecureBytes &key, const QByteArray &mac,
                                 const QString &subject) const
{
    if (sameBytes(compute(key), mac))
        return {};
    return base::fail(base::ErrorCode::StoreDamaged, "row was changed outside the program",
                      subject.toStdString());
}

} // namespace rekam::store
