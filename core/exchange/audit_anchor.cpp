// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/audit_anchor.h"

#include "core/exchange/region_statement.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rekam::exchange {

namespace {

using base::ErrorCode;
using base::fail;

constexpr qsizetype maximumAnchorBytes = 64 * 1024;
constexpr qsizetype hashSize = 32;
constexpr int formatVersion = 1;
constexpr QLatin1String formatName("rekam-audit-anchor");
const char statementKind[] = "rekam-audit-anchor";

tl::unexpected<base::Error> invalid(std::string why)
{
    return fail(ErrorCode::AnchorInvalid, std::move(why));
}

QJsonObject headOf(qint64 sequence, const QByteArray &hash)
{
    return {{QStringLiteral("sequence"), sequence},
            {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())}};
}

/** False if sequence or hash are not in order. */
bool readHead(const QJsonObject &object, AuditAnchor &anchor)
{
    const QByteArray hex = object.value(QStringLiteral("hash")).toString().toLatin1();
    anchor.sequence = object.value(QStringLiteral("sequence")).toInteger(-1);
    anchor.hash = QByteArray::fromHex(hex);
    return anchor.sequence > 0 && anchor.hash.size() == hashSize && anchor.hash.toHex() == hex;
}

} // namespace

base::Result<QByteArray> signAnchor(const AuditAnchor &anchor, const vault::Certificate &signer,
                                    const vault::PrivateKey &key)
{
    QJsonObject object = headOf(anchor.sequence, anchor.hash);
    object.insert(QStringLiteral("format"), formatName);
    object.insert(QStringLiteral("version"), formatVersion);
    object.insert(QStringLiteral("station"), anchor.stationId);
    object.insert(QStringLiteral("anchoredAt"),
                  anchor.anchoredAt.toUTC().toString(Qt::ISODateWithMs));
    return signStatement(statementKind, object, signer, key);
}

base::Result<AuditAnchor> verifyAnchor(const QByteArray &bytes, const vault::Certificate &authority,
                                       const QString &stationId, const QDateTime &moment)
{
    const auto statement = openStatement(bytes, maximumAnchorBytes, statementKind, authority,
                                         moment, ErrorCode::AnchorInvalid);
    if (!statement)
        return fail(statement.error());
    const QJsonObject &object = *statement;
    if (object.value(QStringLiteral("format")).toString() != formatName
        || object.value(QStringLiteral("version")).toInt() != formatVersion)
        return invalid("not an anchor of this version");
    AuditAnchor anchor{object.value(QStringLiteral("station")).toString()};
    anchor.anchoredAt = QDateTime::fromString(object.value(QStringLiteral("anchoredAt")).toString(),
                                              Qt::ISODateWithMs);
    if (!readHead(object, anchor) || !anchor.anchoredAt.isValid())
        return invalid("a member is missing or malformed");
    if (anchor.stationId != stationId)
        return invalid("for another station");
    return anchor;
}

QByteArray anchorRequest(qint64 sequence, const QByteArray &hash)
{
    return QJsonDocument(headOf(sequence, hash)).toJson(QJsonDocument::Compact);
}

base::Result<AuditAnchor> anchorFromRequest(const QByteArray &json)
{
    AuditAnchor anchor;
    if (json.size() > 4096 || !readHead(QJsonDocument::fromJson(json).object(), anchor))
        return fail(ErrorCode::InputMalformed, "not the end of an audit chain");
    return anchor;
}

} // namespace rekam::exchange
