// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"

#include <QStringList>

namespace rekam::tests {

/** A moment at which everything that makeRegion() makes is valid. */
inline const QDateTime noon{QDate(2026, 11, 21), QTime(12, 0), Qt::UTC};

/** The keys of one region, as the server would make them. */
struct TestRegion
{
    vault::RegionIdentity identity;
    vault::IssuedKey authority;
    vault::IssuedKey opening;
    vault::IssuedKey recovery;
    vault::IssuedKey receipts;
    vault::IssuedKey station;
};

/** A certificate of the region that is valid for a year around noon. */
inline vault::IssuedKey issued(const vault::IssuedKey &authority, vault::Purpose purpose,
                               const QString &name, const QStringList &hosts = {})
{
    return vault::issueCertificate(authority, purpose, name, noon.addDays(-1), noon.addDays(364),
                                   hosts)
        .value();
}

inline TestRegion makeRegion(bool practice, const QString &code = QStringLiteral("16.71"),
                             const QString &name = QStringLiteral("Kota Palembang"))
{
    using vault::Purpose;
    const vault::RegionIdentity identity{code, name, practice};
    vault::IssuedKey authority = vault::createAuthority(identity, noon.addDays(-1)).value();
    vault::IssuedKey opening = issued(authority, Purpose::Opening, name);
    vault::IssuedKey recovery = issued(authority, Purpose::Recovery, name);
    vault::IssuedKey receipts = issued(authority, Purpose::Receipts, name);
    vault::IssuedKey station = issued(authority, Purpose::Station, QStringLiteral("1671-01-A"));
    return {identity,
            std::move(authority),
            std::move(opening),
            std::move(recovery),
            std::move(receipts),
            std::move(station)};
}

} // namespace rekam::tests
