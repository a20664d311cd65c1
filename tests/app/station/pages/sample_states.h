// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/presenters/access_presenter.h"
#include "app/station/presenters/approval_presenter.h"
#include "app/station/presenters/biodata_presenter.h"
#include "app/station/presenters/declare_presenter.h"
#include "app/station/presenters/done_presenter.h"
#include "app/station/presenters/fingers_state.h"
#include "app/station/presenters/portrait_presenter.h"
#include "app/station/presenters/review_presenter.h"
#include "app/station/presenters/search_presenter.h"
#include "app/station/presenters/settings_presenter.h"

namespace rekam::tests {

/** States with the longest texts that the law allows: a name of 60 characters, a long address. */
population::Resident longResident();
enrollment::Enrollment fullEnrollment();
/** Without the right hand, a bandaged finger, one that was confirmed before; a photo of the hand. */
enrollment::Enrollment withExceptions();
station::ItemPictures picturesOf(const enrollment::Enrollment &enrollment);
biometrics::Image cameraFrame();
biometrics::Image print();
/** Somebody recorded before, with advice on name and NIK. */
workflow::PersonView personView();
std::vector<enrollment::CorrectionRequest> someCorrections();
/** A declared person with everything there is to say. */
enrollment::Grounds someGrounds();
std::shared_ptr<const population::ReferenceData> referenceData();
/** A form with a field that can not be read and one with advice. */
station::DeclareState declaration();
station::SearchState searchHits();
station::SearchState unfinishedOnes();
workflow::RosterImportReport importReport();
station::FingersState fingersUnderWay(station::FingersPhase phase);
/** A scanner for four fingers waits for the right hand. */
station::FingersState slapUnderWay();
station::ApprovalState approvalList();
/** With as many rows as @p entries. */
station::AccessReport accessReport(int entries);
station::SettingsState accountList();

} // namespace rekam::tests
