// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/settings_repository.h"
#include "core/vault/keyring.h"
#include "core/vault/station_bundle.h"

namespace rekam::workflow {

/** Seals the station's private key under the keyring and wraps the station key for the region's
 *  recovery certificate, so that a dead account does not lose unsent residents. In the caller's
 *  transaction. */
base::Result<void> saveStationSecrets(store::SettingsRepository &settings,
                                      const vault::Keyring &keyring,
                                      const vault::StationBundle &bundle);

/** The private key that signs packets and speaks TLS. Fails with SealBroken, KeyInvalid. */
base::Result<vault::PrivateKey> loadStationKey(store::SettingsRepository &settings,
                                               const vault::Keyring &keyring);

/** The station key out of its wrapping for the region. Fails with KeyInvalid, StoreDamaged. */
base::Result<base::SecureBytes> unwrapForRecovery(store::SettingsRepository &settings,
                                                  const vault::Certificate &recovery,
                                                  const vault::PrivateKey &recoveryKey);

} // namespace rekam::workflow
