// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/resident.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"

#include <functional>

namespace rekam::store {

/** The roster, each row sealed; found by the keyed hash of the NIK. */
class RosterRepository
{
public:
    RosterRepository(Store &store, const vault::Keyring &keyring)
        : m_store(store)
        , m_keyring(keyring)
    {
    }
    /** Adds or replaces, inside the caller's Transaction. */
    base::Result<void> put(const population::Resident &resident);
    /** Fails with ResidentUnknown. */
    base::Result<population::Resident> find(const population::Nik &nik);
    /** Every row, opened; stops at the first error. */
    base::Result<void> forEach(const std::function<void(const population::Resident &)> &take);
    base::Result<int> count();

private:
    Store &m_store;
    const vault::Keyring &m_keyring;
};

} // namespace rekam::store
