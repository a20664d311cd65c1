// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/account.h"

#include <span>

namespace rekam::vault {

/** What core asks permission for. The table in permissions.cpp is the only place that answers. */
enum class Act {
    UseOwnAccount, ///< log in, change the password, accept the statement of confidentiality
    FindResident,
    RecordEnrollment,
    DeclareResident, ///< to record somebody who is not on the roster, and to change what was declared
    RequestCorrection, ///< to take down what the person disputes in the biodata
    ExceptCapture, ///< to state that a finger or a signature can not be taken
    ConfirmException, ///< to confirm that, as a second person
    ApproveEnrollment,
    ReturnEnrollment,
    CancelEnrollment,
    ListEnrollments, ///< numbers, states, names
    ViewEnrollment, ///< what was recorded: face, fingers, signature
    ImportRoster,
    AddAccount, ///< and unlock, extend or end one
    Synchronize,
    VerifyAudit,
    ViewAccessHistory, ///< who looked at one person: the law gives the resident an answer in 3 x 24 h
    SearchAudit,
    BackUp, ///< a copy of the store to wherever one likes
    BackUpDaily, ///< today's copy in the station's own folder, and erasing in the earlier ones
    RestoreStore, ///< to make a station of a copy, or try whether one would become a station
    ExportRecord, ///< to carry a sealed record away as a file
    PurgeDetail,
    ChangeSettings, ///< how captures are taken at this site
    ExtendOffline, ///< let a station go on that has not met its region for too long
    RenewCertificate, ///< to take the region's new certificate for this station
};

bool roleMay(Role role, Act act);

/** True for acts that need the password again when it was entered too long ago: whoever finds a
 *  station unlocked must not be able to do them. */
bool needsFreshPassword(Act act);

/** True for acts that nobody does at a first login, before choosing a password of one's own and accepting
 *  the statement of confidentiality (Permendagri 102/2019): all that shows or touches personal data, and
 *  all that opens it to others. */
bool needsAdmission(Act act);

/** Every act, for tables and tests. */
std::span<const Act> allActs();

} // namespace rekam::vault
