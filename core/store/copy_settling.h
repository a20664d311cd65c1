// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"

#include <vector>

namespace rekam::store {

/** A copy of a store is whole: what is erased in the store later would stay readable in it, with the
 *  key beside it. This does in the closed copy @p path what was done in @p store since: where a
 *  detail was erased, it is erased there too and the packet, if there is one, is put in its place, so
 *  that the copy still holds what has not arrived; where a packet was purged, it is purged there. Rows
 *  that the store does not know, or that do not open in it, are left alone.
 *
 *  Returns how many enrollments were changed. One transaction: all of the copy or nothing. Fails with
 *  StoreDamaged if the copy or a row of it does not open, StoreNewer, StoreFull, StoreFailed. */
base::Result<int> settleCopy(Store &store, const vault::Keyring &keyring, const QString &path);

/** The same for these enrollments only, in a few milliseconds if there is nothing to do. */
base::Result<int> settleCopy(Store &store, const vault::Keyring &keyring, const QString &path,
                             const std::vector<enrollment::EnrollmentId> &ids);

} // namespace rekam::store
