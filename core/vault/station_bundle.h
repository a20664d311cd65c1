// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"

namespace rekam::vault {

/** Everything a new station needs of its region, in one file that is carried there by hand and
 *  destroyed afterwards: it holds the station's private key. */
struct StationBundle
{
    RegionIdentity region;
    QString stationId;
    QString serverUrl; ///< https://host:port
    Certificate authority;
    Certificate opening; ///< packets are encrypted for it
    Certificate recovery; ///< the station key is wrapped for it
    Certificate station;
    PrivateKey stationKey;
};

/** JSON with PEM parts and a SHA-256 over them, so that damage in transit is noticed. The private
 *  key is encrypted if @p passphrase is not empty. */
base::Result<base::SecureBytes> bundleToBytes(const StationBundle &bundle,
                                              const base::SecureBytes &passphrase = {});

/** Reads and checks a bundle at @p now: every certificate chains to the authority and agrees with
 *  the region and mode. Fails with BundleInvalid (not a bundle), BundleDamaged, PasswordWrong,
 *  CertificateExpired, CertificateNotYetValid, CertificateUntrusted, with the member concerned as
 *  Error::subject. At most 256 KiB. */
base::Result<StationBundle> bundleFromBytes(const base::SecureBytes &bytes, const QDateTime &now,
                                            const base::SecureBytes &passphrase = {});

} // namespace rekam::vault
