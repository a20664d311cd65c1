// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/rescue.h"
#include "tests/core/store/test_store.h"

#include <QFile>

using namespace rekam;
using namespace rekam::store;

namespace {

struct Filled : tests::TestStore
{
    explicit Filled(int drafts = 20)
    {
        for (int i = 1; i <= drafts; ++i)
            REQUIRE(inTransaction([&]() -> base::Result<void> {
                EnrollmentRepository enrollments(*store, keyring);
                const auto fresh = tests::draft(
                    i, QStringLiteral("16710105065%1").arg(90'000 + i, 5, 10, QLatin1Char('0')));
                return enrollments.insert(fresh).and_then([&] {
                    return enrollments.putItem(
                        fresh.id,
                        tests::capture(enrollment::ItemKey::portrait(), QByteArray(20'000, 'p')),
                        tests::morning);
                });
            }));
    }
    [[nodiscard]] QString beside(const char *name) const
    {
        return folder.filePath(QLatin1String(name));
    }
};

base::Result<bool> copyAll(Backup &backup, int pages)
{
    for (;;) {
        auto done = backup.step(pages);
        if (!done || *done)
            return done;
    }
}

/** How many enrollments of a store open with everything in them. */
int wholeOnes(const QString &path, const vault::Keyring &keyring)
{
    auto opened = Store::open(path);
    REQUIRE(opened);
    EnrollmentRepository enrollments(**opened, keyring);
    int whole = 0;
    for (const auto &id : enrollments.everyId()) {
        const auto loaded = enrollments.load(id);
        whole += loaded && loaded->items.size() == 1 ? 1 : 0;
    }
    return whole;
}

} // namespace

TEST_CASE("A backup made in steps while the store is written to is whole")
{
    Filled test;
    const QString path = test.beside("copy.db");
    auto backup = Backup::begin(*test.store, path);
    REQUIRE(backup);
    REQUIRE((*backup)->step(3).value() == false);
    CHECK((*backup)->done() == 3);
    CHECK((*backup)->total() > 3);
    CHECK_FALSE(QFile::exists(path)); // not before it is whole
    REQUIRE(test.inTransaction([&] {
        return EnrollmentRepository(*test.store, test.keyring)
            .insert(tests::draft(99, QStringLiteral("1671010506999999")));
    }));
    REQUIRE(copyAll(**backup, 50));
    CHECK(wholeOnes(path, test.keyring) == 20);
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".unfinished")));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("A backup that is broken off leaves no file, and an existing one is not replaced")
{
    Filled test(3);
    const QString path = test.beside("copy.db");
    {
        auto backup = Backup::begin(*test.store, path);
        REQUIRE(backup);
        REQUIRE((*backup)->step(1));
    }
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".unfinished")));
    QFile other(path);
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("somebody's file");
    other.close();
    CHECK(Backup::begin(*test.store, path).error().code == base::ErrorCode::StoreExists);
    CHECK(QFile(path).size() == 15);
}

TEST_CASE("What is whole in a damaged store is rescued and counted")
{
    Filled test;
    test.close();
    // A hole of some pages in the middle of the file, as a worn disk leaves it.
    QFile file(test.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2 / 4096 * 4096));
    file.write(QByteArray(5 * 4096, '\xff'));
    file.close();
    const QString to = test.beside("rescued.db");
    const auto tables = rescueStore(test.path(), to);
    REQUIRE(tables);
    qint64 rows = 0, gaps = 0;
    for (const RescuedTable &table : *tables) {
        rows += table.rows;
        gaps += table.gaps;
    }
    CAPTURE(rows, gaps);
    CHECK(gaps > 0);
    const int whole = wholeOnes(to, test.keyring);
    CHECK(whole >= 15); // of 20; five pages are one portrait, and neighbors of it
    CHECK(whole < 20);
}

TEST_CASE("A store that is not damaged is rescued without loss")
{
    Filled test(5);
    test.close();
    const QString to = test.beside("rescued.db");
    const auto tables = rescueStore(test.path(), to);
    REQUIRE(tables);
    for (const RescuedTable &table : *tables)
        CHECK(table.gaps == 0);
    CHECK(wholeOnes(to, test.keyring) == 5);
    CHECK(rescueStore(test.path(), to).error().code == base::ErrorCode::StoreExists);
    CHECK(rescueStore(test.beside("none.db"), test.beside("x.db")).error().code
          == base::ErrorCode::StoreMissing);
}
