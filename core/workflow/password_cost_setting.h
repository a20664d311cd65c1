// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/settings_repository.h"
#include "core/vault/password_wrap.h"

namespace rekam::workflow {

/** What Argon2id may cost on this station, as measured when it was made. A damaged or missing value,
 *  or one below the floor, gives the default: it only says how the next password is wrapped. */
base::Result<vault::PasswordCost> loadPasswordCost(store::SettingsRepository &settings);
base::Result<void> savePasswordCost(store::SettingsRepository &settings,
                                    const vault::PasswordCost &cost);

} // namespace rekam::workflow
