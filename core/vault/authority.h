// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/certificate.h"

#include <QStringList>

namespace rekam::vault {

/** Who a region is. */
struct RegionIdentity
{
    QString code; ///< "16.71"
    QString name; ///< "Kota Palembang"
    bool practice = false; ///< LATIHAN: own keys, never mixed with a real region
};

struct IssuedKey
{
    Certificate certificate;
    PrivateKey key;
};

/** Makes the self-signed authority of a new region; valid @p years years from @p now. */
base::Result<IssuedKey> createAuthority(const RegionIdentity &region, const QDateTime &now,
                                        int years = 20);

/** Issues a certificate for a new key. @p hosts (names or IP addresses) become the
 *  subjectAltName of a Server certificate. Station certificates carry clientAuth and
 *  emailProtection, so that plain `openssl cms -verify` accepts their signatures. */
base::Result<IssuedKey> issueCertificate(const IssuedKey &authority, Purpose purpose,
                                         const QString &commonName, const QDateTime &notBefore,
                                         const QDateTime &notAfter, const QStringList &hosts = {});

} // namespace rekam::vault
