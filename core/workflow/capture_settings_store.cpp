// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/capture_settings_store.h"

#include "core/vault/sealing.h"

namespace rekam::workflow {

namespace {

const vault::SealLabel &label()
{
    static const vault::SealLabel label{"station", "capture settings", 1};
    return label;
}

QString settingName()
{
    return QStringLiteral("capture");
}

} // namespace

base::Result<enrollment::CaptureSettings> loadCaptureSettings(store::SettingsRepository &settings,
                                                              const vault::Keyring &keyring)
{
    const auto sealed = settings.value(settingName());
    if (!sealed)
        return base::fail(sealed.error());
    if (sealed->isEmpty())
        return enrollment::CaptureSettings{};
    const auto opened = vault::unseal(keyring.secretKey(), *sealed, label())
                            .and_then(enrollment::captureSettingsFromBytes);
    if (!opened)
        return base::fail(base::ErrorCode::StoreDamaged,
                          "setting capture: " + opened.error().detail);
    return opened;
}

base::Result<void> saveCaptureSettings(store::SettingsRepository &settings,
                                       const vault::Keyring &keyring,
                                       const enrollment::CaptureSettings &wanted)
{
    return settings.set(
        settingName(),
        vault::seal(keyring.secretKey(), enrollment::captureSettingsToBytes(wanted), label()));
}

} // namespace rekam::workflow
