// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/sealing.h"

namespace rekam::vault {

/** The station key and the keys derived from it (crypto_kdf, BLAKE2b); lives while somebody is
 *  logged in. */
class Keyring
{
public:
    /** @p stationKey has keySize bytes. */
    explicit Keyring(base::SecureBytes stationKey);

    [[nodiscard]] const base::SecureBytes &stationKey() const { return m_stationKey; }
    [[nodiscard]] const base::SecureBytes &rosterKey() const { return m_rosterKey; }
    [[nodiscard]] const base::SecureBytes &lookupKey() const { return m_lookupKey; }
    [[nodiscard]] const base::SecureBytes &overviewKey() const { return m_overviewKey; }
    [[nodiscard]] const base::SecureBytes &wrappingKey() const { return m_wrappingKey; }
    [[nodiscard]] const base::SecureBytes &rowMacKey() const { return m_rowMacKey; }
    [[nodiscard]] const base::SecureBytes &secretKey() const { return m_secretKey; }

    /** A fresh key for one enrollment, and its wrapping for the row. */
    struct WrappedKey
    {
        base::SecureBytes key;
        QByteArray wrapped;
    };
    [[nodiscard]] WrappedKey newEnrollmentKey(const QByteArray &enrollmentId) const;
    [[nodiscard]] base::Result<base::SecureBytes> enrollmentKey(const QByteArray &enrollmentId,
                                                                QByteArrayView wrapped) const;

private:
    base::SecureBytes m_stationKey, m_rosterKey, m_lookupKey, m_overviewKey, m_wrappingKey,
        m_rowMacKey, m_secretKey;
};

} // namespace rekam::vault
