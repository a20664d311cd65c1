// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/enrollment_row.h"

#include "core/store/row_mac.h"

namespace rekam::store {

namespace {

RowMac macOf(const EnrollmentRow &row)
{
    RowMac mac("enrollment");
    mac.add(row.id.toBytes())
        .add(static_cast<qint64>(row.state))
        .add(row.begunOn)
        .add(row.createdAt)
        .add(row.updatedAt)
        .add(static_cast<qint64>(row.captured))
        .add(static_cast<qint64>(row.excepted))
        .add(row.overview)
        .add(row.nikHash)
        .add(row.wrappedKey)
        .add(row.name)
        .add(row.detail);
    return mac;
}

base::Result<void> write(Database &database, const char *sql, const EnrollmentRow &row,
                         const QByteArray &mac)
{
    return database.prepare(sql)
        .bind(1, row.id.toBytes())
        .bind(2, static_cast<qint64>(row.state))
        .bind(3, row.begunOn)
        .bind(4, row.createdAt)
        .bind(5, row.updatedAt)
        .bind(6, row.captured)
        .bind(7, row.excepted)
        .bind(8, row.overview)
        .bind(9, row.nikHash)
        .bind(10, row.wrappedKey)
        .bind(11, row.name)
        .bind(12, row.detail)
        .bind(13, mac)
        .run();
}

} // namespace

const char *const enrollmentColumns
    = "id, state, begun_on, created_at, updated_at, captured, excepted, overview,"
      " nik_hash, wrapped_key, name, detail, mac";

base::Result<EnrollmentRow> enrollmentRowAt(const Statement &statement,
                                            const base::SecureBytes &macKey)
{
    const auto id = enrollment::EnrollmentId::fromBytes(statement.blob(0));
    if (!id)
        return base::fail(base::ErrorCode::StoreDamaged, "enrollment id");
    const auto state = enrollment::stateFromNumber(static_cast<int>(statement.integer(1)));
    if (!state)
        return base::fail(base::ErrorCode::StoreDamaged, state.error().detail,
                          id->toString().toStdString());
    EnrollmentRow row{*id, *state};
    row.begunOn = statement.integer(2);
    row.createdAt = statement.integer(3);
    row.updatedAt = statement.integer(4);
    row.captured = static_cast<int>(statement.integer(5));
    row.excepted = static_cast<int>(statement.integer(6));
    row.overview = statement.blob(7);
    row.nikHash = statement.blob(8);
    row.wrappedKey = statement.blob(9);
    row.name = statement.blob(10);
    row.detail = statement.blob(11);
    return macOf(row).check(macKey, statement.blob(12), id->toString()).map([&row] {
        return std::move(row);
    });
}

base::Result<EnrollmentRow> findEnrollmentRow(Database &database, const base::SecureBytes &macKey,
                                              const enrollment::EnrollmentId &id)
{
    const QByteArray sql
        = "SELECT " + QByteArray(enrollmentColumns) + " FROM enrollment WHERE id = ?1";
    Statement statement = database.prepare(sql.constData());
    const auto found = statement.bind(1, id.toBytes()).step();
    if (!found)
        return base::fail(found.error());
    if (!*found)
        return base::fail(base::ErrorCode::EnrollmentUnknown, {}, id.toString().toStdString());
    return enrollmentRowAt(statement, macKey);
}

base::Result<void> insertEnrollmentRow(Database &database, const base::SecureBytes &macKey,
                                       const EnrollmentRow &row)
{
    return write(database,
                 "INSERT INTO enrollment(id, state, begun_on, created_at, updated_at, captured, "
                 "excepted, overview,"
                 " nik_hash, wrapped_key, name, detail, mac)"
                 " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                 row, macOf(row).compute(macKey));
}

base::Result<void> updateEnrollmentRow(Database &database, const base::SecureBytes &macKey,
                                       const EnrollmentRow &row)
{
    return write(
        database,
        "UPDATE enrollment SET state = ?2, begun_on = ?3, created_at = ?4, updated_at = ?5, "
        "captured = ?6,"
        " excepted = ?7, overview = ?8, nik_hash = ?9, wrapped_key = ?10, name = ?11, detail = ?12,"
        " mac = ?13 WHERE id = ?1",
        row, macOf(row).compute(macKey));
}

} // namespace rekam::store
