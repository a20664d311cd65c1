// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: the outer form of a station bundle.

#include "core/base/secure_bytes.h"

#include <QJsonObject>

namespace rekam::vault {

/** A bundle as it stands in the file: everything public, and the private key apart, because Qt's
 *  JSON classes leave copies of what they hold all over the memory. */
struct BundleParts
{
    QJsonObject open; ///< members whose values are texts, plus "practice"
    base::SecureBytes stationKeyPem;
};

/** One line of JSON with the checksum over all parts. */
base::SecureBytes writeBundleParts(const BundleParts &parts);
/** Fails with BundleInvalid, BundleDamaged. */
base::Result<BundleParts> readBundleParts(const base::SecureBytes &bytes);

} // namespace rekam::vault
