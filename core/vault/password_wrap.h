// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/sealing.h"

#include <chrono>

namespace rekam::vault {

/** Cost of Argon2id. The default is RFC 9106's second recommendation (3 passes, 64 MiB), and no
 *  station goes below it. */
struct PasswordCost
{
    unsigned long long passes = 3;
    std::size_t memoryBytes = 64 * 1024 * 1024;
};

/** The cost at which one derivation takes about @p target on this machine as busy as it is, never
 *  below the default: first memory up to 256 MiB, then passes up to 16. Takes a few times
 *  @p target. Fails with CryptoFailed (no memory). */
base::Result<PasswordCost> measurePasswordCost(std::chrono::milliseconds target
                                               = std::chrono::milliseconds(300));

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
 *  Which passwords are good ones is for password_rules.h. Fails with PasswordTooShort (empty),
 *  KeyInvalid (sizes), CryptoFailed (no memory). Takes about 0.3 s by intent: never call it on the
 *  GUI thread. */
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
