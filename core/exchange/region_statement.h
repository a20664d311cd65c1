// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/cms.h"

#include <QJsonObject>

namespace rekam::exchange {

/** What the region says under its Receipts certificate: JSON in a CMS SignedData. DER. @p kind is
 *  signed along (contentIdentifier), so that no statement passes for one of another kind. Fails with
 *  KeyInvalid if the certificate is for something else. */
base::Result<QByteArray> signStatement(const QByteArray &kind, const QJsonObject &statement,
                                       const vault::Certificate &signer,
                                       const vault::PrivateKey &key);

/** The JSON of a statement of @p kind that the region has signed, of at most @p maximumBytes. Fails
 *  with @p invalid, whatever it is that is not in order. */
base::Result<QJsonObject> openStatement(const QByteArray &bytes, qsizetype maximumBytes,
                                        const QByteArray &kind, const vault::Certificate &authority,
                                        const QDateTime &moment, base::ErrorCode invalid);

} // namespace rekam::exchange
