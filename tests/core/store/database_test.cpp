// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/database_file.h"

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <csignal>

using namespace rekam;
using namespace rekam::store;
using tests::number;
using File = tests::DatabaseFile;

namespace {

QString pragma(Database &database, const char *name)
{
    Statement statement = database.prepare(name);
    REQUIRE(statement.step().value());
    return statement.text(0);
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(offset));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("Every setting of DESIGN 5 is in force on a new and on an old file")
{
    File file;
    const auto check = [](Database &database) {
        CHECK(pragma(database, "PRAGMA locking_mode") == QStringLiteral("exclusive"));
        CHECK(pragma(database, "PRAGMA journal_mode") == QStringLiteral("wal"));
        CHECK(pragma(database, "PRAGMA synchronous") == QStringLiteral("2"));
        CHECK(pragma(database, "PRAGMA foreign_keys") == QStringLiteral("1"));
        CHECK(pragma(database, "PRAGMA cell_size_check") == QStringLiteral("1"));
        CHECK(pragma(database, "PRAGMA secure_delete") == QStringLiteral("1"));
        CHECK(pragma(database, "PRAGMA trusted_schema") == QStringLiteral("0"));
        CHECK(pragma(database, "PRAGMA mmap_size") == QStringLiteral("0"));
        CHECK(pragma(database, "PRAGMA busy_timeout") == QStringLiteral("0"));
        CHECK(pragma(database, "PRAGMA application_id") == QStringLiteral("4711"));
    };
    {
        const auto database = file.create();
        check(*database);
        REQUIRE(database->execute("CREATE TABLE t(a)"));
    }
    const auto database = file.open();
    REQUIRE(database);
    check(**database);
    CHECK_FALSE(QFile::exists(file.path + QStringLiteral("-shm")));
}

TEST_CASE("The file can be read by its owner only")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a)"));
    for (const QString &name : {file.path, file.path + QStringLiteral("-wal")}) {
        const auto permissions = QFileInfo(name).permissions();
        CHECK_FALSE(permissions.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::WriteGroup
                                             | QFileDevice::ReadOther | QFileDevice::WriteOther));
    }
}

TEST_CASE("An absent file or folder is missing, an existing one is not created again")
{
    File file;
    CHECK(file.open().error().code == base::ErrorCode::StoreMissing);
    const QString elsewhere = file.folder.filePath(QStringLiteral("tidak/ada/coba.db"));
    for (const auto mode : {Database::Open::Existing, Database::Open::CreateNew})
        CHECK(Database::open(elsewhere, mode, File::testId).error().code
              == base::ErrorCode::StoreMissing);
    CHECK(Database::open(file.folder.path(), Database::Open::Existing, File::testId).error().code
          == base::ErrorCode::StoreMissing);
    file.create();
    CHECK(Database::open(file.path, Database::Open::CreateNew, File::testId).error().code
          == base::ErrorCode::StoreExists);
    CHECK(file.open());
}

TEST_CASE("A file that is not ours is damaged and is left as it is")
{
    File file;
    const QByteArray content = GENERATE(
        as<QByteArray>(), QByteArray(), QByteArray(5000, 'x'), QByteArray("SQLite format 3"),
        QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\1'));
    overwrite(file.path, 0, content);
    const auto opened = file.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == base::ErrorCode::StoreDamaged);
    QFile reread(file.path);
    REQUIRE(reread.open(QIODevice::ReadOnly));
    CHECK(reread.readAll() == content);
}

TEST_CASE("A SQLite file of another program is damaged and keeps its journal mode")
{
    File file;
    file.create();
    CHECK(Database::open(file.path, Database::Open::Existing, 1).error().code
          == base::ErrorCode::StoreDamaged);

    const QString foreign = file.folder.filePath(QStringLiteral("asing.db"));
    sqlite3 *connection = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(foreign).constData(), &connection) == SQLITE_OK);
    REQUIRE(sqlite3_exec(connection, "CREATE TABLE t(a)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
    QFile before(foreign);
    REQUIRE(before.open(QIODevice::ReadOnly));
    const QByteArray content = before.readAll();
    before.close();
    CHECK(Database::open(foreign, Database::Open::Existing, File::testId).error().code
          == base::ErrorCode::StoreDamaged);
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.readAll() == content);
}

TEST_CASE("A second opening is refused at once, in this process and in another one")
{
    File file;
    const auto database = file.create();
    QElapsedTimer timer;
    timer.start();
    CHECK(file.open().error().code == base::ErrorCode::StoreBusy);
    CHECK(timer.elapsed() < 5000); // waiting for the other one would take longer

    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto opened = file.open();
        _exit(opened ? 1 : opened.error().code == base::ErrorCode::StoreBusy ? 0 : 2);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(timer.elapsed() < 8000);
    CHECK(database->execute("CREATE TABLE still_works(a)"));
}

TEST_CASE("A process that was killed leaves the file free and what it had committed in it")
{
    File file;
    file.create();
    int channel[2];
    REQUIRE(pipe(channel) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto database = file.open();
        bool good = database && (*database)->execute("CREATE TABLE t(a)");
        auto transaction
            = good ? Transaction::begin(**database) : base::fail(base::ErrorCode::Internal);
        good = transaction && (*database)->execute("INSERT INTO t VALUES(1)")
            && transaction->commit();
        auto open = good ? Transaction::begin(**database) : base::fail(base::ErrorCode::Internal);
        good = open && (*database)->execute("INSERT INTO t VALUES(2)");
        const char answer = good ? 'y' : 'n';
        const ssize_t written = write(channel[1], &answer, 1);
        while (written == 1)
            pause();
        _exit(1);
    }
    char answer = 0;
    REQUIRE(read(channel[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    kill(child, SIGKILL);
    REQUIRE(waitpid(child, nullptr, 0) == child);
    close(channel[0]);
    close(channel[1]);
    const auto database = file.open();
    REQUIRE(database);
    CHECK(number(**database, "SELECT COUNT(*) FROM t") == 1);
}

TEST_CASE("A transaction that is not committed leaves nothing")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a)"));
    {
        auto transaction = Transaction::begin(*database);
        REQUIRE(transaction);
        CHECK(database->inTransaction());
        REQUIRE(database->execute("INSERT INTO t VALUES(1)"));
        CHECK(Transaction::begin(*database).error().code == base::ErrorCode::Internal);
        CHECK(database->inTransaction()); // the refused one did not end this one
    }
    CHECK_FALSE(database->inTransaction());
    CHECK(number(*database, "SELECT COUNT(*) FROM t") == 0);

    auto transaction = Transaction::begin(*database);
    REQUIRE(transaction);
    REQUIRE(database->execute("INSERT INTO t VALUES(2)"));
    REQUIRE(transaction->commit());
    CHECK(transaction->commit().error().code == base::ErrorCode::Internal);
    CHECK(number(*database, "SELECT COUNT(*) FROM t") == 1);
}

TEST_CASE("A full store says so, keeps what was committed and works again when there is room")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a)"));
    REQUIRE(database->execute("INSERT INTO t VALUES(1)"));
    REQUIRE(database->execute("PRAGMA max_page_count=8"));
    {
        auto transaction = Transaction::begin(*database);
        REQUIRE(transaction);
        const auto inserted
            = database->prepare("INSERT INTO t VALUES(?1)").bind(1, QByteArray(200'000, 'x')).run();
        REQUIRE_FALSE(inserted);
        CHECK(inserted.error().code == base::ErrorCode::StoreFull);
    }
    CHECK(number(*database, "SELECT COUNT(*) FROM t") == 1);
    REQUIRE(database->execute("PRAGMA max_page_count=100000"));
    auto transaction = Transaction::begin(*database);
    REQUIRE(transaction);
    REQUIRE(database->prepare("INSERT INTO t VALUES(?1)").bind(1, QByteArray(200'000, 'x')).run());
    REQUIRE(transaction->commit());
    CHECK(number(*database, "SELECT COUNT(*) FROM t") == 2);
}

TEST_CASE("A write that the system refuses fails the commit and leaves the store whole")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a)"));
    rlimit old{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &old) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // then write() fails instead
    rlimit small = old;
    small.rlim_cur = 64 * 1024;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    base::Result<void> done;
    {
        auto transaction = Transaction::begin(*database);
        REQUIRE(transaction);
        done = database->prepare("INSERT INTO t VALUES(?1)")
                   .bind(1, QByteArray(1'000'000, 'x'))
                   .run();
        if (done)
            done = transaction->commit();
    }
    REQUIRE(setrlimit(RLIMIT_FSIZE, &old) == 0);
    std::signal(SIGXFSZ, handler);
    CHECK_FALSE(done);
    CHECK(number(*database, "SELECT COUNT(*) FROM t") == 0);
    CHECK(pragma(*database, "PRAGMA integrity_check") == QStringLiteral("ok"));
    CHECK(database->execute("INSERT INTO t VALUES(1)"));
}

TEST_CASE("A value over 64 MiB is refused")
{
    File file;
    const auto database = file.create();
    CHECK_FALSE(database->prepare("SELECT length(zeroblob(67108865))").step());
    CHECK(database->prepare("SELECT length(zeroblob(1000000))").step());
}

TEST_CASE("SQLite's codes become the codes that the operator's sentence is chosen from")
{
    const auto [code, expected] = GENERATE(table<int, base::ErrorCode>({
        {SQLITE_FULL, base::ErrorCode::StoreFull},
        {SQLITE_CORRUPT, base::ErrorCode::StoreDamaged},
        {SQLITE_CORRUPT_INDEX, base::ErrorCode::StoreDamaged},
        {SQLITE_NOTADB, base::ErrorCode::StoreDamaged},
        {SQLITE_IOERR_CORRUPTFS, base::ErrorCode::StoreDamaged},
        {SQLITE_BUSY, base::ErrorCode::StoreBusy},
        {SQLITE_BUSY_RECOVERY, base::ErrorCode::StoreBusy},
        {SQLITE_LOCKED, base::ErrorCode::StoreBusy},
        {SQLITE_IOERR_WRITE, base::ErrorCode::StoreFailed},
        {SQLITE_READONLY, base::ErrorCode::StoreFailed},
        {SQLITE_CONSTRAINT, base::ErrorCode::StoreFailed},
    }));
    const base::Error error = sqliteError(nullptr, code, "coba");
    CHECK(error.code == expected);
    CHECK(error.detail.find(std::to_string(code)) != std::string::npos);
    CHECK(error.detail.find("coba") != std::string::npos);
}
