// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"

#include <chrono>

namespace rekam::store {

/** How long an account rests after that many wrong passwords in a row: the first four cost nothing,
 *  then one minute, doubled with each further one up to an hour. */
std::chrono::minutes restAfter(int failures);

/** Keeps count of wrong passwords. It goes by the time since the machine was started, which nobody
 *  can set forward; after a restart of the machine the rest begins anew. The rows are written before
 *  anybody is logged in, so no key protects them: whoever can write to the disk tries passwords
 *  elsewhere anyway, against Argon2id. A damaged row counts as locked. */
class Lockout
{
public:
    Lockout(Store &store, const base::Clock &clock)
        : m_store(store)
        , m_clock(clock)
    { }
    /** How long the account still rests; zero if it may try. Fails with the Store* codes. */
    base::Result<std::chrono::milliseconds> remaining(const QString &account);
    /** Wrong passwords in a row so far; also for a damaged row, which has its number of tries used up. */
    base::Result<int> failures(const QString &account);
    base::Result<void> noteFailure(const QString &account);
    /** After a right password, or by an administrator. */
    base::Result<void> clear(const QString &account);

private:
    struct Row
    {
        int failures = 0;
        QByteArray bootId{};
        std::chrono::milliseconds lockedUntil{}; ///< since the start of the machine
    };
    base::Result<Row> read(const QString &account);
    base::Result<void> write(const QString &account, const Row &row);

    Store &m_store;
    const base::Clock &m_clock;
};

} // namespace rekam::store
