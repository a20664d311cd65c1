// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/session.h"
#include "tests/migrations/fixture_moment.h"
#include "tests/support/practice_station.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <QDir>
#include <QFile>

using namespace rekam;
using namespace rekam::tests;

namespace {

/** The kept store of a schema, in a home of its own. */
struct Fixture
{
    explicit Fixture(int schema)
    {
        const QString kept = QStringLiteral(REKAM_SOURCE_DIR)
            + QStringLiteral("/tests/migrations/stations/schema-%1.db").arg(schema);
        REQUIRE(QFile::copy(kept, path()));
        REQUIRE(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("station.db")); }
    QTemporaryDir folder;
    base::FixedClock clock{fixtureMoment().addSecs(3600)};
};

void run(const QString &path, const char *sql)
{
    sqlite3 *connection = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &connection) == SQLITE_OK);
    CHECK(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
}

/** As the store in the tree was made with; today's rules would refuse the first. */
base::SecureBytes passwordOf(int schema)
{
    return schema == 1 ? base::SecureBytes::from("rahasia-latihan") : password();
}

} // namespace

TEST_CASE("There is a fixture for every released schema")
{
    // The present one is released with its fixture: make_station_fixture writes it.
    for (int schema = 1; schema < store::Store::schemaVersion; ++schema)
        CHECK(
            QFile::exists(QStringLiteral(REKAM_SOURCE_DIR)
                          + QStringLiteral("/tests/migrations/stations/schema-%1.db").arg(schema)));
}

TEST_CASE("A store of every earlier schema opens with all that is in it")
{
    for (int schema = 1; schema < store::Store::schemaVersion; ++schema) {
        CAPTURE(schema);
        Fixture fixture(schema);
        auto station = workflow::Station::open(fixture.folder.path(), fixture.clock);
        REQUIRE(station);
        auto session = (*station)->login(QLatin1String(operatorName), passwordOf(schema));
        REQUIRE(session);
        REQUIRE((*session)->acceptStatement());
        const auto list = (*session)->list().value();
        REQUIRE(list.size() == 2);
        for (const auto &overview : list) {
            if (overview.state == enrollment::State::Receipted) {
                CHECK_FALSE((*session)->receipt(overview.id).value().isEmpty());
                CHECK_FALSE((*session)->packet(overview.id).value().isEmpty());
            } else {
                CHECK(overview.state == enrollment::State::Draft);
                CHECK((*session)->load(overview.id).value().items.size() == 12);
                CHECK((*session)->complete(overview.id));
            }
        }
        CHECK((*session)->find(QStringLiteral("MELATI")).value().size() == 1);
        session->reset();
        auto supervisor = (*station)->login(QLatin1String(supervisorName), passwordOf(schema));
        REQUIRE(supervisor);
        REQUIRE((*supervisor)->acceptStatement());
        const auto verdict = (*supervisor)->verifyAudit().value();
        CHECK_FALSE(verdict.finding);
        CHECK(verdict.rows > 30); // those of the old program and the new ones, in one chain
        const auto history
            = (*supervisor)->accessHistory(*population::Nik::parse(QString::fromLatin1(manNik)));
        REQUIRE(history);
        CHECK(history->size() >= 2); // what was done since the chain knows the person
    }
}

TEST_CASE("A store of a later program is refused and left as it is")
{
    Fixture fixture(1);
    run(fixture.path(), "PRAGMA user_version=99");
    const auto opened = workflow::Station::open(fixture.folder.path(), fixture.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == base::ErrorCode::StoreNewer);
    run(fixture.path(), "PRAGMA user_version=1");
    CHECK(workflow::Station::open(fixture.folder.path(), fixture.clock));
}
