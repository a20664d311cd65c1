// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <span>

namespace rekam::store {

/** One step of the schema; what a released version contained is never edited, only followed by the
 *  next. Old names are spelled out, so that renaming in the code can not change history. */
struct Migration
{
    int version; ///< user_version afterwards
    const char *sql;
};

/** From 1 upwards without a gap. */
std::span<const Migration> migrations();

/** Brings the file from its user_version to the newest, each step in one transaction. Fails with
 *  StoreNewer if the file is of a later program. */
base::Result<void> migrate(Database &database);

/** A cheap look whether the schema is there, the first page of every table can be read, and the
 *  indexes of the small tables lead to their rows; fails with StoreDamaged. What lies in the rows is
 *  protected by seals and MACs and checked on reading. */
base::Result<void> checkSchema(Database &database);

} // namespace rekam::store
