// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QByteArray>

namespace rekam::vault {

/** Bytes of every symmetric key in Rekam (XChaCha20-Poly1305, BLAKE2b keyed). */
inline constexpr std::size_t keySize = 32;

/** What a sealed value belongs to; becomes the associated data, so a value moved to another row,
 *  another kind or another schema does not open. */
struct SealLabel
{
    QByteArray recordId; ///< 16 bytes of a UUID, or a row's own id
    QByteArray kind; ///< "roster", "item", "detail", ...
    int schemaVersion = 1;
};

/** XChaCha20-Poly1305 with a random nonce; result is nonce (24) + ciphertext + tag (16). */
QByteArray seal(const base::SecureBytes &key, QByteArrayView plain, const SealLabel &label);
/** Fails with SealBroken if a single bit of key, label or content differs. */
base::Result<QByteArray> unseal(const base::SecureBytes &key, QByteArrayView sealed,
                                const SealLabel &label);
/** As unseal(), for secrets. */
base::Result<base::SecureBytes> unsealSecret(const base::SecureBytes &key, QByteArrayView sealed,
                                             const SealLabel &label);

/** Keyed BLAKE2b, 32 bytes: for looking up by NIK without storing it, and for row MACs. */
QByteArray keyedHash(const base::SecureBytes &key, QByteArrayView message);
/** Unkeyed BLAKE2b-256 for the audit chain. */
QByteArray hash(QByteArrayView message);
/** SHA-256 of a packet, as on the wire. */
QByteArray sha256(QByteArrayView message);

} // namespace rekam::vault
