// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/archive.h"

namespace rekam::server {

base::Result<Archive> Archive::open(const QString &path)
{
    auto home = RegionHome::open(path);
    if (!home)
        return base::fail(home.error());
    auto store = SqlitePacketStore::open(home->databasePath());
    if (!store)
        return base::fail(store.error());
    return Archive{*std::move(home), *std::move(store)};
}

} // namespace rekam::server
