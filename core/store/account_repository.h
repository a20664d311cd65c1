// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/vault/account.h"
#include "core/vault/password_wrap.h"

#include <QDate>

#include <vector>

namespace rekam::store {

struct AccountRow
{
    QString name;
    vault::Role role = vault::Role::Operator;
    vault::PasswordWrap wrap;
    QDate expiresOn{}; ///< last day of use; invalid: no end
    QDateTime statementAcceptedAt{}; ///< of confidentiality; invalid: not yet
    QDateTime endedAt{}; ///< invalid while the account is in use
    bool passwordGiven = false; ///< by somebody else, who knows it until its owner chooses another
};

/** Accounts of the station. Readable before login; everything in a row is bound into its MAC, which
 *  verify() checks with the keyring once somebody is logged in. */
class AccountRepository
{
public:
    explicit AccountRepository(Store &store)
        : m_store(store)
    { }
    /** Fails with AccountExists. @p macKey is Keyring::rowMacKey(). */
    base::Result<void> add(const AccountRow &row, const base::SecureBytes &macKey);
    /** Writes everything but the name. Fails with AccountUnknown. */
    base::Result<void> update(const AccountRow &row, const base::SecureBytes &macKey);
    /** Fails with AccountUnknown. */
    base::Result<AccountRow> find(const QString &name);
    /** By name. */
    base::Result<std::vector<AccountRow>> all();
    /** Fails with StoreDamaged if a row was changed behind the program's back. */
    base::Result<void> verify(const AccountRow &row, const base::SecureBytes &macKey);

private:
    Store &m_store;
};

} // namespace rekam::store
