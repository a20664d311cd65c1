// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accepted_statements.h"

#include "core/store/account_repository.h"

#include <stdexcept>

namespace rekam::tests {

namespace {

template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("accepted statements: "
                                 + std::string(base::errorName(result.error().code)) + " "
                                 + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

vault::Keyring keyringOf(const QString &home, const char *account,
                         const base::SecureBytes &password)
{
    const auto store = must(store::Store::open(home + QStringLiteral("/station.db")));
    const auto row = must(store::AccountRepository(*store).find(QLatin1String(account)));
    return vault::Keyring(must(vault::unwrapWithPassword(row.wrap, password, account)));
}

void acceptStatements(const QString &home, const vault::Keyring &keyring, const QDateTime &moment)
{
    const auto store = must(store::Store::open(home + QStringLiteral("/station.db")));
    store::AccountRepository accounts(*store);
    auto transaction = must(store::Transaction::begin(store->database()));
    for (store::AccountRow row : must(accounts.all())) {
        row.statementAcceptedAt = moment;
        row.passwordGiven = false;
        must(accounts.update(row, keyring.rowMacKey()));
    }
    must(transaction.commit());
}

} // namespace rekam::tests
