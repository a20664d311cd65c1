// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"

#include <functional>
#include <optional>

namespace rekam::store {

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
    /** Fails with ResidentUnknown, StoreDamaged if the row does not open. */
    base::Result<population::Resident> find(const population::Nik &nik);
    /** Every row, opened; stops at the first error (StoreDamaged names the row). */
    base::Result<void> forEach(const std::function<void(const population::Resident &)> &take);
    base::Result<int> count();

private:
    Store &m_store;
    const vault::Keyring &m_keyring;
    std::optional<Statement> m_put; ///< prepared once for the 138,000 rows of an import
};

} // namespace rekam::store
