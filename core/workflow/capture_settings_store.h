// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/capture_settings.h"
#include "core/store/settings_repository.h"
#include "core/vault/keyring.h"

namespace rekam::workflow {

/** The defaults where nobody has changed them. Sealed, so that nobody changes them outside Rekam.
 *  Fails with StoreDamaged. */
base::Result<enrollment::CaptureSettings> loadCaptureSettings(store::SettingsRepository &settings,
                                                              const vault::Keyring &keyring);
base::Result<void> saveCaptureSettings(store::SettingsRepository &settings,
                                       const vault::Keyring &keyring,
                                       const enrollment::CaptureSettings &wanted);

} // namespace rekam::workflow
