// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/region_statement.h"

#include <QJsonDocument>

namespace rekam::exchange {

using base::fail;

base::Result<QByteArray> signStatement(const QByteArray &kind, const QJsonObject &statement,
                                       const vault::Certificate &signer,
                                       const vault::PrivateKey &key)
{
    if (signer.purpose() != vault::Purpose::Receipts)
        return fail(base::ErrorCode::KeyInvalid, "certificate is not for the region's statements");
    return vault::signContent(signer, key, QJsonDocument(statement).toJson(QJsonDocument::Compact),
                              kind);
}

base::Result<QJsonObject> openStatement(const QByteArray &bytes, qsizetype maximumBytes,
                                        const QByteArray &kind, const vault::Certificate &authority,
                                        const QDateTime &moment, base::ErrorCode invalid)
{
    if (bytes.size() > maximumBytes)
        return fail(invalid, "too large");
    const auto content = vault::verifyContent(bytes, authority, vault::Purpose::Receipts, moment);
    if (!content)
        return fail(invalid,
                    std::string(base::errorName(content.error().code)) + ": "
                        + content.error().detail);
    if (content->contentIdentifier != kind)
        return fail(invalid, "signed for something else");
    return QJsonDocument::fromJson(content->content).object();
}

} // namespace rekam::exchange
