// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/biodata_presenter.h"
#include "app/station/presenters/search_presenter.h"
#include "tests/app/station/presenters/desk.h"

using namespace rekam;
using namespace rekam::tests;

TEST_CASE("only the newest text of a fast typist is answered", "[station]")
{
    Desk desk;
    station::SearchPresenter search(desk.core, desk.clock);
    search.begin();
    for (const char *text : {"M", "ME", "MEL", "MELA", "MELATI"})
        search.search(QLatin1String(text));
    REQUIRE(await([&] { return search.state().searched && search.state().complete; }));
    REQUIRE(search.state().hits.size() == 1);
    CHECK(search.state().hits.front().nik.toString() == QLatin1String(womanNik));
}

TEST_CASE("whoever is chosen comes with biodata, and confirming begins a draft", "[station]")
{
    Desk desk;
    station::SearchPresenter search(desk.core, desk.clock);
    station::BiodataPresenter biodata(desk.core);
    QObject::connect(&search, &station::SearchPresenter::chosen, &biodata,
                     &station::BiodataPresenter::begin);
    std::optional<enrollment::Enrollment> begun;
    QObject::connect(&biodata, &station::BiodataPresenter::confirmed, &desk.asker,
                     [&](const enrollment::Enrollment &enrollment) { begun = enrollment; });
    search.begin();
    search.search(QLatin1String(manNik));
    REQUIRE(await([&] { return search.state().searched; }));
    search.choose(0);
    REQUIRE(await([&] { return biodata.state().person.has_value(); }));
    CHECK(biodata.state().person->resident.name == u"LATIHAN SURYA");
    CHECK(biodata.state().person->warnings.empty());
    biodata.confirm();
    REQUIRE(await([&] { return begun.has_value(); }));
    CHECK(begun->recorder == QLatin1String(operatorName));

    search.begin(); // with an empty text the unfinished ones stand there
    REQUIRE(await([&] { return search.state().unfinished.size() == 1; }));
    CHECK(search.state().unfinished.front().overview.id == begun->id);
}

TEST_CASE("Enter right behind a scanned NIK takes the one hit, and never an older one", "[station]")
{
    Desk desk;
    station::SearchPresenter search(desk.core, desk.clock);
    std::vector<QString> chosen;
    QObject::connect(&search, &station::SearchPresenter::chosen, &desk.asker,
                     [&](const population::Nik &nik) { chosen.push_back(nik.toString()); });
    search.begin();
    search.search(QLatin1String(womanNik));
    REQUIRE(await([&] { return search.state().searched; }));
    search.search(QLatin1String(manNik));
    search.choose(0); // the list on the screen still shows the woman
    REQUIRE(await([&] { return !chosen.empty(); }));
    CHECK(chosen == std::vector{QString::fromLatin1(manNik)});
    search.search(QStringLiteral("LATIHAN"));
    search.choose(0);
    REQUIRE(await([&] { return search.state().searched; }));
    CHECK(search.state().hits.size() == 2);
    CHECK(chosen.size() == 1); // two hits: the operator looks
}

TEST_CASE("nobody found is no error", "[station]")
{
    Desk desk;
    station::SearchPresenter search(desk.core, desk.clock);
    search.search(QStringLiteral("TIDAK ADA ORANG INI"));
    REQUIRE(await([&] { return search.state().searched; }));
    CHECK(search.state().hits.empty());
    CHECK_FALSE(search.state().error);
    search.choose(0); // nothing to choose: nothing happens
}
