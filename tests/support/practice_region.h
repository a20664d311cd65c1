// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/authority.h"
#include "core/vault/station_bundle.h"

namespace rekam::tests {

/** A whole practice region made in memory: every certificate with its key. */
struct PracticeRegion
{
    vault::RegionIdentity identity;
    vault::IssuedKey authority;
    vault::IssuedKey opening;
    vault::IssuedKey recovery;
    vault::IssuedKey receipts;
    vault::IssuedKey server;

    /** What a new station would be handed; its certificate is valid for @p days from @p now. */
    [[nodiscard]] vault::StationBundle bundle(const QString &stationId, const QDateTime &now,
                                              int days = 30) const;
};

/** Throws std::runtime_error if a certificate can not be made: a broken vault, not a test result. */
PracticeRegion makeRegion(const QDateTime &now, const QString &code = QStringLiteral("16.71"),
                          bool practice = true);

} // namespace rekam::tests
