// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentRepository that writes.
#include "core/store/enrollment_repository.h"

#include "core/store/enrollment_parts.h"
#include "core/store/enrollment_row.h"

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;

namespace {

struct CaptureCounts
{
    int captured = 0, photos = 0, excepted = 0;
};

Result<CaptureCounts> countCaptures(Database &database, const EnrollmentId &id)
{
    Statement statement
        = database.prepare("SELECT (SELECT COUNT(*) FROM item WHERE enrollment = ?1 AND kind <> 4),"
                           " (SELECT COUNT(*) FROM item WHERE enrollment = ?1 AND kind = 4),"
                           " (SELECT COUNT(*) FROM exception WHERE enrollment = ?1)");
    return statement.bind(1, id.toBytes()).step().map([&](bool) {
        const auto number = [&](int column) { return static_cast<int>(statement.integer(column)); };
        return CaptureCounts{number(0), number(1), number(2)};
    });
}

Result<void> bindCapture(Database &database, const char *sql, const EnrollmentId &id,
                         const enrollment::ItemKey &key, const QByteArray &sealed)
{
    Statement statement = database.prepare(sql);
    statement.bind(1, id.toBytes()).bind(2, static_cast<qint64>(key.kind)).bind(3, key.position);
    if (!sealed.isNull())
        statement.bind(4, sealed);
    return statement.run();
}

} // namespace

Result<EnrollmentRow> EnrollmentRepository::rowForWriting(const EnrollmentId &id)
{
    if (!m_store.database().inTransaction())
        return fail(ErrorCode::Internal, "enrollment written outside a transaction");
    return findEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), id);
}

Result<EnrollmentRow> EnrollmentRepository::rowWithDetail(const EnrollmentId &id)
{
    auto row = rowForWriting(id);
    if (row && !row->hasDetail())
        return fail(ErrorCode::EnrollmentUnknown, "detail is erased", id.toString().toStdString());
    return row;
}

Result<void> EnrollmentRepository::finish(EnrollmentRow &row, const QDateTime &now)
{
    Database &database = m_store.database();
    const auto counts = countCaptures(database, row.id);
    if (!counts)
        return fail(counts.error());
    row.captured = counts->captured + handPhotoWeight * counts->photos;
    row.excepted = counts->excepted;
    row.updatedAt = now.toMSecsSinceEpoch();
    return updateEnrollmentRow(database, m_keyring.rowMacKey(), row);
}

Result<void> EnrollmentRepository::insert(const enrollment::Enrollment &enrollment)
{
    if (!m_store.database().inTransaction())
        return fail(ErrorCode::Internal, "enrollment written outside a transaction");
    const EnrollmentId &id = enrollment.id;
    const QDate numberDay = enrollment::dayOfEnrollmentNumber(enrollment.number);
    const auto [key, wrapped] = m_keyring.newEnrollmentKey(id.toBytes());
    EnrollmentRow row{id, enrollment.state};
    row.begunOn = dayNumber(numberDay.isValid() ? numberDay : enrollment.createdAt.toUTC().date());
    row.createdAt = enrollment.createdAt.toMSecsSinceEpoch();
    row.updatedAt = enrollment.updatedAt.toMSecsSinceEpoch();
    row.wrappedKey = wrapped;
    sealPerson(row, key, enrollment);
    return insertEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), row);
}

void EnrollmentRepository::sealPerson(EnrollmentRow &row, const base::SecureBytes &key,
                                      const enrollment::Enrollment &record) const
{
    const EnrollmentId &id = record.id;
    row.overview = sealOverview(
        m_keyring, id, {record.number, initialsOf(record.resident.name), record.recorder, {}});
    row.nikHash
        = vault::keyedHash(m_keyring.lookupKey(), record.resident.nik.toString().toLatin1());
    row.name = sealName(key, id, record.resident.name);
    row.detail = sealDetail(key, id,
                            {record.resident, record.station, record.approver, record.chipFingers,
                             record.grounds, record.corrections});
}

Result<void> EnrollmentRepository::putBiodata(const enrollment::Enrollment &record,
                                              const QDateTime &now)
{
    auto row = rowWithDetail(record.id);
    if (!row)
        return fail(row.error());
    const auto overview = openOverview(m_keyring, record.id, row->overview);
    if (!overview)
        return fail(overview.error());
    const auto key = keyOf(*row);
    if (!key)
        return fail(key.error());
    sealPerson(*row, **key, record);
    if (!overview->reason.isEmpty()) { // why it was returned stays
        if (const auto kept = keepReason(*row, overview->reason); !kept)
            return kept;
    }
    row->updatedAt = now.toMSecsSinceEpoch();
    return updateEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), *row);
}

Result<void> EnrollmentRepository::putItem(const EnrollmentId &id,
                                           const enrollment::CaptureItem &item,
                                           const QDateTime &now)
{
    auto row = rowWithDetail(id);
    if (!row)
        return fail(row.error());
    const auto key = keyOf(*row);
    if (!key)
        return fail(key.error());
    Database &database = m_store.database();
    return bindCapture(
               database,
               "INSERT INTO item(enrollment, kind, position, sealed) VALUES(?1, ?2, ?3, ?4)"
               " ON CONFLICT(enrollment, kind, position) DO UPDATE SET sealed = excluded.sealed",
               id, item.key, sealItem(**key, id, item))
        .and_then([&] {
            return bindCapture(
                database,
                "DELETE FROM exception WHERE enrollment = ?1 AND kind = ?2 AND position = ?3", id,
                item.key, {});
        })
        .and_then([&] { return finish(*row, now); });
}

Result<void> EnrollmentRepository::putException(const EnrollmentId &id,
                                                const enrollment::CaptureException &exception,
                                                const QDateTime &now)
{
    auto row = rowWithDetail(id);
    if (!row)
        return fail(row.error());
    const auto key = keyOf(*row);
    if (!key)
        return fail(key.error());
    Database &database = m_store.database();
    return bindCapture(
               database,
               "INSERT INTO exception(enrollment, kind, position, sealed) VALUES(?1, ?2, ?3, ?4)"
               " ON CONFLICT(enrollment, kind, position) DO UPDATE SET sealed = excluded.sealed",
               id, exception.key, sealException(**key, id, exception))
        .and_then([&] {
            return bindCapture(
                database, "DELETE FROM item WHERE enrollment = ?1 AND kind = ?2 AND position = ?3",
                id, exception.key, {});
        })
        .and_then([&] { return finish(*row, now); });
}

Result<void>
EnrollmentRepository::setChipFingers(const EnrollmentId &id,
                                     const std::vector<biometrics::FingerPosition> &fingers)
{
    auto row = rowWithDetail(id);
    if (!row)
        return fail(row.error());
    const auto key = keyOf(*row);
    if (!key)
        return fail(key.error());
    auto detail = openDetail(**key, id, row->detail);
    if (!detail)
        return fail(detail.error());
    detail->chipFingers = fingers;
    row->detail = sealDetail(**key, id, *detail);
    return updateEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), *row);
}

Result<void> EnrollmentRepository::setState(const EnrollmentId &id, enrollment::State state,
                                            const QDateTime &now)
{
    auto row = rowForWriting(id);
    if (!row)
        return fail(row.error());
    if (!enrollment::mayBecome(row->state, state))
        return fail(ErrorCode::StateForbids,
                    enrollment::stateName(row->state).toStdString() + " to "
                        + enrollment::stateName(state).toStdString());
    row->state = state;
    row->updatedAt = now.toMSecsSinceEpoch();
    return updateEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), *row);
}

Result<void> EnrollmentRepository::setReason(const EnrollmentId &id, const QString &reason)
{
    auto row = rowForWriting(id);
    if (!row)
        return fail(row.error());
    if (const auto kept = keepReason(*row, reason); !kept)
        return kept;
    return updateEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), *row);
}

Result<void> EnrollmentRepository::keepReason(EnrollmentRow &row, const QString &reason) const
{
    auto overview = openOverview(m_keyring, row.id, row.overview);
    if (!overview)
        return fail(overview.error());
    overview->reason = reason.left(2000);
    row.overview = sealOverview(m_keyring, row.id, *overview);
    return {};
}

Result<void> EnrollmentRepository::eraseDetail(const EnrollmentId &id)
{
    auto row = rowWithDetail(id);
    if (!row)
        return fail(row.error());
    Database &database = m_store.database();
    for (const char *sql : {"DELETE FROM item WHERE enrollment = ?1",
                            "DELETE FROM exception WHERE enrollment = ?1"}) {
        if (const auto erased = database.prepare(sql).bind(1, id.toBytes()).run(); !erased)
            return erased;
    }
    row->nikHash = QByteArray();
    row->wrappedKey = QByteArray();
    row->name = QByteArray();
    row->detail = QByteArray();
    database.emptyLogAfterCommit();
    m_opened = {};
    return updateEnrollmentRow(database, m_keyring.rowMacKey(), *row);
}

} // namespace rekam::store
