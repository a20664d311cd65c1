// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/enrollment_repository.h"
#include "core/store/store.h"
#include "core/vault/keyring.h"
#include "tests/core/population/residents.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <memory>

namespace rekam::tests {

inline const QDateTime morning(QDate(2026, 11, 21), QTime(2, 30), Qt::UTC);

/** A store in a folder of its own, with the keys of somebody who is logged in. */
struct TestStore
{
    TestStore()
        : keyring(base::SecureBytes::from(QByteArray(vault::keySize, 'k')))
        , store(store::Store::create(path()).value())
    { }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("rekam.db")); }
    [[nodiscard]] store::Database &database() { return store->database(); }
    void close() { store.reset(); }
    void reopen() { store = store::Store::open(path()).value(); }

    /** What an intruder with the file does: closes, runs plain SQL, opens again. */
    void tamper(const char *sql);

    /** Runs @p work in a transaction and commits. */
    template<typename Work>
    base::Result<void> inTransaction(Work work)
    {
        auto transaction = store::Transaction::begin(database());
        if (!transaction)
            return base::fail(transaction.error());
        if (const base::Result<void> done = work(); !done)
            return done;
        return transaction->commit();
    }

    QTemporaryDir folder;
    vault::Keyring keyring;
    std::unique_ptr<store::Store> store;
};

/** A closed file as an intruder reads and writes it. */
QByteArray contentOf(const QString &path);
void writeContent(const QString &path, const QByteArray &content);

/** Runs plain SQL through a connection of its own on a file that nobody has open. */
void runSql(const QString &path, const char *sql);

/** A draft of a synthetic resident, begun at morning. */
enrollment::Enrollment draft(int serial = 1,
                             const QString &nikDigits = QStringLiteral("1671010506909001"));
enrollment::CaptureItem capture(const enrollment::ItemKey &key,
                                const QByteArray &image = "image bytes");

} // namespace rekam::tests
