// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/database_file.h"

#include <limits>

using namespace rekam;
using namespace rekam::store;
using tests::number;
using File = tests::DatabaseFile;

TEST_CASE("Values go in and come out unchanged")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a, b, c, d, e, f) "));
    const QByteArray blob("\0\1\2\0", 4);
    REQUIRE(database->prepare("INSERT INTO t VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
                .bind(1, std::numeric_limits<qint64>::min())
                .bind(2, blob)
                .bind(3, QString::fromUtf8("RENÉ \xF0\x9F\x8C\xB4"))
                .bind(4, QByteArray())
                .bind(5, QByteArray(""))
                .bind(6, QString())
                .run());
    Statement statement
        = database->prepare("SELECT a, b, c, d, e, f, typeof(d), typeof(e), typeof(f) FROM t");
    REQUIRE(statement.step().value());
    CHECK(statement.integer(0) == std::numeric_limits<qint64>::min());
    CHECK(statement.blob(1) == blob);
    CHECK(statement.text(2) == QString::fromUtf8("RENÉ \xF0\x9F\x8C\xB4"));
    CHECK(statement.blob(3).isNull());
    CHECK(statement.isNull(3));
    CHECK((statement.blob(4).isEmpty() && !statement.blob(4).isNull()));
    CHECK(statement.isNull(5));
    CHECK(statement.text(6) == QStringLiteral("null"));
    CHECK(statement.text(7) == QStringLiteral("blob"));
    CHECK(statement.text(8) == QStringLiteral("null"));
    CHECK_FALSE(statement.step().value());
}

TEST_CASE("A statement can be bound and run again, and mistakes come out of its step")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a UNIQUE)"));
    Statement insert = database->prepare("INSERT INTO t VALUES(?1)");
    for (int i = 0; i < 3; ++i)
        REQUIRE(insert.bind(1, i).run());
    const auto twice = insert.bind(1, 2).run();
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == base::ErrorCode::StoreFailed);
    CHECK(twice.error().detail.find("2067") != std::string::npos); // SQLITE_CONSTRAINT_UNIQUE
    insert.reset();
    CHECK(insert.bind(1, 3).run());
    CHECK(number(*database, "SELECT COUNT(*) FROM t") == 4);

    CHECK_FALSE(database->prepare("SELECT nonsense").step());
    CHECK_FALSE(database->prepare("SELECT ?1").bind(2, 1).step());
    CHECK_FALSE(database->execute("SELECT \"nonsense\"")); // no strings in double quotes
}

TEST_CASE("A statement of the same SQL begins afresh: no value, no row, no error of the one before")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES(1), (2), (3)"));
    {
        Statement echo = database->prepare("SELECT ?1");
        REQUIRE(echo.bind(1, QStringLiteral("RAHASIA")).step().value());
        CHECK(echo.text(0) == QStringLiteral("RAHASIA"));
    }
    Statement echo = database->prepare("SELECT ?1");
    REQUIRE(echo.step().value());
    CHECK(echo.isNull(0));

    REQUIRE_FALSE(database->prepare("INSERT INTO t VALUES(?1)").bind(1, 2).run());
    CHECK(database->prepare("INSERT INTO t VALUES(?1)").bind(1, 4).run());

    for (int i = 0; i < 2; ++i) { // left in the middle of its rows
        Statement all = database->prepare("SELECT a FROM t ORDER BY a");
        REQUIRE(all.step().value());
        CHECK(all.integer(0) == 1);
    }
    Statement one = database->prepare("SELECT a FROM t ORDER BY a");
    Statement other = database->prepare("SELECT a FROM t ORDER BY a");
    REQUIRE((one.step().value() && one.step().value() && other.step().value()));
    CHECK(one.integer(0) == 2);
    CHECK(other.integer(0) == 1);
}

TEST_CASE("A statement that was used before sees a changed schema")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
    REQUIRE(database->prepare("SELECT * FROM t").step().value());
    REQUIRE(database->execute("DROP TABLE t")); // nothing holds it
    CHECK_FALSE(database->prepare("SELECT * FROM t").step());
    REQUIRE(database->execute("CREATE TABLE t(b, c); INSERT INTO t VALUES(7, 8)"));
    Statement again = database->prepare("SELECT * FROM t");
    REQUIRE(again.step().value());
    CHECK(again.integer(1) == 8);
}

TEST_CASE("The detail of an error names the statement but no value")
{
    File file;
    const auto database = file.create();
    REQUIRE(database->execute("CREATE TABLE t(a UNIQUE)"));
    Statement insert = database->prepare("INSERT INTO t VALUES(?1)");
    REQUIRE(insert.bind(1, QStringLiteral("RAHASIA")).run());
    const auto failed = insert.bind(1, QStringLiteral("RAHASIA")).run();
    REQUIRE_FALSE(failed);
    CHECK(failed.error().detail.find("INSERT INTO t") != std::string::npos);
    CHECK(failed.error().detail.find("RAHASIA") == std::string::npos);
}
