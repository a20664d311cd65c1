// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/vault/authority.h"

#include <QJsonObject>

namespace rekam::exchange {

/** The enrollment as OSIA enrollment 1.3.0 JSON (peers.md 5b): enrollmentId, status FINALIZED,
 *  enrollmentType, enrollmentFlags, requestData (station, number, region, practice, recorder,
 *  approver), contextualData (times, program version), biographicData (SIAK names), biometricData
 *  (FACE, SIGNATURE, ten FINGERs or `missing`), documentData (photos of hands with exceptions).
 *  Images are base64 in `image` and `data`. */
QJsonObject osiaEnrollment(const enrollment::Enrollment &enrollment,
                           const vault::RegionIdentity &region);

} // namespace rekam::exchange
