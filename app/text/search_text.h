// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment_state.h"
#include "core/population/eligibility.h"
#include "core/population/roster_index.h"
#include "core/population/roster_reader.h"

namespace rekam::text {

/** Why a person is in the list, in a few words: "nama", "ejaan lain: MUHAMAD", "NIK, satu angka
 *  berbeda". */
QString matchText(const std::vector<population::RosterMatch> &matches);

/** How the person stands, for the list: of this station's own recording, else of what the roster and
 *  the law say; empty if nobody has recorded them and nothing stands out. */
QString standingText(const std::optional<enrollment::State> &here,
                     const std::optional<population::RecordingStatus> &roster,
                     const std::optional<population::EligibilityReason> &eligibility = {});

/** Why a line of a roster file was not taken and what to do: the column and a sentence. */
QString refusalText(const population::RefusedLine &line);

} // namespace rekam::text
