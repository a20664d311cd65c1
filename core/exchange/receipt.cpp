// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/receipt.h"

#include "core/exchange/region_statement.h"

#include <QJsonObject>

namespace rekam::exchange {

namespace {

using base::ErrorCode;
using base::fail;

constexpr qsizetype maximumReceiptBytes = 64 * 1024;
constexpr qsizetype sha256Size = 32;
constexpr int version = 1;

constexpr QLatin1String formatName("rekam-receipt");

tl::unexpected<base::Error> invalid(std::string why)
{
    return fail(ErrorCode::ReceiptInvalid, std::move(why));
}

QJsonObject toJson(const ReceiptStatement &statement)
{
    return {
        {QStringLiteral("format"), formatName},
        {QStringLiteral("version"), version},
        {QStringLiteral("enrollmentId"), statement.enrollmentId.toString()},
        {QStringLiteral("station"), statement.stationId},
        {QStringLiteral("packetSha256"), QString::fromLatin1(statement.packetSha256.toHex())},
        {QStringLiteral("packetSize"), statement.packetSize},
        {QStringLiteral("receivedAt"), statement.receivedAt.toUTC().toString(Qt::ISODateWithMs)},
    };
}

base::Result<ReceiptStatement> fromJson(const QJsonObject &object)
{
    if (object.value(QStringLiteral("format")).toString() != formatName
        || object.value(QStringLiteral("version")).toInt() != version)
        return invalid("not a receipt of this version");
    const auto id
        = enrollment::EnrollmentId::parse(object.value(QStringLiteral("enrollmentId")).toString());
    if (!id)
        return invalid("no enrollment id");
    const QByteArray hex = object.value(QStringLiteral("packetSha256")).toString().toLatin1();
    ReceiptStatement statement{
        *id, object.value(QStringLiteral("station")).toString(), QByteArray::fromHex(hex),
        object.value(QStringLiteral("packetSize")).toInteger(-1),
        QDateTime::fromString(object.value(QStringLiteral("receivedAt")).toString(),
                              Qt::ISODateWithMs)};
    // fromHex() skips what is not hexadecimal: only the canonical text counts.
    if (statement.packetSha256.size() != sha256Size || statement.packetSha256.toHex() != hex
        || statement.packetSize < 0 || !statement.receivedAt.isValid()
        || statement.receivedAt.timeSpec() != Qt::UTC)
        return invalid("a member is missing or malformed");
    return statement;
}

} // namespace

base::Result<QByteArray> signReceipt(const ReceiptStatement &statement,
                                     const vault::Certificate &signer, const vault::PrivateKey &key)
{
    if (statement.packetSha256.size() != sha256Size || statement.packetSize < 0
        || !statement.receivedAt.isValid())
        return fail(ErrorCode::Internal, "receipt statement is incomplete");
    return signStatement(statement.enrollmentId.toBytes(), toJson(statement), signer, key);
}

base::Result<VerifiedReceipt> VerifiedReceipt::verify(const QByteArray &receipt,
                                                      const vault::Certificate &authority,
                                                      const enrollment::EnrollmentId &id,
                                                      const QByteArray &packetSha256,
                                                      qint64 packetSize, const QDateTime &moment)
{
    auto statement = openStatement(receipt, maximumReceiptBytes, id.toBytes(), authority, moment,
                                   ErrorCode::ReceiptInvalid)
                         .and_then(fromJson);
    if (!statement)
        return fail(statement.error());
    if (statement->enrollmentId != id)
        return invalid("for another enrollment");
    if (statement->packetSha256 != packetSha256 || statement->packetSize != packetSize)
        return invalid("for another packet");
    return VerifiedReceipt(std::move(*statement), receipt);
}

} // namespace rekam::exchange
