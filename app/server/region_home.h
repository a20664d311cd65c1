// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"
#include "core/vault/authority.h"

#include <QStringList>

namespace rekam::server {

/** The folder of a region's server (0700; private keys 0600):
 *
 *      region.json                 who the region is; written last
 *      certificates/NAME.pem       authority, opening, recovery, receipts, server
 *      keys/NAME.key               authority, receipts, server
 *      opening/opening.key         apart: `serve` never reads it and works without it
 *      recovery/recovery.key       apart: for stations that nobody can log in to any more
 *      server.db                   stations, uploads, packets, receipts
 *
 *  The folders opening/ and recovery/ are meant to be carried to a safe place. */
class RegionHome
{
public:
    /** Makes the folder with five fresh keys. @p openingPassphrase encrypts the opening key if it is
     *  not empty. Fails with StoreExists if @p path is there and not empty, RegionInvalid,
     *  InputMalformed, DiskFull, FileWriteFailed. */
    static base::Result<RegionHome> create(const QString &path, const vault::RegionIdentity &region,
                                           const QStringList &hosts,
                                           const base::SecureBytes &openingPassphrase,
                                           const QDateTime &now);
    /** Fails with StoreMissing, StoreDamaged. */
    static base::Result<RegionHome> open(const QString &path);

    [[nodiscard]] const vault::RegionIdentity &region() const { return m_region; }
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString openingKeyPath() const;
    /** Where the recovery key lies until somebody carries it away. */
    [[nodiscard]] QString recoveryKeyPath() const;
    /** "authority", "opening", "recovery", "receipts", "server". Fails with FileUnreadable,
     *  KeyInvalid. */
    [[nodiscard]] base::Result<vault::Certificate> certificate(const QString &name) const;
    /** "authority", "receipts", "server" with its key. */
    [[nodiscard]] base::Result<vault::IssuedKey> identity(const QString &name) const;

private:
    RegionHome(QString path, vault::RegionIdentity region)
        : m_path(std::move(path))
        , m_region(std::move(region))
    { }
    [[nodiscard]] QString inside(const QString &name) const;
    base::Result<void> keep(const QString &folder, const QString &name, const vault::IssuedKey &key,
                            const base::SecureBytes &passphrase = {}) const;
    base::Result<void> makeKeys(const QStringList &hosts,
                                const base::SecureBytes &openingPassphrase,
                                const QDateTime &now) const;

    QString m_path;
    vault::RegionIdentity m_region;
};

} // namespace rekam::server
