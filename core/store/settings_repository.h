// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace rekam::store {

/** Named values that are not personal: station id, region, certificates, sealed station secrets. */
class SettingsRepository
{
public:
    explicit SettingsRepository(Store &store)
        : m_store(store)
    { }
    base::Result<void> set(const QString &name, const QByteArray &value);
    /** Empty if there is no such value. */
    base::Result<QByteArray> value(const QString &name);

private:
    Store &m_store;
};

} // namespace rekam::store
