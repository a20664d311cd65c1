// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cheap_logins.h"

#include "core/store/account_repository.h"
#include "core/vault/keyring.h"
#include "tests/support/practice_station.h"

#include <stdexcept>

namespace rekam::tests {

namespace {

template<typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("cheap logins: "
                                 + std::string(base::errorName(result.error().code)) + " "
                                 + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

constexpr vault::PasswordCost leastCost{1, 8192}; // crypto_pwhash_argon2id_{OPS,MEM}LIMIT_MIN

} // namespace

void makeLoginsCheap(const QString &home)
{
    makeLoginsCheap(home, [](const QString &) { return password(); });
}

void makeLoginsCheap(const QString &home,
                     const std::function<base::SecureBytes(const QString &)> &passwordOf)
{
    const auto store = must(store::Store::open(home + QStringLiteral("/station.db")));
    store::AccountRepository accounts(*store);
    auto transaction = must(store::Transaction::begin(store->database()));
    for (store::AccountRow row : must(accounts.all())) {
        const QByteArray name = row.name.toUtf8();
        const base::SecureBytes secret = passwordOf(row.name);
        const vault::Keyring keyring(must(vault::unwrapWithPassword(row.wrap, secret, name)));
        row.wrap = must(vault::wrapWithPassword(keyring.stationKey(), secret, name, leastCost));
        must(accounts.update(row, keyring.rowMacKey()));
    }
    must(transaction.commit());
}

} // namespace rekam::tests
