// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copy_settling.h"

#include "core/store/enrollment_row.h"
#include "core/store/outbox_repository.h"
#include "core/store/schema.h"

#include <set>

namespace rekam::store {

using base::ErrorCode;
using base::fail;
using base::Result;
using enrollment::EnrollmentId;

namespace {

/** Closed, a copy is one file; so it stays with a rollback journal. */
Result<std::unique_ptr<Database>> openCopy(const QString &path)
{
    auto copy = Database::open(path, Database::Open::Existing, Store::applicationId,
                               Database::Sharing::SeveralProcesses);
    if (!copy)
        return copy;
    return migrate(**copy).map([&copy] { return *std::move(copy); });
}

Result<std::set<QByteArray>> idsOf(Database &database, const char *sql)
{
    Statement statement = database.prepare(sql);
    std::set<QByteArray> ids;
    while (true) {
        const auto found = statement.step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return ids;
        ids.insert(statement.blob(0));
    }
}

constexpr const char *withPacket = "SELECT enrollment FROM packet";
constexpr const char *withDetail = "SELECT id FROM enrollment WHERE wrapped_key IS NOT NULL";

/** What the copy still has and the store has no more. */
Result<std::vector<EnrollmentId>> candidates(Database &store, Database &copy)
{
    std::vector<EnrollmentId> ids;
    for (const char *sql : {withDetail, withPacket}) {
        const auto held = idsOf(copy, sql);
        if (!held)
            return fail(held.error());
        const auto present = idsOf(store, sql);
        if (!present)
            return fail(present.error());
        for (const QByteArray &bytes : *held) {
            const auto id = EnrollmentId::fromBytes(bytes);
            if (id && !present->contains(bytes))
                ids.push_back(*id);
        }
    }
    return ids;
}

Result<bool> hasPacket(Database &database, const EnrollmentId &id)
{
    return database.prepare("SELECT 1 FROM packet WHERE enrollment = ?1")
        .bind(1, id.toBytes())
        .step();
}

Result<void> run(Database &database, const char *sql, const EnrollmentId &id)
{
    return database.prepare(sql).bind(1, id.toBytes()).run();
}

Result<bool> settleOne(Store &store, const vault::Keyring &keyring, Database &copy,
                       const EnrollmentId &id)
{
    // What does not open in the store is no reason to erase its last copy.
    const auto present = findEnrollmentRow(store.database(), keyring.rowMacKey(), id);
    if (!present)
        return false;
    const auto held = findEnrollmentRow(copy, keyring.rowMacKey(), id);
    if (!held)
        return held.error().code == ErrorCode::EnrollmentUnknown ? Result<bool>(false)
                                                                 : fail(held.error());
    const auto packetHere = hasPacket(store.database(), id);
    const auto packetThere = hasPacket(copy, id);
    for (const auto *known : {&packetHere, &packetThere}) {
        if (!*known)
            return fail(known->error());
    }
    const bool detail = held->hasDetail() && !present->hasDetail();
    const bool packet = *packetThere && !*packetHere;
    if (!detail && !packet)
        return false;
    const auto carried = OutboxRepository(store, keyring).copyTo(copy, id);
    if (!carried) // a packet that does not open in the store: the copy may be the last whole one
        return carried.error().code == ErrorCode::StoreDamaged ? Result<bool>(false)
                                                               : fail(carried.error());
    for (const char *sql : {"DELETE FROM item WHERE enrollment = ?1",
                            "DELETE FROM exception WHERE enrollment = ?1"}) {
        if (const auto erased = run(copy, sql, id); !erased)
            return fail(erased.error());
    }
    return updateEnrollmentRow(copy, keyring.rowMacKey(), *present).map([] { return true; });
}

Result<int> settle(Store &store, const vault::Keyring &keyring, Database &copy,
                   const std::vector<EnrollmentId> &ids)
{
    int settled = 0;
    auto transaction = Transaction::begin(copy);
    if (!transaction)
        return fail(transaction.error());
    for (const EnrollmentId &id : ids) {
        const auto changed = settleOne(store, keyring, copy, id);
        if (!changed)
            return fail(changed.error());
        settled += *changed ? 1 : 0;
    }
    if (settled == 0)
        return 0; // rolled back: the file is not touched
    return transaction->commit().map([settled] { return settled; });
}

} // namespace

Result<int> settleCopy(Store &store, const vault::Keyring &keyring, const QString &path)
{
    const auto copy = openCopy(path);
    if (!copy)
        return fail(copy.error());
    const auto ids = candidates(store.database(), **copy);
    if (!ids)
        return fail(ids.error());
    return ids->empty() ? Result<int>(0) : settle(store, keyring, **copy, *ids);
}

Result<int> settleCopy(Store &store, const vault::Keyring &keyring, const QString &path,
                       const std::vector<EnrollmentId> &ids)
{
    const auto copy = openCopy(path);
    return copy ? settle(store, keyring, **copy, ids) : fail(copy.error());
}

} // namespace rekam::store
