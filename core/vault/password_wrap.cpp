// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/password_wrap.h"

#include <sodium.h>

namespace rekam::vault {

namespace {

constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;
/** A damaged row must not make the station compute for an hour or take all its memory. */
constexpr unsigned long long maximumPasses = 64;
constexpr std::size_t maximumMemoryBytes = std::size_t(1) << 30;

SealLabel stationKeyLabel(const QByteArray &accountName)
{
    return {accountName, QByteArrayLiteral("station-key"), 1};
}

bool costIsSane(const PasswordCost &cost)
{
    return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.passes <= maximumPasses
        && cost.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN
        && cost.memoryBytes <= maximumMemoryBytes;
}

base::Result<base::SecureBytes> derive(const base::SecureBytes &password, const QByteArray &salt,
                                       const PasswordCost &cost)
{
    base::SecureBytes key(keySize);
    if (crypto_pwhash_argon2id(key.data(), key.size(), password.view().data(), password.size(),
                               reinterpret_cast<const unsigned char *>(salt.constData()),
                               cost.passes, cost.memoryBytes, crypto_pwhash_argon2id_ALG_ARGON2ID13)
        != 0)
        return base::fail(base::ErrorCode::CryptoFailed, "Argon2id could not get its memory");
    return key;
}

} // namespace

base::Result<PasswordWrap> wrapWithPassword(const base::SecureBytes &stationKey,
                                            const base::SecureBytes &password,
                                            const QByteArray &accountName, const PasswordCost &cost)
{
    if (stationKey.size() != keySize)
        return base::fail(base::ErrorCode::KeyInvalid, "station key of the wrong size");
    if (password.size() < minimumPasswordLength)
        return base::fail(base::ErrorCode::PasswordTooShort, {},
                          std::to_string(minimumPasswordLength));
    if (!costIsSane(cost))
        return base::fail(base::ErrorCode::CryptoFailed, "Argon2id cost out of range");
    PasswordWrap wrap;
    wrap.cost = cost;
    wrap.salt.resize(saltSize);
    randombytes_buf(wrap.salt.data(), static_cast<std::size_t>(saltSize));
    const auto key = derive(password, wrap.salt, cost);
    if (!key)
        return base::fail(key.error());
    wrap.wrapped = seal(*key, stationKey.view(), stationKeyLabel(accountName));
    return wrap;
}

base::Result<base::SecureBytes> unwrapWithPassword(const PasswordWrap &wrap,
                                                   const base::SecureBytes &password,
                                                   const QByteArray &accountName)
{
    if (wrap.salt.size() != saltSize || !costIsSane(wrap.cost))
        return base::fail(base::ErrorCode::SealBroken, "password wrap is damaged");
    if (password.isEmpty())
        return base::fail(base::ErrorCode::PasswordWrong, "empty");
    const auto key = derive(password, wrap.salt, wrap.cost);
    if (!key)
        return base::fail(key.error());
    // Wrong password and damaged wrap look alike here: that is what the seal is for.
    auto stationKey = unsealSecret(*key, wrap.wrapped, stationKeyLabel(accountName));
    if (!stationKey || stationKey->size() != keySize)
        return base::fail(base::ErrorCode::PasswordWrong);
    return stationKey;
}

} // namespace rekam::vault
