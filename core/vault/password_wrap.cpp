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

/** Both secrets in one key; the personalization keeps it apart from every other use of BLAKE2b. */
base::SecureBytes withMachine(const base::SecureBytes &key, const base::SecureBytes &machineSecret)
{
    constexpr unsigned char use[] = "RekamMachineKey1";
    static_assert(sizeof use - 1 == crypto_generichash_blake2b_PERSONALBYTES);
    base::SecureBytes both(keySize);
    crypto_generichash_blake2b_salt_personal(both.data(), both.size(), machineSecret.data(),
                                             machineSecret.size(), key.data(), key.size(), nullptr,
                                             use);
    return both;
}

base::Result<base::SecureBytes> derive(const base::SecureBytes &password, const QByteArray &salt,
                                       const PasswordCost &cost,
                                       const base::SecureBytes *machineSecret)
{
    if (machineSecret && machineSecret->size() != keySize)
        return base::fail(base::ErrorCode::KeyInvalid, "machine secret of the wrong size");
    base::SecureBytes key(keySize);
    if (crypto_pwhash_argon2id(key.data(), key.size(), password.view().data(), password.size(),
                               reinterpret_cast<const unsigned char *>(salt.constData()),
                               cost.passes, cost.memoryBytes, crypto_pwhash_argon2id_ALG_ARGON2ID13)
        != 0)
        return base::fail(base::ErrorCode::CryptoFailed, "Argon2id could not get its memory");
    return machineSecret ? withMachine(key, *machineSecret) : std::move(key);
}

} // namespace

base::Result<PasswordCost> measurePasswordCost(std::chrono::milliseconds target)
{
    constexpr std::size_t mostMemory = std::size_t(256) * 1024 * 1024;
    constexpr unsigned long long mostPasses = 16;
    const base::SecureBytes password = base::SecureBytes::random(keySize);
    const QByteArray salt(saltSize, 'm');
    PasswordCost cost;
    for (;;) {
        const auto begun = std::chrono::steady_clock::now();
        if (const auto key = derive(password, salt, cost, nullptr); !key) {
            // No memory for the doubled cost: the one before is what this machine can do.
            if (cost.memoryBytes > PasswordCost{}.memoryBytes) {
                cost.memoryBytes /= 2;
                return cost;
            }
            return base::fail(key.error());
        }
        const auto taken = std::chrono::steady_clock::now() - begun;
        if (cost.memoryBytes < mostMemory && taken * 2 <= target) {
            cost.memoryBytes *= 2;
            continue;
        }
        const auto onePass = taken / static_cast<long long>(cost.passes);
        while (cost.passes < mostPasses
               && onePass * static_cast<long long>(cost.passes + 1) <= target)
            ++cost.passes;
        return cost;
    }
}

base::Result<PasswordWrap> wrapWithPassword(const base::SecureBytes &stationKey,
                                            const base::SecureBytes &password,
                                            const QByteArray &accountName, const PasswordCost &cost,
                                            const base::SecureBytes *machineSecret)
{
    if (stationKey.size() != keySize)
        return base::fail(base::ErrorCode::KeyInvalid, "station key of the wrong size");
    if (password.isEmpty())
        return base::fail(base::ErrorCode::PasswordTooShort, "empty");
    if (!costIsSane(cost))
        return base::fail(base::ErrorCode::CryptoFailed, "Argon2id cost out of range");
    PasswordWrap wrap;
    wrap.cost = cost;
    wrap.salt.resize(saltSize);
    randombytes_buf(wrap.salt.data(), static_cast<std::size_t>(saltSize));
    wrap.needsMachine = machineSecret != nullptr;
    const auto key = derive(password, wrap.salt, cost, machineSecret);
    if (!key)
        return base::fail(key.error());
    wrap.wrapped = seal(*key, stationKey.view(), stationKeyLabel(accountName));
    return wrap;
}

base::Result<base::SecureBytes> unwrapWithPassword(const PasswordWrap &wrap,
                                                   const base::SecureBytes &password,
                                                   const QByteArray &accountName,
                                                   const base::SecureBytes *machineSecret)
{
    if (wrap.salt.size() != saltSize || !costIsSane(wrap.cost))
        return base::fail(base::ErrorCode::SealBroken, "password wrap is damaged");
    if (password.isEmpty())
        return base::fail(base::ErrorCode::PasswordWrong, "empty");
    if (wrap.needsMachine && !machineSecret)
        return base::fail(base::ErrorCode::TpmMissing, "the wrap needs the machine's secret");
    const auto key
        = derive(password, wrap.salt, wrap.cost, wrap.needsMachine ? machineSecret : nullptr);
    if (!key)
        return base::fail(key.error());
    // Wrong password and damaged wrap look alike here: that is what the seal is for.
    auto stationKey = unsealSecret(*key, wrap.wrapped, stationKeyLabel(accountName));
    if (!stationKey || stationKey->size() != keySize)
        return base::fail(base::ErrorCode::PasswordWrong);
    return stationKey;
}

} // namespace rekam::vault
