// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

#include <sodium.h>

namespace rekam::vault {

namespace {

/** Numbers of the derived keys. They are part of the stored format: never renumber. */
enum class SubkeyNumber : quint64 {
    Roster = 1,
    Lookup = 2,
    Overview = 3,
    Wrapping = 4,
    RowMac = 5,
    Secret = 6,
};

base::SecureBytes derive(const base::SecureBytes &stationKey, SubkeyNumber number)
{
    static_assert(keySize == crypto_kdf_KEYBYTES);
    constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "RekamKey";
    base::SecureBytes subkey(keySize);
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(), static_cast<quint64>(number), context,
                               stationKey.data());
    return subkey;
}

base::SecureBytes checkedSize(base::SecureBytes stationKey)
{
    if (stationKey.size() != keySize)
        qFatal("Keyring: station key of the wrong size"); // deriving would read beyond its end
    return stationKey;
}

SealLabel enrollmentKeyLabel(const QByteArray &enrollmentId)
{
    return {enrollmentId, QByteArrayLiteral("enrollment-key"), 1};
}

} // namespace

Keyring::Keyring(base::SecureBytes stationKey)
    : m_stationKey(checkedSize(std::move(stationKey)))
    , m_rosterKey(derive(m_stationKey, SubkeyNumber::Roster))
    , m_lookupKey(derive(m_stationKey, SubkeyNumber::Lookup))
    , m_overviewKey(derive(m_stationKey, SubkeyNumber::Overview))
    , m_wrappingKey(derive(m_stationKey, SubkeyNumber::Wrapping))
    , m_rowMacKey(derive(m_stationKey, SubkeyNumber::RowMac))
    , m_secretKey(derive(m_stationKey, SubkeyNumber::Secret))
{ }

Keyring::WrappedKey Keyring::newEnrollmentKey(const QByteArray &enrollmentId) const
{
    base::SecureBytes key = base::SecureBytes::random(keySize);
    QByteArray wrapped = seal(m_wrappingKey, key.view(), enrollmentKeyLabel(enrollmentId));
    return {std::move(key), std::move(wrapped)};
}

base::Result<base::SecureBytes> Keyring::enrollmentKey(const QByteArray &enrollmentId,
                                                       QByteArrayView wrapped) const
{
    auto key = unsealSecret(m_wrappingKey, wrapped, enrollmentKeyLabel(enrollmentId));
    if (key && key->size() != keySize)
        return base::fail(base::ErrorCode::SealBroken, "enrollment key of the wrong size");
    return key;
}

} // namespace rekam::vault
