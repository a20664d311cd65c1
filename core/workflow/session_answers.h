// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/population/eligibility.h"
#include "core/population/roster_index.h"
#include "core/vault/account.h"
#include "core/workflow/standing.h"

#include <chrono>
#include <optional>
#include <vector>

namespace rekam::workflow {

/** What a person should know as soon as they are in. */
struct LoginNotices
{
    bool passwordGiven = false; ///< by somebody else; to be changed first
    bool statementPending = false; ///< the statement of confidentiality was never accepted
    int failuresBefore = 0; ///< wrong passwords since the last login
    /** By how much the clock of the machine was set back at once since this account's last login, at
     *  most; zero: it was not. At an account's first login only what that login itself has found. */
    std::chrono::seconds clockSetBack{};
    OfflineLevel offline = OfflineLevel::Fine;
    int offlineDaysLeft = 0;
    std::optional<int> accountDaysLeft{}; ///< set in the last fourteen days
};

/** An account as the administrator sees it. */
struct AccountSummary
{
    QString name;
    vault::Role role = vault::Role::Operator;
    QDate expiresOn{};
    bool ended = false;
    bool statementAccepted = false;
    bool passwordGiven = false; ///< not changed by its owner yet
    std::chrono::milliseconds locked{}; ///< for so long yet
};

/** Packets are due for erasure so many days after their receipt: by then the centre has judged
 *  whether the person is unique (twenty days are already critical there), and nothing can be asked
 *  for again. */
inline constexpr int retentionDays = 90;

/** A copy that lies only beside the store goes with the laptop: after so many days without one
 *  elsewhere people are reminded. A week, as many as there are daily ones. */
inline constexpr int daysBetweenCopiesElsewhere = 7;

/** What a retention run erased: the body of its minutes (berita acara). */
struct RetentionReport
{
    QDateTime ranAt; ///< UTC
    QString ranBy;
    int olderThanDays = 0;
    struct Line
    {
        QString number; ///< of the enrollment
        enrollment::EnrollmentId id;
        QDateTime receivedAt; ///< by the region's receipt
    };
    std::vector<Line> purged{};
    int kept = 0; ///< whose receipt did not verify again
};

/** How many are shown of those whom a search finds. */
inline constexpr int mostHits = 50;

/** A hit with what this station has done about the person. */
struct FoundResident : population::RosterHit
{
    /** Of the recording that is open or waits for the supervisor here; Approved also for everything after
     *  it. Nothing: not recorded here. */
    std::optional<enrollment::State> recording{};
    /** RedList or TooYoung, which are worth knowing before anybody is chosen; nothing of the others. */
    std::optional<population::EligibilityReason> eligibility{};
};

struct SearchAnswer
{
    std::vector<FoundResident> hits;
    bool more = false; ///< there are others that fit less well
    bool complete = true; ///< false: of the whole roster only NIKs were looked up
    int rowsRead = 0; ///< of the roster, into memory
    int rowsTotal = 0;
};

} // namespace rekam::workflow
