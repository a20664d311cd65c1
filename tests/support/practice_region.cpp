// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practice_region.h"

#include <stdexcept>

namespace rekam::tests {

namespace {

template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("practice region: " + result.error().detail);
    return std::move(*result);
}

/** A certificate of its own object and key of its own, since keys can not be copied. */
vault::IssuedKey copyOf(const vault::IssuedKey &issued)
{
    return {issued.certificate, must(vault::PrivateKey::fromPem(must(issued.key.toPem())))};
}

} // namespace

PracticeRegion makeRegion(const QDateTime &now, const QString &code, bool practice)
{
    const vault::RegionIdentity identity{code, QStringLiteral("Kota Palembang"), practice};
    vault::IssuedKey authority = must(vault::createAuthority(identity, now.addDays(-1)));
    const auto issue = [&](vault::Purpose purpose, const QString &name, const QStringList &hosts) {
        return must(vault::issueCertificate(authority, purpose, name, now.addDays(-1),
                                            now.addYears(2), hosts));
    };
    auto opening = issue(vault::Purpose::Opening, identity.name, {});
    auto recovery = issue(vault::Purpose::Recovery, identity.name, {});
    auto receipts = issue(vault::Purpose::Receipts, identity.name, {});
    auto server = issue(vault::Purpose::Server, QStringLiteral("localhost"),
                        {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")});
    return {identity,
            std::move(authority),
            std::move(opening),
            std::move(recovery),
            std::move(receipts),
            std::move(server)};
}

vault::StationBundle PracticeRegion::bundle(const QString &stationId, const QDateTime &now,
                                            int days) const
{
    const vault::IssuedKey issuer = copyOf(authority);
    auto station = must(vault::issueCertificate(issuer, vault::Purpose::Station, stationId,
                                                now.addDays(-1), now.addDays(days)));
    return {identity,
            stationId,
            QStringLiteral("https://127.0.0.1:8443"),
            authority.certificate,
            opening.certificate,
            recovery.certificate,
            station.certificate,
            std::move(station.key)};
}

} // namespace rekam::tests
