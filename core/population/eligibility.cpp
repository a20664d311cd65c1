// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/eligibility.h"

#include "core/population/age.h"
#include "core/population/recording_status.h"

namespace rekam::population {

namespace {

bool everMarried(const Resident &resident, const CodeLists &codes)
{
    const CodeWord *word
        = codes.maritalStatus.find(codes.maritalStatusOnCard(resident.maritalStatus));
    return word && word->code > 1; // 1 is BELUM KAWIN
}

/** The roster's date; where it has none, the NIK's if that can be of one century only. Nobody is turned
 *  away for it: whoever the NIK makes younger than 16 may also be over a hundred. */
QDate birthDateOf(const Resident &resident, QDate today)
{
    if (resident.birthDate.isValid())
        return resident.birthDate;
    const auto possible = resident.nik.possibleBirthDates(today);
    return possible.size() == 1 && ageOn(today, possible.front()) >= recordingAge ? possible.front()
                                                                                  : QDate();
}

/** What age and marriage alone say. */
Eligibility byAge(const Resident &resident, QDate born, const CodeLists &codes, QDate today)
{
    if (everMarried(resident, codes))
        return {born.isValid() && ageOn(today, born) >= cardAge
                    ? EligibilityReason::MustHaveCard
                    : EligibilityReason::MustHaveCardMarried};
    if (!born.isValid())
        return {EligibilityReason::BirthDateUnknown};
    const int age = ageOn(today, born);
    if (age < recordingAge)
        return {EligibilityReason::TooYoung, birthday(born, recordingAge)};
    if (age < cardAge)
        return {EligibilityReason::CardHeldUntil17, birthday(born, cardAge)};
    return {EligibilityReason::MustHaveCard};
}

} // namespace

bool isForeigner(const Resident &resident, const CodeLists &codes)
{
    const CodeWord *word = codes.citizenship.find(resident.citizenship);
    return word && word->code == 2;
}

Eligibility eligibilityOf(const Resident &resident, const CodeLists &codes, QDate today,
                          LocalRecording local)
{
    if (local == LocalRecording::Open)
        return {EligibilityReason::OpenHere};
    if (local == LocalRecording::Finished)
        return {EligibilityReason::FinishedHere};
    const auto population = populationStatusFromText(resident.populationStatus);
    if (population == PopulationStatus::Deceased)
        return {EligibilityReason::Deceased};
    const auto recording = recordingStatusFromText(resident.recordingStatus);
    if (recording == RecordingStatus::Recorded || recording == RecordingStatus::CardMade
        || recording == RecordingStatus::Underway)
        return {EligibilityReason::AlreadyRecorded, {}, resident.recordingStatus};
    if (recording == RecordingStatus::Duplicate)
        return {EligibilityReason::RecordedElsewhere, {}, resident.recordingStatus};
    const QDate born = birthDateOf(resident, today);
    Eligibility eligibility = byAge(resident, born, codes, today);
    if (!eligibility.mayRecord())
        return eligibility;
    if (population == PopulationStatus::Moved)
        return {EligibilityReason::Moved};
    if (recording == RecordingStatus::Failed)
        return {EligibilityReason::RecordAgain, {}, resident.recordingStatus};
    if (eligibility.reason != EligibilityReason::MustHaveCard)
        return eligibility;
    if (isForeigner(resident, codes))
        return {EligibilityReason::ForeignerWithPermit};
    if (recording == RecordingStatus::Unrecorded && ageOn(today, born) >= redListAge)
        return {EligibilityReason::RedList};
    return eligibility;
}

} // namespace rekam::population
