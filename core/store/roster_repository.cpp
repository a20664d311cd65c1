// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/roster_repository.h"

namespace rekam::store {

namespace {

vault::SealLabel label(const QByteArray &nikHash)
{
    return {nikHash, QByteArrayLiteral("roster"), 1};
}

RosterSeal sealAt(const Statement &statement)
{
    return {statement.integer(0), statement.blob(1), statement.blob(2)};
}

base::Error damagedRow(const RosterSeal &seal, const base::Error &error)
{
    return {base::ErrorCode::StoreDamaged, "roster row: " + error.detail,
            "roster row " + std::to_string(seal.row)};
}

base::Result<population::Resident> openRow(const vault::Keyring &keyring, const RosterSeal &seal)
{
    const auto form = RosterRepository::unseal(keyring, seal);
    if (!form)
        return base::fail(form.error());
    auto resident = population::residentFromBytes(*form);
    return resident ? resident : base::fail(damagedRow(seal, resident.error()));
}

/** Nobody is called unknown because of a damaged index: a lookup that found nothing is repeated
 *  without it. 40 ms for 138,000 rows. */
base::Result<void> confirmAbsence(Database &database, const QByteArray &nikHash)
{
    Statement statement
        = database.prepare("SELECT 1 FROM roster NOT INDEXED WHERE nik_hash = ?1 LIMIT 1");
    const auto row = statement.bind(1, nikHash).step();
    if (!row)
        return base::fail(row.error());
    if (*row)
        return base::fail(base::ErrorCode::StoreDamaged, "index of the roster misses a row");
    return {};
}

} // namespace

QByteArray RosterRepository::hashOf(const population::Nik &nik) const
{
    return vault::keyedHash(m_keyring.lookupKey(), nik.toString().toLatin1());
}

QByteArray RosterRepository::seal(const QByteArray &form, const QByteArray &nikHash) const
{
    return vault::seal(m_keyring.rosterKey(), form, label(nikHash));
}

base::Result<void> RosterRepository::put(const population::Resident &resident)
{
    Database &database = m_store.database();
    if (!database.inTransaction())
        return base::fail(base::ErrorCode::Internal, "roster row outside a transaction");
    const QByteArray nikHash = hashOf(resident.nik);
    Statement statement
        = database.prepare("INSERT INTO roster(nik_hash, sealed) VALUES(?1, ?2)"
                           " ON CONFLICT(nik_hash) DO UPDATE SET sealed = excluded.sealed");
    return statement.bind(1, nikHash)
        .bind(2, seal(population::residentToBytes(resident), nikHash))
        .run();
}

base::Result<QByteArray> RosterRepository::unseal(const vault::Keyring &keyring,
                                                  const RosterSeal &seal)
{
    auto form = vault::unseal(keyring.rosterKey(), seal.sealed, label(seal.nikHash));
    return form ? form : base::fail(damagedRow(seal, form.error()));
}

base::Result<Placed> RosterRepository::compareWithRow(const QByteArray &nikHash, QByteArray &form,
                                                      std::optional<population::Resident> &before,
                                                      const Completion &complete)
{
    Statement statement = m_store.database().prepare(
        "SELECT row, nik_hash, sealed FROM roster WHERE nik_hash = ?1");
    const auto there = statement.bind(1, nikHash).step();
    if (!there)
        return base::fail(there.error());
    if (!*there)
        return Placed::Added;
    const RosterSeal row = sealAt(statement);
    const auto present = unseal(m_keyring, row);
    if (!present)
        return base::fail(present.error());
    if (*present == form)
        return Placed::Unchanged;
    auto resident = population::residentFromBytes(*present);
    if (!resident)
        return base::fail(damagedRow(row, resident.error()));
    if (complete) {
        auto after = population::residentFromBytes(form);
        if (!after)
            return base::fail(after.error());
        complete(*after, *resident);
        form = population::residentToBytes(*after);
    }
    // An older form of the same is no change.
    if (population::residentToBytes(*resident) == form)
        return Placed::Unchanged;
    before = *std::move(resident);
    return Placed::Changed;
}

base::Result<Placed> RosterRepository::compare(const population::Nik &nik, QByteArray &form,
                                               std::optional<population::Resident> &before,
                                               const Completion &complete)
{
    return compareWithRow(hashOf(nik), form, before, complete);
}

base::Result<Placed> RosterRepository::place(const population::Nik &nik, QByteArray &form,
                                             std::optional<population::Resident> &before,
                                             const Completion &complete)
{
    Database &database = m_store.database();
    if (!database.inTransaction())
        return base::fail(base::ErrorCode::Internal, "roster row outside a transaction");
    const QByteArray nikHash = hashOf(nik);
    // Most rows of most imports are new: nothing is looked up for them.
    Statement insert = database.prepare("INSERT INTO roster(nik_hash, sealed) VALUES(?1, ?2)"
                                        " ON CONFLICT(nik_hash) DO NOTHING");
    if (const auto done = insert.bind(1, nikHash).bind(2, seal(form, nikHash)).run(); !done)
        return base::fail(done.error());
    if (database.changes() == 1)
        return Placed::Added;
    const auto placed = compareWithRow(nikHash, form, before, complete);
    if (!placed || *placed != Placed::Changed)
        return placed;
    Statement update = database.prepare("UPDATE roster SET sealed = ?2 WHERE nik_hash = ?1");
    const auto done = update.bind(1, nikHash).bind(2, seal(form, nikHash)).run();
    return done ? placed : base::fail(done.error());
}

base::Result<std::vector<RosterSeal>> RosterRepository::readSeals(qint64 row, int most)
{
    Statement statement = m_store.database().prepare(
        "SELECT row, nik_hash, sealed FROM roster WHERE row > ?1 ORDER BY row LIMIT ?2");
    statement.bind(1, row).bind(2, qint64(most));
    std::vector<RosterSeal> seals;
    seals.reserve(static_cast<std::size_t>(most));
    while (true) {
        const auto found = statement.step();
        if (!found)
            return base::fail(found.error());
        if (!*found)
            return seals;
        seals.push_back(sealAt(statement));
    }
}

base::Result<population::Resident> RosterRepository::find(const population::Nik &nik)
{
    const QByteArray nikHash = hashOf(nik);
    Statement statement = m_store.database().prepare(
        "SELECT row, nik_hash, sealed FROM roster WHERE nik_hash = ?1");
    const auto row = statement.bind(1, nikHash).step();
    if (!row)
        return base::fail(row.error());
    if (*row)
        return openRow(m_keyring, sealAt(statement));
    const auto absent = confirmAbsence(m_store.database(), nikHash);
    return absent ? base::fail(base::ErrorCode::ResidentUnknown) : base::fail(absent.error());
}

base::Result<void>
RosterRepository::forEach(const std::function<void(const population::Resident &)> &take)
{
    Statement statement
        = m_store.database().prepare("SELECT row, nik_hash, sealed FROM roster ORDER BY row");
    while (true) {
        const auto row = statement.step();
        if (!row)
            return base::fail(row.error());
        if (!*row)
            return {};
        const auto resident = openRow(m_keyring, sealAt(statement));
        if (!resident)
            return base::fail(resident.error());
        take(*resident);
    }
}

base::Result<int> RosterRepository::count()
{
    Statement statement = m_store.database().prepare("SELECT COUNT(*) FROM roster");
    return statement.step().map([&](bool) { return static_cast<int>(statement.integer(0)); });
}

} // namespace rekam::store
