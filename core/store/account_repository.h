// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/vault/account.h"
#include "core/vault/password_wrap.h"

#include <vector>

namespace rekam::store {

struct AccountRow
{
    QString name;
    vault::Role role = vault::Role::Operator;
    vault::PasswordWrap wrap;
    int failedAttempts = 0;
    QDateTime lockedUntil; ///< invalid if not locked
};

/** Accounts of the station. Readable before login; the role is bound into the MAC that
 *  verifyAll() checks with the keyring once somebody is logged in. */
class AccountRepository
{
public:
    explicit AccountRepository(Store &store)
        : m_store(store)
    { }
    /** Fails with AccountExists. @p macKey is Keyring::rowMacKey(). */
    base::Result<void> add(const AccountRow &row, const base::SecureBytes &macKey);
    /** Fails with AccountUnknown. */
    base::Result<AccountRow> find(const QString &name);
    base::Result<std::vector<AccountRow>> all();
    base::Result<void> noteFailure(const QString &name, int failedAttempts,
                                   const QDateTime &lockedUntil);
    base::Result<void> noteSuccess(const QString &name);
    /** Fails with StoreDamaged if a role or wrap was changed behind the program's back. */
    base::Result<void> verify(const AccountRow &row, const base::SecureBytes &macKey);

private:
    Store &m_store;
};

} // namespace rekam::store
