// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/settings_repository.h"
#include "core/workflow/station.h"

namespace rekam::workflow {

/** Writes who the station is, with a MAC over all of it and the recovery wrap, which must be there
 *  already, under @p macKey: whoever could swap the opening certificate in the file would otherwise
 *  read every later packet. In the caller's transaction. */
base::Result<void> saveProfile(store::SettingsRepository &settings, const StationProfile &profile,
                               const base::SecureBytes &macKey);

/** Reads the profile and checks that its certificates belong together. Fails with StoreDamaged. */
base::Result<StationProfile> loadProfile(store::SettingsRepository &settings);

/** Nothing if the profile is the one that saveProfile() wrote. Fails with StoreDamaged. */
base::Result<void> verifyProfile(store::SettingsRepository &settings,
                                 const base::SecureBytes &macKey);

} // namespace rekam::workflow
