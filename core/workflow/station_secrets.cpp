// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/station_secrets.h"

#include "core/vault/cms.h"

namespace rekam::workflow {

namespace {

using base::fail;
using base::Result;

const vault::SealLabel &keyLabel()
{
    static const vault::SealLabel label{"station-private-key", "secret", 1};
    return label;
}

QString recoverySetting()
{
    return QStringLiteral("recovery.wrap");
}

QString keyName()
{
    return QStringLiteral("secret.station-private-key");
}

} // namespace

Result<void> saveStationSecrets(store::SettingsRepository &settings, const vault::Keyring &keyring,
                                const vault::StationBundle &bundle)
{
    const auto pem = bundle.stationKey.toPem();
    if (!pem)
        return fail(pem.error());
    const auto recovery = vault::wrapForRecovery(keyring.stationKey(), bundle.recovery);
    if (!recovery)
        return fail(recovery.error());
    return settings.set(keyName(), vault::seal(keyring.secretKey(), pem->view(), keyLabel()))
        .and_then([&] { return settings.set(recoverySetting(), *recovery); });
}

Result<vault::PrivateKey> loadStationKey(store::SettingsRepository &settings,
                                         const vault::Keyring &keyring)
{
    const auto sealed = settings.value(keyName());
    if (!sealed)
        return fail(sealed.error());
    const auto pem = vault::unsealSecret(keyring.secretKey(), *sealed, keyLabel());
    if (!pem)
        return fail(pem.error());
    return vault::PrivateKey::fromPem(*pem);
}

Result<base::SecureBytes> unwrapForRecovery(store::SettingsRepository &settings,
                                            const vault::Certificate &recovery,
                                            const vault::PrivateKey &recoveryKey)
{
    const auto wrapped = settings.value(recoverySetting());
    if (!wrapped)
        return fail(wrapped.error());
    return vault::unwrapRecovered(*wrapped, recovery, recoveryKey);
}

} // namespace rekam::workflow
