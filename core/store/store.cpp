// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/schema.h"

#include <QFile>

namespace rekam::store {

base::Result<std::unique_ptr<Store>> Store::create(const QString &path)
{
    auto database = Database::open(path, Database::Open::CreateNew, applicationId);
    if (!database)
        return base::fail(database.error());
    if (const auto migrated = migrate(**database); !migrated) {
        database->reset(); // closed before its file goes
        for (const char *suffix : {"", "-wal", "-journal"})
            QFile::remove(path + QLatin1String(suffix));
        return base::fail(migrated.error());
    }
    return std::unique_ptr<Store>(new Store(*std::move(database)));
}

base::Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    auto database = Database::open(path, Database::Open::Existing, applicationId);
    if (!database)
        return base::fail(database.error());
    const auto version = (*database)->userVersion();
    if (!version)
        return base::fail(version.error());
    if (*version < 1)
        return base::fail(base::ErrorCode::StoreDamaged, "no schema");
    const auto ready = migrate(**database).and_then([&] { return checkSchema(**database); });
    if (!ready)
        return base::fail(ready.error());
    return std::unique_ptr<Store>(new Store(*std::move(database)));
}

} // namespace rekam::store
