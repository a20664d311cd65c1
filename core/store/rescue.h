// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QString>

#include <vector>

namespace rekam::store {

/** What could be saved of one table. */
struct RescuedTable
{
    QString name;
    qint64 rows = 0; ///< copied
    qint64 gaps = 0; ///< places where at least one row could not be read
};

/** Copies every row that can still be read from the damaged store @p from into a new store @p to,
 *  table by table, going around what can not be read. @p from is only read, and it is read past its
 *  write-ahead log if that is what is damaged. Whether a copied row is whole is told by its seal or
 *  MAC when it is opened. Fails with StoreMissing, StoreExists, StoreNewer, StoreDamaged (not a
 *  single table), and as Store::create() does. */
base::Result<std::vector<RescuedTable>> rescueStore(const QString &from, const QString &to);

} // namespace rekam::store
