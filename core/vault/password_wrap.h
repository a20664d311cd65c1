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
};

/** Fails with PasswordTooShort, CryptoFailed (no memory). Takes about 0.2 s by intent: never call it
 *  on the GUI thread. */
base::Result<PasswordWrap> wrapWithPassword(const base::SecureBytes &stationKey,
                                            const base::SecureBytes &password,
                                            const QByteArray &accountName,
                                            const PasswordCost &cost = {});
/** Fails with PasswordWrong. */
base::Result<base::SecureBytes> unwrapWithPassword(const PasswordWrap &wrap,
                                                   const base::SecureBytes &password,
                                                   const QByteArray &accountName);

} // namespace rekam::vault
