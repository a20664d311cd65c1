// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/certificate.h"

namespace rekam::vault {

/** RFC 5083 AuthEnvelopedData, AES-256-GCM, for one recipient (ECDH P-384, SHA-384 KDF). DER. */
base::Result<QByteArray> encryptFor(const Certificate &recipient, QByteArrayView plain);
/** Fails with KeyInvalid (not for this key), PacketMalformed. */
base::Result<QByteArray> decryptWith(const Certificate &recipient, const PrivateKey &key, const QByteArray &enveloped);

/** What a verified SignedData says. */
struct SignedContent
{
    QByteArray content;
    Certificate signer;
    QByteArray contentIdentifier; ///< signed attribute of RFC 2634, empty if absent
    QDateTime signingTime;        ///< UTC, as the signer claims
};

/** RFC 5652 SignedData with the content inside, SHA-384, signer's certificate included. DER.
 *  @p contentIdentifier ties the signature to an enrollment (signed attribute
 *  id-aa-contentIdentifier). */
base::Result<QByteArray> signContent(const Certificate &signer, const PrivateKey &key, QByteArrayView content,
                                     const QByteArray &contentIdentifier = {});
/** Verifies signature and chain at @p moment. @p purpose is what the signer's certificate must be
 *  for. Fails with PacketMalformed, PacketUntrusted, CertificateExpired, CertificateUntrusted,
 *  PacketWrongRegion and PacketWrongMode when the signer's subject names another region or mode. */
base::Result<SignedContent> verifyContent(const QByteArray &signedData, const Certificate &authority, Purpose purpose,
                                          const QDateTime &moment);

} // namespace rekam::vault
