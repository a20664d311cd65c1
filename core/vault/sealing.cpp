// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealing.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <QtEndian>

namespace rekam::vault {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype hashSize = 32;
static_assert(keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

void appendNumber(QByteArray &to, quint32 number)
{
    const quint32 bigEndian = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

/** Each part with its length in front, so that no two labels have the same encoding. */
QByteArray associatedData(const SealLabel &label)
{
    QByteArray data("rekam-seal-1");
    appendNumber(data, static_cast<quint32>(label.recordId.size()));
    data.append(label.recordId);
    appendNumber(data, static_cast<quint32>(label.kind.size()));
    data.append(label.kind);
    appendNumber(data, static_cast<quint32>(label.schemaVersion));
    return data;
}

/** Decrypts into @p plain, which has room for sealed.size() - nonceSize - tagSize bytes. */
bool open(unsigned char *plain, const base::SecureBytes &key, QByteArrayView sealed,
          const SealLabel &label)
{
    const QByteArray associated = associatedData(label);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               plain, nullptr, nullptr, bytesOf(sealed) + nonceSize,
               static_cast<unsigned long long>(sealed.size() - nonceSize), bytesOf(associated),
               static_cast<unsigned long long>(associated.size()), bytesOf(sealed), key.data())
        == 0;
}

base::Result<void> checkShape(const base::SecureBytes &key, QByteArrayView sealed)
{
    if (key.size() != keySize)
        return base::fail(base::ErrorCode::SealBroken, "key of the wrong size");
    if (sealed.size() < nonceSize + tagSize)
        return base::fail(base::ErrorCode::SealBroken, "shorter than a nonce and a tag");
    return {};
}

tl::unexpected<base::Error> broken(const SealLabel &label)
{
    return base::fail(base::ErrorCode::SealBroken,
                      "authentication failed: " + label.kind.toStdString());
}

} // namespace

QByteArray seal(const base::SecureBytes &key, QByteArrayView plain, const SealLabel &label)
{
    if (key.size() != keySize)
        qFatal("seal: key of the wrong size"); // our own bug, and reading on would leak memory
    const QByteArray associated = associatedData(label);
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    unsigned char *nonce = bytesOf(sealed);
    // 192 random bits never repeat in practice: no counter has to survive a power cut.
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonceSize, nullptr, bytesOf(plain), static_cast<unsigned long long>(plain.size()),
        bytesOf(associated), static_cast<unsigned long long>(associated.size()), nullptr, nonce,
        key.data());
    return sealed;
}

base::Result<QByteArray> unseal(const base::SecureBytes &key, QByteArrayView sealed,
                                const SealLabel &label)
{
    if (const auto shape = checkShape(key, sealed); !shape)
        return base::fail(shape.error());
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    if (!open(bytesOf(plain), key, sealed, label))
        return broken(label);
    return plain;
}

base::Result<base::SecureBytes> unsealSecret(const base::SecureBytes &key, QByteArrayView sealed,
                                             const SealLabel &label)
{
    if (const auto shape = checkShape(key, sealed); !shape)
        return base::fail(shape.error());
    base::SecureBytes plain(static_cast<std::size_t>(sealed.size() - nonceSize - tagSize));
    if (!open(plain.data(), key, sealed, label))
        return broken(label);
    return plain;
}

QByteArray keyedHash(const base::SecureBytes &key, QByteArrayView message)
{
    // BLAKE2b takes keys of any size up to 64; only ours may pass, an empty one would mean "no key".
    if (key.size() != keySize)
        qFatal("keyedHash: key of the wrong size");
    QByteArray digest(hashSize, Qt::Uninitialized);
    crypto_generichash(bytesOf(digest), hashSize, bytesOf(message),
                       static_cast<unsigned long long>(message.size()), key.data(), key.size());
    return digest;
}

QByteArray hash(QByteArrayView message)
{
    QByteArray digest(hashSize, Qt::Uninitialized);
    crypto_generichash(bytesOf(digest), hashSize, bytesOf(message),
                       static_cast<unsigned long long>(message.size()), nullptr, 0);
    return digest;
}

QByteArray sha256(QByteArrayView message)
{
    QByteArray digest(hashSize, Qt::Uninitialized);
    // OpenSSL's uses the processor's own instructions; it fails only if there is no memory left.
    if (EVP_Digest(message.data(), static_cast<std::size_t>(message.size()), bytesOf(digest),
                   nullptr, EVP_sha256(), nullptr)
        != 1)
        qFatal("sha256: no digest");
    return digest;
}

} // namespace rekam::vault
