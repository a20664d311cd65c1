// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <QRandomGenerator>
#include <QUuid>

namespace rekam::base {

Uuid Uuid::generate(const Clock &clock)
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(bytes.data()),
                                         reinterpret_cast<quint32 *>(bytes.data()) + 4);
    const auto milliseconds = static_cast<quint64>(clock.now().toMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>(milliseconds >> (8 * (5 - i)));
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70); // version 7
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80); // RFC 9562 variant
    return Uuid(bytes);
}

Result<Uuid> Uuid::parse(QStringView text)
{
    if (text.size() != 36)
        return fail(ErrorCode::InputMalformed, "a UUID has 36 characters");
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return fail(ErrorCode::InputMalformed, "not a UUID");
    return Uuid(uuid.toRfc4122());
}

Result<Uuid> Uuid::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 16 || QUuid::fromRfc4122(bytes).isNull())
        return fail(ErrorCode::InputMalformed, "not the 16 bytes of a UUID");
    return Uuid(bytes);
}

QString Uuid::toString() const
{
    return QUuid::fromRfc4122(m_bytes).toString(QUuid::WithoutBraces);
}

} // namespace rekam::base
