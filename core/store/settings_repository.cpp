// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings_repository.h"

namespace rekam::store {

base::Result<void> SettingsRepository::set(const QString &name, const QByteArray &value)
{
    return m_store.database()
        .prepare("INSERT INTO setting(name, value) VALUES(?1, ?2)"
                 " ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .bind(1, name)
        .bind(2, value.isNull() ? QByteArray("") : value)
        .run();
}

base::Result<QByteArray> SettingsRepository::value(const QString &name)
{
    Statement statement = m_store.database().prepare("SELECT value FROM setting WHERE name = ?1");
    const auto row = statement.bind(1, name).step();
    if (!row)
        return base::fail(row.error());
    return *row ? statement.blob(0) : QByteArray();
}

} // namespace rekam::store
