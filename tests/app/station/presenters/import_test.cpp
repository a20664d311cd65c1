// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/import_presenter.h"
#include "app/station/presenters/search_presenter.h"
#include "tests/app/station/presenters/desk.h"

#include <QFile>

using namespace rekam;
using namespace rekam::tests;
using station::ImportPhase;

namespace {

QByteArray rows(int count, const char *name)
{
    QByteArray csv = "NIK,NAMA_LGKP,ALAMAT\n";
    for (int i = 0; i < count; ++i)
        csv += "1671" + QByteArray::number(10 + i / 9'000 % 18).rightJustified(2, '0') + "050690"
            + QByteArray::number(1'000 + i % 9'000) + ',' + name + ",JL LATIHAN\n";
    return csv;
}

struct Counter : Desk
{
    Counter()
    {
        login(administratorName);
        importer.begin();
    }
    QString file(const QByteArray &content)
    {
        const QString path = folder.filePath(QStringLiteral("roster.csv"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return path;
    }
    bool reaches(ImportPhase phase)
    {
        return await([&] { return importer.state().phase == phase; });
    }
    QTemporaryDir folder;
    station::TaskThread worker{QStringLiteral("worker")};
    station::ImportPresenter importer{core, worker};
};

} // namespace

TEST_CASE("a file is checked first, and imported when somebody says so", "[station]")
{
    Counter counter;
    counter.importer.choose(counter.file(rows(3, "LATIHAN IMPOR") + "1,RUSAK,x\n"));
    REQUIRE(counter.reaches(ImportPhase::Checked));
    CHECK(counter.importer.state().report->added == 3);
    CHECK(counter.importer.state().report->refusedCount == 1);
    const auto before = counter.ask([](workflow::Session &s) { return s.countResidents(); });
    CHECK(before.value() == 2);
    counter.importer.import();
    REQUIRE(counter.reaches(ImportPhase::Done));
    CHECK(counter.ask([](workflow::Session &s) { return s.countResidents(); }).value() == 5);

    const QString saved = counter.folder.filePath(QStringLiteral("refused.csv"));
    counter.importer.saveRefused(saved);
    REQUIRE(await([&] { return !counter.importer.state().savedTo.isEmpty(); }));
    QFile refused(saved);
    REQUIRE(refused.open(QIODevice::ReadOnly));
    CHECK(refused.readAll().contains("RUSAK"));
}

TEST_CASE("an import can be canceled at once and searches are answered meanwhile", "[station]")
{
    Counter counter;
    station::SearchPresenter search(counter.core, counter.clock);
    search.begin();
    counter.importer.choose(counter.file(rows(60'000, "LATIHAN BANYAK")));
    REQUIRE(counter.reaches(ImportPhase::Checked));
    counter.importer.import();
    REQUIRE(await([&] { return counter.importer.state().progress.rows > 0; }));
    search.search(QLatin1String(womanNik));
    REQUIRE(await([&] { return search.state().searched; }));
    CHECK(search.state().hits.size() == 1);
    REQUIRE(counter.importer.state().phase == ImportPhase::Importing); // it went on meanwhile
    counter.importer.cancel();
    REQUIRE(counter.reaches(ImportPhase::Checked));
    CHECK(counter.importer.state().canceled);
    CHECK(counter.ask([](workflow::Session &s) { return s.countResidents(); }).value() == 2);
}

TEST_CASE("a file that is no roster says why, and leaving the page stops what runs", "[station]")
{
    Counter counter;
    counter.importer.choose(counter.file("A,B\n1,2\n"));
    REQUIRE(await([&] { return counter.importer.state().error.has_value(); }));
    CHECK(counter.importer.state().error->code == base::ErrorCode::RosterHeaderInvalid);
    CHECK(counter.importer.state().phase == ImportPhase::Choosing);
    counter.importer.choose(counter.file(rows(60'000, "LATIHAN BANYAK")));
    counter.importer.leave();
    CHECK(counter.importer.state().phase == ImportPhase::Choosing);
    CHECK(counter.ask([](workflow::Session &s) { return s.countResidents(); }).value() == 2);
}

TEST_CASE("after an import the new people are found", "[station]")
{
    Counter counter;
    station::SearchPresenter search(counter.core, counter.clock);
    search.begin();
    counter.importer.choose(counter.file(rows(5, "LATIHAN PENDATANG")));
    REQUIRE(counter.reaches(ImportPhase::Checked));
    counter.importer.import();
    REQUIRE(counter.reaches(ImportPhase::Done));
    search.search(QStringLiteral("pendatang"));
    REQUIRE(await([&] { return search.state().searched && search.state().complete; }));
    CHECK(search.state().hits.size() == 5);
}
