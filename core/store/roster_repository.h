// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"

#include <functional>
#include <optional>
#include <vector>

namespace rekam::store {

/** A row of the roster as it lies there. */
struct RosterSeal
{
    qint64 row = 0;
    QByteArray nikHash;
    QByteArray sealed;
};

/** What putting a resident did, or would do. */
enum class Placed { Added, Changed, Unchanged };

/** Gives the resident who is about to be stored what the stored one (second) knows besides. */
using Completion
    = std::function<void(population::Resident &after, const population::Resident &before)>;

/** The roster, each row sealed; found by the keyed hash of the NIK. */
class RosterRepository
{
public:
    RosterRepository(Store &store, const vault::Keyring &keyring)
        : m_store(store)
        , m_keyring(keyring)
    { }
    /** Adds or replaces, inside the caller's Transaction (Internal without one). */
    base::Result<void> put(const population::Resident &resident);
    /** As put() of the resident with @p nik whose residentToBytes() is @p form, but says what it did, and
     *  leaves a row alone in which nothing would change. @p before is filled with what stood there, where
     *  that is something else; @p complete, if there is one, is called for it first, and @p form then is
     *  what is stored. */
    base::Result<Placed> place(const population::Nik &nik, QByteArray &form,
                               std::optional<population::Resident> &before,
                               const Completion &complete = {});
    /** What place() would do; needs no transaction. */
    base::Result<Placed> compare(const population::Nik &nik, QByteArray &form,
                                 std::optional<population::Resident> &before,
                                 const Completion &complete = {});
    /** At most @p most rows behind @p row, in their order; still sealed. */
    base::Result<std::vector<RosterSeal>> readSeals(qint64 row, int most);
    /** The form of a row. Touches no store and may be called on any thread. Fails with StoreDamaged;
     *  Error::subject names the row. */
    static base::Result<QByteArray> unseal(const vault::Keyring &keyring, const RosterSeal &seal);
    /** Fails with ResidentUnknown, StoreDamaged if the row does not open. */
    base::Result<population::Resident> find(const population::Nik &nik);
    /** Every row, opened; stops at the first error (StoreDamaged names the row). */
    base::Result<void> forEach(const std::function<void(const population::Resident &)> &take);
    base::Result<int> count();

private:
    [[nodiscard]] QByteArray hashOf(const population::Nik &nik) const;
    [[nodiscard]] QByteArray seal(const QByteArray &form, const QByteArray &nikHash) const;
    /** What would happen to the row of @p nikHash, by a look at it. */
    base::Result<Placed> compareWithRow(const QByteArray &nikHash, QByteArray &form,
                                        std::optional<population::Resident> &before,
                                        const Completion &complete);
    Store &m_store;
    const vault::Keyring &m_keyring;
};

} // namespace rekam::store
