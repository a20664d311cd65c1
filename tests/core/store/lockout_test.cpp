// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/account_repository.h"
#include "core/store/lockout.h"
#include "tests/core/store/test_store.h"

using namespace rekam;
using namespace rekam::store;
using namespace std::chrono_literals;

namespace {

const QString adi = QStringLiteral("adi");

struct Locked : tests::TestStore
{
    Locked()
    {
        REQUIRE(AccountRepository(*store).add(
            {adi, vault::Role::Operator, {QByteArray(16, 's'), {}, QByteArray(72, 'w')}},
            keyring.rowMacKey()));
    }
    void fail(int times)
    {
        for (int i = 0; i < times; ++i)
            REQUIRE(lockout().noteFailure(adi));
    }
    Lockout lockout() { return {*store, clock}; }
    std::chrono::milliseconds remaining() { return lockout().remaining(adi).value(); }
    base::FixedClock clock{tests::morning};
};

} // namespace

TEST_CASE("Four wrong passwords cost nothing, then the rest grows to an hour and no further")
{
    CHECK(restAfter(0) == 0min);
    CHECK(restAfter(4) == 0min);
    CHECK(restAfter(5) == 1min);
    CHECK(restAfter(6) == 2min);
    CHECK(restAfter(10) == 32min);
    CHECK(restAfter(11) == 60min);
    CHECK(restAfter(1'000'000) == 60min);
    Locked test;
    test.fail(4);
    CHECK(test.remaining() == 0ms);
    test.fail(1);
    CHECK(test.remaining() == 1min);
    test.clock.advance(59s);
    CHECK(test.remaining() == 1s);
    test.clock.advance(1s);
    CHECK(test.remaining() == 0ms);
    test.fail(1);
    CHECK(test.remaining() == 2min);
}

TEST_CASE("Neither the program's restart nor the clock opens a lock")
{
    Locked test;
    test.fail(6);
    test.clock.set(tests::morning.addYears(1));
    CHECK(test.remaining() == 2min);
    test.clock.set(tests::morning.addYears(-1));
    test.close();
    test.reopen();
    CHECK(test.remaining() == 2min);
    CHECK(test.lockout().failures(adi).value() == 6);
}

TEST_CASE("After a restart of the machine the rest begins anew")
{
    Locked test;
    test.fail(6);
    test.clock.advance(1min);
    test.clock.reboot();
    CHECK(test.remaining() == 2min);
    test.clock.advance(90s);
    CHECK(test.remaining() == 30s);
}

TEST_CASE("A right password clears the count, and a stranger's name has none")
{
    Locked test;
    test.fail(7);
    REQUIRE(test.lockout().clear(adi));
    CHECK(test.remaining() == 0ms);
    CHECK(test.lockout().failures(adi).value() == 0);
    CHECK(test.lockout().remaining(QStringLiteral("hantu")).value() == 0ms);
}

TEST_CASE("A lock whose row was damaged still locks")
{
    const char *sql = GENERATE(
        "UPDATE lockout SET failures = 0", "UPDATE lockout SET locked_until = 0",
        "UPDATE lockout SET boot_id = x'00'", "UPDATE lockout SET checksum = zeroblob(32)");
    CAPTURE(sql);
    Locked test;
    test.fail(9);
    test.tamper(sql);
    CHECK(test.remaining() == 1min);
    test.clock.advance(1min);
    CHECK(test.remaining() == 0ms);
}
