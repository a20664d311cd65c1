// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/password_cost_setting.h"

#include <QCborArray>
#include <QCborValue>

namespace rekam::workflow {

namespace {

constexpr qint64 mostPasses = 16;
constexpr qint64 mostMemory = 256LL * 1024 * 1024; // bytes

QString settingName()
{
    return QStringLiteral("password.cost");
}

} // namespace

base::Result<vault::PasswordCost> loadPasswordCost(store::SettingsRepository &settings)
{
    const auto bytes = settings.value(settingName());
    if (!bytes)
        return base::fail(bytes.error());
    const QCborArray pair = QCborValue::fromCbor(*bytes).toArray();
    const vault::PasswordCost floor;
    const qint64 passes = pair.at(0).toInteger();
    const qint64 memory = pair.at(1).toInteger();
    if (passes < static_cast<qint64>(floor.passes) || passes > mostPasses
        || memory < static_cast<qint64>(floor.memoryBytes) || memory > mostMemory)
        return floor;
    return vault::PasswordCost{static_cast<unsigned long long>(passes),
                               static_cast<std::size_t>(memory)};
}

base::Result<void> savePasswordCost(store::SettingsRepository &settings,
                                    const vault::PasswordCost &cost)
{
    const QCborArray pair{static_cast<qint64>(cost.passes), static_cast<qint64>(cost.memoryBytes)};
    return settings.set(settingName(), pair.toCborValue().toCbor());
}

} // namespace rekam::workflow
