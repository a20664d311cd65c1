// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/sealing.h"

namespace rekam::vault {

/** Cost of Argon2id. The default is RFC 9106's second recommendation (3 passes, 64 MiB). */
struct PasswordCost
{
    unsigned long long passes = 3;
    std::size_t memoryBytes = 64 * 1024 * 1024;
};

inline constexpr std::size_t minimumPasswordLength = 8; ///< bytes

/** The station key wrapped by one account's password; safe to store. */
struct PasswordWrap
{
    QByteArray salt; ///< 16 bytes
    PasswordCost cost;
    QByteArray wrapped; ///< sealed station key
    bool needsMachine = false; ///< opens only with the machine secret as well
};

/** With @p machineSecret (keySize random bytes that MachineSeal gives back on this machine only) the
 *  wrapping key is the keyed BLAKE2b of both, so that a copied disk can not even be guessed at.
 *  Fails with PasswordTooShort, KeyInvalid (sizes), CryptoFailed (no memory). Takes about 0.2 s by
 *  intent: never call it on the GUI thread. */
base::Result<PasswordWrap> wrapWithPassword(const base::SecureBytes &stationKey,
                                            const base::SecureBytes &password,
                                            const QByteArray &accountName,
                                            const PasswordCost &cost = {},
                                            const base::SecureBytes *machineSecret = nullptr);
/** A wrap that does not need the machine ignores @p machineSecret. Fails with PasswordWrong (also
 *  for another machine's secret: the two look alike), TpmMissing (needed, but none was given; told
 *  at once), KeyInvalid, SealBroken. */
base::Result<base::SecureBytes>
unwrapWithPassword(const PasswordWrap &wrap, const base::SecureBytes &password,
                   const QByteArray &accountName, const base::SecureBytes *machineSecret = nullptr);

} // namespace rekam::vault
