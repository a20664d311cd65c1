// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentRepository that reads.
#include "core/store/enrollment_parts.h"
#include "core/store/enrollment_repository.h"
#include "core/store/enrollment_row.h"

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;

namespace {

QDateTime moment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/** Calls @p take(key, sealed) for each row of @p sql: kind, position, sealed. */
template<typename Take>
Result<void> forEachCapture(Database &database, const char *sql, const EnrollmentId &id, Take take)
{
    Statement statement = database.prepare(sql);
    statement.bind(1, id.toBytes());
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return {};
        const auto key = enrollment::itemKeyFromCode(static_cast<int>(statement.integer(0)),
                                                     static_cast<int>(statement.integer(1)));
        if (!key)
            return fail(ErrorCode::StoreDamaged, "no such capture");
        if (const Result<void> taken = take(*key, statement.blob(2)); !taken)
            return taken;
    }
}

Result<void> loadCaptures(Database &database, const base::SecureBytes &key,
                          enrollment::Enrollment &enrollment)
{
    const EnrollmentId &id = enrollment.id;
    return forEachCapture(database, "SELECT kind, position, sealed FROM item WHERE enrollment = ?1",
                          id,
                          [&](const enrollment::ItemKey &itemKey, const QByteArray &sealed) {
                              return openItem(key, id, itemKey, sealed).map([&](const auto &item) {
                                  enrollment.items.emplace(itemKey, item);
                              });
                          })
        .and_then([&] {
            return forEachCapture(
                database, "SELECT kind, position, sealed FROM exception WHERE enrollment = ?1", id,
                [&](const enrollment::ItemKey &itemKey, const QByteArray &sealed) {
                    return openException(key, id, itemKey, sealed).map([&](const auto &exception) {
                        enrollment.exceptions.emplace(itemKey, exception);
                    });
                });
        });
}

} // namespace

Result<enrollment::Enrollment> EnrollmentRepository::load(const EnrollmentId &id)
{
    Database &database = m_store.database();
    const auto row = findEnrollmentRow(database, m_keyring.rowMacKey(), id);
    if (!row)
        return fail(row.error());
    const std::string idText = id.toString().toStdString();
    if (!row->hasDetail())
        return fail(ErrorCode::EnrollmentUnknown, "detail is erased", idText);
    const auto key = keyOf(*row);
    if (!key)
        return fail(key.error());
    const auto overview = openOverview(m_keyring, id, row->overview);
    if (!overview)
        return fail(overview.error());
    const auto detail = openDetail(**key, id, row->detail);
    if (!detail)
        return fail(detail.error());
    enrollment::Enrollment enrollment{id,
                                      overview->number,
                                      detail->station,
                                      row->state,
                                      detail->resident,
                                      overview->recorder,
                                      detail->approver,
                                      moment(row->createdAt),
                                      moment(row->updatedAt),
                                      {},
                                      {},
                                      detail->chipFingers,
                                      detail->grounds,
                                      detail->corrections};
    if (const auto loaded = loadCaptures(database, **key, enrollment); !loaded)
        return fail(loaded.error());
    // A capture that was taken out whole leaves no broken seal behind, but the row counts them.
    int captured = 0;
    for (const auto &[itemKey, item] : enrollment.items)
        captured += itemKey.kind == enrollment::ItemKind::HandPhoto ? handPhotoWeight : 1;
    if (captured != row->captured
        || static_cast<int>(enrollment.exceptions.size()) != row->excepted)
        return fail(ErrorCode::StoreDamaged, "number of captures", idText);
    return enrollment;
}

Result<enrollment::State> EnrollmentRepository::state(const EnrollmentId &id)
{
    return findEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), id)
        .map([](const EnrollmentRow &row) { return row.state; });
}

Result<QByteArray> EnrollmentRepository::personHash(const EnrollmentId &id)
{
    return findEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), id)
        .map([](const EnrollmentRow &row) { return row.nikHash; });
}

Result<std::optional<EnrollmentId>> EnrollmentRepository::newestFor(const population::Nik &nik,
                                                                    bool (*fits)(enrollment::State))
{
    const QByteArray sql = "SELECT " + QByteArray(enrollmentColumns)
        + " FROM enrollment WHERE nik_hash = ?1 ORDER BY created_at DESC, id DESC";
    Statement statement = m_store.database().prepare(sql.constData());
    statement.bind(1, vault::keyedHash(m_keyring.lookupKey(), nik.toString().toLatin1()));
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return std::nullopt;
        const auto row = enrollmentRowAt(statement, m_keyring.rowMacKey());
        if (!row)
            return fail(row.error());
        if (fits(row->state))
            return row->id;
    }
}

Result<std::optional<enrollment::State>>
EnrollmentRepository::newestStateFor(const population::Nik &nik)
{
    const QByteArray sql = "SELECT " + QByteArray(enrollmentColumns)
        + " FROM enrollment WHERE nik_hash = ?1 ORDER BY created_at DESC, id DESC LIMIT 1";
    Statement statement = m_store.database().prepare(sql.constData());
    statement.bind(1, vault::keyedHash(m_keyring.lookupKey(), nik.toString().toLatin1()));
    const auto found = statement.step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    const auto row = enrollmentRowAt(statement, m_keyring.rowMacKey());
    return row ? Result<std::optional<enrollment::State>>(row->state) : fail(row.error());
}

Result<std::optional<EnrollmentId>> EnrollmentRepository::openFor(const population::Nik &nik)
{
    return newestFor(nik, enrollment::isOpen);
}

Result<std::optional<EnrollmentId>> EnrollmentRepository::waitingFor(const population::Nik &nik)
{
    return newestFor(nik,
                     [](enrollment::State state) { return state == enrollment::State::Complete; });
}

Result<const base::SecureBytes *> EnrollmentRepository::keyOf(const EnrollmentRow &row)
{
    const QByteArray id = row.id.toBytes();
    if (m_opened.key.isEmpty() || m_opened.id != id || m_opened.wrapped != row.wrappedKey) {
        auto key = m_keyring.enrollmentKey(id, row.wrappedKey);
        if (!key)
            return fail(ErrorCode::StoreDamaged, key.error().detail,
                        row.id.toString().toStdString());
        m_opened = {id, row.wrappedKey, *std::move(key)};
    }
    return &m_opened.key;
}

Result<EnrollmentOverview> EnrollmentRepository::overviewOf(const EnrollmentRow &row)
{
    const auto part = openOverview(m_keyring, row.id, row.overview);
    if (!part)
        return fail(part.error());
    QString name;
    if (row.hasDetail()) {
        const auto opened = keyOf(row).and_then(
            [&row](const base::SecureBytes *key) { return openName(*key, row.id, row.name); });
        if (!opened)
            return fail(ErrorCode::StoreDamaged, opened.error().detail,
                        row.id.toString().toStdString());
        name = *opened;
    }
    return EnrollmentOverview{row.id,
                              part->number,
                              row.state,
                              name,
                              part->initials,
                              part->recorder,
                              part->reason,
                              row.captured % handPhotoWeight,
                              row.excepted,
                              moment(row.createdAt),
                              moment(row.updatedAt),
                              row.state == enrollment::State::Complete ? marksOf(row)
                                                                       : enrollment::RecordMarks{}};
}

enrollment::RecordMarks EnrollmentRepository::marksOf(const EnrollmentRow &row)
{
    const auto detail = keyOf(row).and_then(
        [&row](const base::SecureBytes *key) { return openDetail(*key, row.id, row.detail); });
    return detail ? enrollment::marksOf(detail->grounds, detail->corrections)
                  : enrollment::RecordMarks{};
}

std::vector<EnrollmentId> EnrollmentRepository::everyId()
{
    Statement statement = m_store.database().prepare("SELECT id FROM enrollment ORDER BY id");
    std::vector<EnrollmentId> ids;
    for (auto found = statement.step(); found && *found; found = statement.step())
        if (const auto id = EnrollmentId::fromBytes(statement.blob(0)))
            ids.push_back(*id);
    return ids;
}

Result<EnrollmentOverview> EnrollmentRepository::overview(const EnrollmentId &id)
{
    return findEnrollmentRow(m_store.database(), m_keyring.rowMacKey(), id)
        .and_then([this](const EnrollmentRow &row) { return overviewOf(row); });
}

Result<std::vector<EnrollmentOverview>> EnrollmentRepository::list()
{
    const QByteArray sql = "SELECT " + QByteArray(enrollmentColumns)
        + " FROM enrollment ORDER BY created_at DESC, id DESC";
    Statement statement = m_store.database().prepare(sql.constData());
    std::vector<EnrollmentOverview> overviews;
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return overviews;
        auto one = enrollmentRowAt(statement, m_keyring.rowMacKey())
                       .and_then([this](const EnrollmentRow &row) { return overviewOf(row); });
        if (!one)
            return fail(one.error());
        overviews.push_back(*std::move(one));
    }
}

Result<int> EnrollmentRepository::countOn(QDate day)
{
    Statement statement
        = m_store.database().prepare("SELECT COUNT(*) FROM enrollment WHERE begun_on = ?1");
    statement.bind(1, dayNumber(day));
    return statement.step().map([&](bool) { return static_cast<int>(statement.integer(0)); });
}

} // namespace rekam::store
