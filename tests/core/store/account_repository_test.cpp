// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/account_repository.h"
#include "tests/core/store/test_store.h"

using namespace rekam;
using namespace rekam::store;

namespace {

AccountRow account(const QString &name, vault::Role role = vault::Role::Operator)
{
    return {name, role, {QByteArray(16, 's'), {3, 64 * 1024 * 1024}, QByteArray(72, 'w')}};
}

const QString adi = QStringLiteral("adi");

struct Guarded : tests::TestStore
{
    AccountRepository accounts() { return AccountRepository(*store); }
    [[nodiscard]] const base::SecureBytes &macKey() const { return keyring.rowMacKey(); }
};

} // namespace

TEST_CASE("An account comes back as it was added")
{
    Guarded test;
    REQUIRE(test.accounts().add(account(adi, vault::Role::Supervisor), test.macKey()));
    test.close();
    test.reopen();
    const auto row = test.accounts().find(adi);
    REQUIRE(row);
    CHECK(row->name == adi);
    CHECK(row->role == vault::Role::Supervisor);
    CHECK(row->wrap.salt == QByteArray(16, 's'));
    CHECK(row->wrap.cost.passes == 3);
    CHECK(row->wrap.cost.memoryBytes == 64 * 1024 * 1024);
    CHECK(row->wrap.wrapped == QByteArray(72, 'w'));
    CHECK_FALSE(row->expiresOn.isValid());
    CHECK_FALSE(row->statementAcceptedAt.isValid());
    CHECK_FALSE(row->endedAt.isValid());
    CHECK(test.accounts().verify(*row, test.macKey()));
}

TEST_CASE("A name is given once and an unknown one is unknown")
{
    Guarded test;
    REQUIRE(test.accounts().add(account(adi), test.macKey()));
    const auto twice = test.accounts().add(account(adi, vault::Role::Administrator), test.macKey());
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == base::ErrorCode::AccountExists);
    CHECK(test.accounts().find(adi).value().role == vault::Role::Operator);
    const auto ghost = QStringLiteral("hantu");
    CHECK(test.accounts().find(ghost).error().code == base::ErrorCode::AccountUnknown);
    CHECK(test.accounts().update(account(ghost), test.macKey()).error().code
          == base::ErrorCode::AccountUnknown);
    CHECK(test.accounts().verify(account(ghost), test.macKey()).error().code
          == base::ErrorCode::AccountUnknown);
}

TEST_CASE("All accounts are listed by name")
{
    Guarded test;
    CHECK(test.accounts().all().value().empty());
    for (const char *name : {"citra", "adi", "budi"})
        REQUIRE(test.accounts().add(account(QString::fromLatin1(name)), test.macKey()));
    const auto all = test.accounts().all().value();
    REQUIRE(all.size() == 3);
    CHECK(all[0].name == adi);
    CHECK(all[2].name == QStringLiteral("citra"));
}

TEST_CASE("Expiry, statement and end of an account are kept and bound to it")
{
    Guarded test;
    AccountRow row = account(adi);
    REQUIRE(test.accounts().add(row, test.macKey()));
    row.expiresOn = QDate(2026, 12, 31);
    row.statementAcceptedAt = tests::morning;
    row.endedAt = tests::morning.addSecs(1);
    row.wrap.needsMachine = true;
    row.passwordGiven = true;
    REQUIRE(test.accounts().update(row, test.macKey()));
    test.close();
    test.reopen();
    const auto kept = test.accounts().find(adi).value();
    CHECK(kept.expiresOn == row.expiresOn);
    CHECK(kept.statementAcceptedAt == row.statementAcceptedAt);
    CHECK(kept.endedAt == row.endedAt);
    CHECK(kept.wrap.needsMachine);
    CHECK(kept.passwordGiven);
    CHECK(test.accounts().verify(kept, test.macKey()));
    for (const char *sql :
         {"UPDATE account SET expires_on = 20271231", "UPDATE account SET ended_at = NULL",
          "UPDATE account SET statement_accepted_at = NULL", "UPDATE account SET needs_machine = 0",
          "UPDATE account SET password_given = 0"}) {
        CAPTURE(sql);
        REQUIRE(test.accounts().update(row, test.macKey()));
        test.tamper(sql);
        CHECK_FALSE(test.accounts().verify(test.accounts().find(adi).value(), test.macKey()));
    }
}

TEST_CASE("A role or wrap that was changed behind the program's back is noticed after login")
{
    const char *sql
        = GENERATE("UPDATE account SET role = 3", "UPDATE account SET salt = zeroblob(16)",
                   "UPDATE account SET passes = 1", "UPDATE account SET memory = 8192",
                   "UPDATE account SET wrapped_key = zeroblob(72)",
                   "UPDATE account SET mac = zeroblob(32)", "UPDATE account SET name = 'eve'");
    CAPTURE(sql);
    Guarded test;
    REQUIRE(test.accounts().add(account(adi), test.macKey()));
    test.tamper(sql);
    const auto rows = test.accounts().all().value();
    REQUIRE(rows.size() == 1);
    CHECK(test.accounts().verify(rows[0], test.macKey()).error().code
          == base::ErrorCode::StoreDamaged);
}

TEST_CASE("A row that would cost all the memory or has no such role is damaged before login")
{
    const char *sql
        = GENERATE("UPDATE account SET memory = 1099511627776", "UPDATE account SET memory = -1",
                   "UPDATE account SET passes = 1000000", "UPDATE account SET passes = 0",
                   "UPDATE account SET role = 0", "UPDATE account SET role = 4");
    CAPTURE(sql);
    Guarded test;
    REQUIRE(test.accounts().add(account(adi), test.macKey()));
    test.tamper(sql);
    CHECK(test.accounts().find(adi).error().code == base::ErrorCode::StoreDamaged);
    CHECK(test.accounts().all().error().code == base::ErrorCode::StoreDamaged);
}
