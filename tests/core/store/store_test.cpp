// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "tests/core/store/test_store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace rekam;
using namespace rekam::store;

TEST_CASE("A new store has the newest schema and opens again")
{
    tests::TestStore test;
    CHECK(test.database().userVersion().value() == Store::schemaVersion);
    test.close();
    CHECK(Store::create(test.path()).error().code == base::ErrorCode::StoreExists);
    test.reopen();
    CHECK(test.database().userVersion().value() == Store::schemaVersion);
    test.close();
    CHECK(QDir(test.folder.path()).entryList(QDir::Files)
          == QStringList{QStringLiteral("rekam.db")});
}

TEST_CASE("Migrations go from 1 upwards without a gap")
{
    int expected = 1;
    for (const Migration &step : migrations())
        CHECK(step.version == expected++);
    CHECK(expected == Store::schemaVersion + 1);
}

TEST_CASE("A store of a later program is refused and not touched")
{
    tests::TestStore test;
    test.close();
    const auto setVersion = [&](int version) {
        const QByteArray sql = "PRAGMA user_version=" + QByteArray::number(version);
        tests::runSql(test.path(), sql.constData());
    };
    setVersion(Store::schemaVersion + 1);
    const auto opened = Store::open(test.path());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == base::ErrorCode::StoreNewer);
    setVersion(Store::schemaVersion);
    CHECK(Store::open(test.path()));
}

TEST_CASE("A store that another Rekam has open is busy")
{
    tests::TestStore test;
    QElapsedTimer timer;
    timer.start();
    CHECK(Store::open(test.path()).error().code == base::ErrorCode::StoreBusy);
    CHECK(timer.elapsed() < 5000); // waiting for the other one would take longer
}

TEST_CASE("A store without its tables or its version is damaged")
{
    const char *sql = GENERATE("DROP TABLE packet", "PRAGMA user_version=0",
                               "ALTER TABLE audit RENAME TO other", "PRAGMA application_id=7");
    tests::TestStore test;
    test.close();
    tests::runSql(test.path(), sql);
    const auto opened = Store::open(test.path());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == base::ErrorCode::StoreDamaged);
}

TEST_CASE("A damaged header, schema or a file cut short is noticed on opening")
{
    tests::TestStore test;
    test.close();
    const QByteArray whole = tests::contentOf(test.path());
    REQUIRE(whole.size() > 8192);
    const auto expectDamage = [&](const QByteArray &content) {
        tests::writeContent(test.path(), content);
        const auto opened = Store::open(test.path());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == base::ErrorCode::StoreDamaged);
    };
    for (const qsizetype offset :
         {0, 16, 21, 47, 68,
          100}) { // magic, page size, payload fraction, schema format, application id, schema page
        CAPTURE(offset);
        QByteArray damaged = whole;
        damaged[offset] = static_cast<char>(damaged[offset] ^ 0x55);
        expectDamage(damaged);
    }
    expectDamage(whole.first(0));
    expectDamage(whole.first(100));
    expectDamage(whole.first(whole.size() - 4096));
    expectDamage(whole.first(whole.size() / 2 + 13));
    for (qsizetype page = 4096; page < whole.size(); page += 4096) {
        CAPTURE(page);
        QByteArray damaged = whole;
        damaged.replace(page, 8, QByteArray(8, '\xee'));
        tests::writeContent(test.path(), damaged);
        const auto opened = Store::open(test.path());
        if (!opened)
            CHECK(opened.error().code == base::ErrorCode::StoreDamaged);
    }
    tests::writeContent(test.path(), whole);
    CHECK(Store::open(test.path()));
}

TEST_CASE("Creating in an absent folder leaves nothing behind")
{
    const QTemporaryDir folder;
    const auto created = Store::create(folder.filePath(QStringLiteral("tidak/ada.db")));
    REQUIRE_FALSE(created);
    CHECK(created.error().code == base::ErrorCode::StoreMissing);
    CHECK(QDir(folder.path()).isEmpty());
}
