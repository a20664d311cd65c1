// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/roster_repository.h"
#include "tests/core/store/test_store.h"

#include <QFile>

using namespace rekam;
using namespace rekam::store;

namespace {

QString digits(int serial)
{
    return QStringLiteral("167101050690%1").arg(serial);
}

base::Result<void> putAll(tests::TestStore &test, RosterRepository &roster, int first, int last,
                          const QString &name = QStringLiteral("BUDI SANTOSO"))
{
    return test.inTransaction([&]() -> base::Result<void> {
        for (int serial = first; serial <= last; ++serial) {
            if (const auto put = roster.put(tests::resident(name, digits(serial))); !put)
                return put;
        }
        return {};
    });
}

} // namespace

TEST_CASE("A resident is found by NIK, unchanged, also after opening again")
{
    tests::TestStore test;
    {
        RosterRepository roster(*test.store, test.keyring);
        REQUIRE(putAll(test, roster, 9001, 9003));
        CHECK(roster.find(tests::nik(digits(9002))).value()
              == tests::resident(QStringLiteral("BUDI SANTOSO"), digits(9002)));
    }
    test.close();
    test.reopen();
    RosterRepository roster(*test.store, test.keyring);
    CHECK(roster.count().value() == 3);
    CHECK(roster.find(tests::nik(digits(9003))).value().nik.toString() == digits(9003));
    CHECK(roster.find(tests::nik(digits(9004))).error().code == base::ErrorCode::ResidentUnknown);
}

TEST_CASE("Importing a resident again replaces the row")
{
    tests::TestStore test;
    RosterRepository roster(*test.store, test.keyring);
    REQUIRE(putAll(test, roster, 9001, 9002));
    REQUIRE(putAll(test, roster, 9002, 9002, QStringLiteral("BUDI SANTOSO S")));
    CHECK(roster.count().value() == 2);
    CHECK(roster.find(tests::nik(digits(9002))).value().name == QStringLiteral("BUDI SANTOSO S"));
}

TEST_CASE("Every row is handed out once")
{
    tests::TestStore test;
    RosterRepository roster(*test.store, test.keyring);
    REQUIRE(putAll(test, roster, 9001, 9100));
    QStringList seen;
    REQUIRE(roster.forEach(
        [&seen](const population::Resident &person) { seen += person.nik.toString(); }));
    CHECK(seen.size() == 100);
    CHECK(seen.front() == digits(9001));
    seen.removeDuplicates();
    CHECK(seen.size() == 100);
}

TEST_CASE(
    "An import that is not committed leaves no resident, and outside a transaction there is none")
{
    tests::TestStore test;
    RosterRepository roster(*test.store, test.keyring);
    {
        auto transaction = Transaction::begin(test.database());
        REQUIRE(transaction);
        REQUIRE(roster.put(tests::resident()));
    }
    CHECK(roster.count().value() == 0);
    CHECK(roster.put(tests::resident()).error().code == base::ErrorCode::Internal);
    CHECK(roster.count().value() == 0);
}

TEST_CASE("Nothing personal of the roster stands in the file")
{
    tests::TestStore test;
    {
        RosterRepository roster(*test.store, test.keyring);
        REQUIRE(putAll(test, roster, 9001, 9050));
    }
    test.close();
    QFile file(test.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const population::Resident person = tests::resident();
    for (const QString &text : {person.name, person.nik.toString(), person.address,
                                person.familyCardNumber, person.village}) {
        CHECK_FALSE(content.contains(text.toUtf8()));
        CHECK_FALSE(content.contains(
            QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
    }
}

TEST_CASE("A flipped bit in any sealed row is noticed and the row is named")
{
    tests::TestStore test;
    {
        RosterRepository roster(*test.store, test.keyring);
        REQUIRE(putAll(test, roster, 9001, 9003));
    }
    test.tamper("UPDATE roster SET sealed = CAST(substr(sealed, 1, 59) || (CASE substr(sealed, 60, "
                "1) WHEN x'00'"
                " THEN x'01' ELSE x'00' END) || substr(sealed, 61) AS BLOB) WHERE row = 2");
    RosterRepository roster(*test.store, test.keyring);
    const auto found = roster.find(tests::nik(digits(9002)));
    REQUIRE_FALSE(found);
    CHECK(found.error().code == base::ErrorCode::StoreDamaged);
    CHECK(found.error().subject == "roster row 2");
    const auto all = roster.forEach([](const population::Resident &) {});
    REQUIRE_FALSE(all);
    CHECK(all.error().subject == "roster row 2");
    CHECK(roster.find(tests::nik(digits(9001))));
}

TEST_CASE("A row that was put in another person's place does not open")
{
    tests::TestStore test;
    {
        RosterRepository roster(*test.store, test.keyring);
        REQUIRE(putAll(test, roster, 9001, 9002));
    }
    test.tamper(
        "UPDATE roster SET sealed = (SELECT sealed FROM roster WHERE row = 2) WHERE row = 1");
    RosterRepository roster(*test.store, test.keyring);
    CHECK(roster.find(tests::nik(digits(9001))).error().code == base::ErrorCode::StoreDamaged);
}

TEST_CASE("With another station's key nobody is found and nothing opens")
{
    tests::TestStore test;
    RosterRepository roster(*test.store, test.keyring);
    REQUIRE(putAll(test, roster, 9001, 9001));
    const vault::Keyring other(base::SecureBytes::random(vault::keySize));
    RosterRepository foreign(*test.store, other);
    CHECK(foreign.find(tests::nik(digits(9001))).error().code == base::ErrorCode::ResidentUnknown);
    CHECK(foreign.forEach([](const population::Resident &) {}).error().code
          == base::ErrorCode::StoreDamaged);
}

TEST_CASE("A full disk in the middle of an import leaves the old roster whole")
{
    tests::TestStore test;
    RosterRepository roster(*test.store, test.keyring);
    REQUIRE(putAll(test, roster, 9001, 9010));
    REQUIRE(test.database().execute("PRAGMA max_page_count=50"));
    const auto put = putAll(test, roster, 9011, 9900);
    REQUIRE_FALSE(put);
    CHECK(put.error().code == base::ErrorCode::StoreFull);
    CHECK(roster.count().value() == 10);
    REQUIRE(test.database().execute("PRAGMA max_page_count=1000000"));
    REQUIRE(putAll(test, roster, 9011, 9020)); // the prepared statement works again
    CHECK(roster.count().value() == 20);
}
