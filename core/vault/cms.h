// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/certificate.h"

namespace rekam::vault {

/** RFC 5083 AuthEnvelopedData, AES-256-GCM, for one recipient (ECDH P-384, SHA-384 KDF). DER. */
base::Result<QByteArray> encryptFor(const Certificate &recipient, QByteArrayView plain);
/** Fails with KeyInvalid (not for this key), PacketMalformed. The result may be secret: scrub it. */
base::Result<QByteArray> decryptWith(const Certificate &recipient, const PrivateKey &key,
                                     const QByteArray &enveloped);

/** Nothing if @p enveloped has the form that encryptFor() gives; needs no key. Fails with
 *  PacketMalformed. */
base::Result<void> checkEnveloped(const QByteArray &enveloped);
/** As checkEnveloped(), and @p recipient is one of those it is encrypted for. Fails with
 *  PacketMalformed, KeyInvalid. */
base::Result<void> checkEnvelopedFor(const Certificate &recipient, const QByteArray &enveloped);

/** The station key encrypted for the region's recovery certificate, so that a broken station's
 *  unsent records can be read by the region. Fails with KeyInvalid if it is not a station key. */
base::Result<QByteArray> wrapForRecovery(const base::SecureBytes &stationKey,
                                         const Certificate &recovery);
/** The opposite, with the region's recovery key. Fails with KeyInvalid, PacketMalformed. */
base::Result<base::SecureBytes> unwrapRecovered(const QByteArray &wrapped,
                                                const Certificate &recovery, const PrivateKey &key);

/** What a verified SignedData says. */
struct SignedContent
{
    QByteArray content;
    Certificate signer;
    QByteArray contentIdentifier; ///< signed attribute of RFC 2634, empty if absent
    QDateTime signingTime; ///< UTC, as the signer claims
};

/** RFC 5652 SignedData with the content inside, SHA-384, signer's certificate included. DER.
 *  @p contentIdentifier ties the signature to an enrollment (signed attribute
 *  id-aa-contentIdentifier). */
base::Result<QByteArray> signContent(const Certificate &signer, const PrivateKey &key,
                                     QByteArrayView content,
                                     const QByteArray &contentIdentifier = {});
/** Verifies signature and chain at @p moment. @p purpose is what the signer's certificate must be
 *  for. Fails with PacketMalformed, PacketUntrusted, CertificateExpired, CertificateNotYetValid,
 *  PacketWrongRegion and PacketWrongMode when the signer's subject names another region or mode.
 *  Refused as malformed: detached content, more or fewer than one signer, no signed attributes,
 *  anything after the end of the DER. */
base::Result<SignedContent> verifyContent(const QByteArray &signedData,
                                          const Certificate &authority, Purpose purpose,
                                          const QDateTime &moment);

} // namespace rekam::vault
