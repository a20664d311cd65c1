// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/region_home.h"
#include "app/server/sqlite_packet_store.h"

namespace rekam::server {

/** A region's folder with its store, for the commands that look into it. */
struct Archive
{
    /** Fails with StoreMissing, StoreBusy, StoreDamaged. */
    static base::Result<Archive> open(const QString &path);

    RegionHome home;
    std::unique_ptr<PacketStore> store;
};

} // namespace rekam::server
