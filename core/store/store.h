// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"

namespace rekam::store {

/** The station's file: opened, checked and brought to the newest schema. Every repository works on
 *  it; all of them belong to the thread that opened it. */
class Store
{
public:
    /** Newest schema this program knows (user_version). */
    static constexpr int schemaVersion = 3;
    /** In the header of the file, so that a foreign database is not taken for ours: "Rekm". */
    static constexpr int applicationId = 0x52656b6d;

    static base::Result<std::unique_ptr<Store>> create(const QString &path);
    /** Fails with StoreMissing, StoreBusy (another Rekam has it open), StoreDamaged, StoreNewer. */
    static base::Result<std::unique_ptr<Store>> open(const QString &path);

    [[nodiscard]] Database &database() { return *m_database; }

private:
    explicit Store(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    { }
    std::unique_ptr<Database> m_database;
};

} // namespace rekam::store
