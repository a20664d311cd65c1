// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/gathered_log.h"
#include "tests/core/store/database_file.h"
#include "tests/faults/support/power_cut.h"

using namespace rekam;
using namespace rekam::store;
using tests::number;
using File = tests::DatabaseFile;

namespace {

/** A database on a disk in memory that tells what it was asked. */
struct LoggedFile
{
    LoggedFile()
        : database(file.create())
    {
        REQUIRE(database->execute("CREATE TABLE t(a)"));
    }
    base::Result<void> add(qsizetype bytes) const
    {
        auto transaction = Transaction::begin(*database);
        return database->prepare("INSERT INTO t VALUES(?1)")
            .bind(1, QByteArray(bytes, 'r'))
            .run()
            .and_then([&] { return transaction->commit(); });
    }
    [[nodiscard]] qint64 rows() const { return number(*database, "SELECT COUNT(*) FROM t"); }

    File file;
    tests::CrashFileSystem disk;
    std::unique_ptr<Database> database;
};

} // namespace

TEST_CASE("A transaction reaches the log in one write and is on the disk when it is committed")
{
    LoggedFile logged;
    REQUIRE(logged.add(60'000));
    const tests::DiskImage start = logged.disk.image();
    const int before = logged.disk.writeCalls();
    logged.disk.startLog();
    REQUIRE(logged.add(60'000));
    CHECK(logged.disk.writeCalls() - before == 1);
    const auto operations = logged.disk.takeLog();
    REQUIRE(operations.size() > 15);
    CHECK(operations.back().kind == tests::DiskOperation::Kind::Sync);

    tests::PowerCut power(start, operations);
    power.goTo(operations.size());
    std::mt19937 random(1671);
    logged.database.reset();
    logged.disk.load(power.disk(tests::PowerCut::Fate::AllDropped, random));
    logged.database = logged.file.open().value();
    CHECK(logged.rows() == 2);
}

TEST_CASE("A log that can not be written fails the commit, and the next one finds nothing of it")
{
    LoggedFile logged;
    REQUIRE(logged.add(1));
    bool full = true;
    logged.disk.fillUpWhile([&] { return full; });
    const auto refused = logged.add(60'000);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::StoreFull);
    CHECK(logged.rows() == 1);
    full = false;
    REQUIRE(logged.add(60'000));
    CHECK(logged.rows() == 2);
    logged.database.reset();
    logged.database = logged.file.open().value();
    CHECK(logged.rows() == 2);
    CHECK(number(*logged.database,
                 "SELECT COUNT(*) FROM pragma_integrity_check()"
                 " WHERE integrity_check = 'ok'")
          == 1);
}

TEST_CASE("What does not fit into the memory of a transaction is read back from the log as written")
{
    LoggedFile logged;
    REQUIRE(logged.database->execute("PRAGMA cache_size=10"));
    {
        auto transaction = Transaction::begin(*logged.database);
        REQUIRE(transaction);
        for (int row = 0; row < 200; ++row)
            REQUIRE(logged.database->prepare("INSERT INTO t VALUES(?1)")
                        .bind(1, QByteArray(10'000, static_cast<char>('a' + row % 26)))
                        .run());
        CHECK(number(*logged.database, "SELECT COUNT(DISTINCT a) FROM t") == 26);
        REQUIRE(logged.database->execute("UPDATE t SET a = a || 'x'"));
        REQUIRE(transaction->commit());
    }
    REQUIRE(logged.add(400'000)); // more than is ever held back
    logged.database.reset();
    logged.database = logged.file.open().value();
    CHECK(number(*logged.database, "SELECT COUNT(*) FROM t WHERE length(a) = 10001") == 200);
    CHECK(number(*logged.database, "SELECT max(length(a)) FROM t") == 400'000);
}

TEST_CASE("Only what one process opens alone is held back")
{
    CHECK(QByteArrayView(gatheredLog()) == "rekam-gathered-log");
    File file;
    const auto fileSystemOf = [](Database &database) {
        sqlite3_vfs *vfs = nullptr;
        sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
        return QByteArray(vfs->zName);
    };
    CHECK(fileSystemOf(*file.create()) == gatheredLog());
    const auto shared = Database::open(file.path, Database::Open::Existing, File::testId,
                                       Database::Sharing::SeveralProcesses);
    REQUIRE(shared);
    CHECK(fileSystemOf(**shared) != gatheredLog());
}
