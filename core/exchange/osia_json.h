// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/vault/authority.h"

#include <QJsonObject>

namespace rekam::exchange {

/** The enrollment as OSIA enrollment 1.3.0 JSON (peers.md 5b): enrollmentId, status FINALIZED,
 *  enrollmentType, enrollmentFlags, requestData (station, number, region, practice, recorder,
 *  approver), contextualData, biographicData (SIAK names; what SIAK says, or what was declared),
 *  biometricData (FACE, SIGNATURE, ten FINGERs or `missing`), documentData (photos
 *  of hands with exceptions). Images are base64 in `image` and `data`.
 *
 *  contextualData has the times, the program's version and biodataOrigin ("roster", "declared"), and
 *  where there is something to say:
 *    declaration {reason, note}       out_of_domicile, new_family_card, newer_than_roster, other
 *    documentsSeen [..]               family_card ... other, see enrollment::DocumentSeen
 *    recordedBefore {answer, place}   never, elsewhere, unsure
 *    eligibility {warnings, reason}   what spoke against the recording, why it went on
 *    correctionRequests [{form: "F-1.06", field: a SIAK name, before, after, basis, note,
 *                         requestedBy, requestedAt}]
 *  enrollmentFlags say the same in short: declaredBiodata, withCorrectionRequests,
 *  inSpiteOfWarnings. OSIA leaves the members of these three objects to the country. */
QJsonObject osiaEnrollment(const enrollment::Enrollment &enrollment,
                           const vault::RegionIdentity &region);

} // namespace rekam::exchange
