// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integrity.h"

namespace rekam::store {

namespace {

base::Result<void> check(Database &database, const QByteArray &sql)
{
    Statement statement = database.prepare(sql.constData());
    const auto row = statement.step();
    if (!row)
        return base::fail(row.error());
    // The first complaint is enough; it names tables, indexes and row numbers, never values.
    const QString verdict = *row ? statement.text(0) : QString();
    if (verdict != u"ok")
        return base::fail(base::ErrorCode::StoreDamaged, verdict.toStdString());
    return {};
}

} // namespace

base::Result<void> checkTable(Database &database, const char *table)
{
    return check(database, "PRAGMA integrity_check('" + QByteArray(table) + "')");
}

base::Result<void> checkFile(Database &database)
{
    return check(database, "PRAGMA integrity_check(1)");
}

} // namespace rekam::store
