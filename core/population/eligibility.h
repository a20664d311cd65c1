// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/reference_data.h"
#include "core/population/resident.h"

#include <optional>

namespace rekam::population {

/** Whether and why a person is recorded today. Each has a sentence in app/text that says which lawful
 *  way remains; none is the end of the road. Sources: UU 24/2013 art. 63, Permendagri 95/2019 art. 96,
 *  domain 1.1 and 3. */
enum class EligibilityReason {
    // may record
    MustHaveCard, ///< 17 or older
    MustHaveCardMarried, ///< younger, but married or ever married; the marriage book is shown
    CardHeldUntil17, ///< 16: recorded today, the card is handed over from Eligibility::from on
    RedList, ///< 21 or older and known to be unrecorded; from 22 on the NIK may have been switched off
    RecordAgain, ///< the centre could not use the first recording
    BirthDateUnknown, ///< not in the roster, and the NIK may be of two centuries; the family card decides
    ForeignerWithPermit, ///< WNA of whom a permit to stay for good (ITAP) is to be seen
    RecordedElsewhere, ///< status DUP: perhaps under another NIK; recorded only after the office has
    ///< settled it, unless a supervisor decides otherwise
    Moved, ///< the roster says moved away: recorded as "luar domisili"
    // may not record now
    TooYoung, ///< under 16 and never married; Eligibility::from is the sixteenth birthday
    OpenHere, ///< this station has a draft of this person: that one goes on
    FinishedHere, ///< recorded at this station
    AlreadyRecorded, ///< the centre has the recording, or it is on its way
    Deceased, ///< the roster says dead; the civil registry corrects it if the person stands here
};
inline constexpr int eligibilityReasonCount = static_cast<int>(EligibilityReason::Deceased) + 1;

struct Eligibility
{
    EligibilityReason reason = EligibilityReason::MustHaveCard;
    /** TooYoung: when recording may begin. CardHeldUntil17: when the card may be handed over. */
    QDate from{};
    /** AlreadyRecorded, RecordAgain, RecordedElsewhere: the roster's own word. */
    QString status{};

    [[nodiscard]] bool mayRecord() const { return reason < EligibilityReason::TooYoung; }

    friend bool operator==(const Eligibility &, const Eligibility &) = default;
};

/** True for WNA, by code or word. */
bool isForeigner(const Resident &resident, const CodeLists &codes);

/** What this station itself knows of the person. */
enum class LocalRecording { None, Open, Finished };

inline constexpr int recordingAge = 16;
inline constexpr int cardAge = 17;
inline constexpr int redListAge = 21;

/** From biodata, the roster's status columns and the station's own records. */
Eligibility eligibilityOf(const Resident &resident, const CodeLists &codes, QDate today,
                          LocalRecording local = LocalRecording::None);

} // namespace rekam::population
