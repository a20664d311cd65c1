// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/presenters/access_presenter.h"
#include "tests/app/station/presenters/desk.h"

#include <algorithm>

using namespace rekam;
using namespace rekam::tests;
using station::Printing;

namespace {

/** A desk where the operator has looked at one resident from the page for biodata. */
struct Archive
{
    Archive()
        : worker(QStringLiteral("test worker"))
        , access(desk.core, worker, desk.clock, [this](const station::AccessReport &report) {
            printed = report.nik;
            return Printing::Printed;
        })
    {
        desk.core.setPlace(QStringLiteral("page.biodata"));
        REQUIRE(desk.ask([](workflow::Session &session) {
            return session.resident(*population::Nik::parse(QString::fromLatin1(womanNik)));
        }));
    }
    ~Archive() { worker.stop(); }
    void open(const char *account, vault::Role role)
    {
        desk.login(account);
        access.begin({QLatin1String(account), role});
    }
    bool answered()
    {
        return await([&] { return !access.state().busy; });
    }

    Desk desk;
    station::TaskThread worker;
    QString printed;
    station::AccessPresenter access;
};

} // namespace

TEST_CASE("the history of one resident says who, what and from which page, and can be printed",
          "[station]")
{
    Archive archive;
    archive.open(supervisorName, vault::Role::Supervisor);
    archive.access.showHistory(QStringLiteral("1671 0145 0690 9001")); // as it stands on a card
    REQUIRE(archive.answered());
    const auto &entries = archive.access.state().entries;
    const auto view = std::find_if(entries.begin(), entries.end(),
                                   [](const auto &entry) { return entry.act == u"resident.view"; });
    REQUIRE(view != entries.end());
    CHECK(view->actor == QLatin1String(operatorName));
    CHECK(view->place == u"page.biodata");
    archive.access.print();
    REQUIRE(await([&] { return archive.access.state().printing == Printing::Printed; }));
    CHECK(archive.printed == QLatin1String(womanNik));

    archive.access.showHistory(QLatin1String(manNik)); // nobody has looked at him but we now
    REQUIRE(archive.answered());
    CHECK(archive.access.state().entries.size() == 1);
}

TEST_CASE("what is no NIK is said so without asking anybody", "[station]")
{
    Archive archive;
    archive.open(supervisorName, vault::Role::Supervisor);
    archive.access.showHistory(QStringLiteral("123"));
    REQUIRE(archive.access.state().error);
    CHECK(archive.access.state().error->code == base::ErrorCode::NikInvalid);
    CHECK_FALSE(archive.access.state().busy);
    archive.access.print(); // nothing to print
    CHECK(archive.access.state().printing == Printing::NotYet);
}

TEST_CASE("the administrator searches by day, account, act and refusal; a supervisor does not",
          "[station]")
{
    Archive archive;
    archive.open(supervisorName, vault::Role::Supervisor);
    archive.access.search({});
    CHECK_FALSE(archive.access.state().busy);
    archive.open(administratorName, vault::Role::Administrator);
    // Refused: an administrator does not record.
    CHECK_FALSE(archive.desk.ask([](workflow::Session &session) {
        return session.begin(*population::Nik::parse(QString::fromLatin1(manNik)));
    }));
    station::AuditFilter filter;
    filter.onlyRefused = true;
    filter.act = QStringLiteral("enrollment.");
    archive.access.search(filter);
    REQUIRE(archive.answered());
    REQUIRE(archive.access.state().entries.size() == 1);
    CHECK(archive.access.state().entries.front().outcome == u"role-forbids");

    filter = {};
    filter.day = archive.desk.clock.now().toLocalTime().date();
    filter.account = QLatin1String(operatorName);
    filter.act = QStringLiteral("resident.");
    archive.access.search(filter);
    REQUIRE(archive.answered());
    CHECK(archive.access.state().entries.size() == 1);
    filter.day = filter.day.addDays(-1);
    archive.access.search(filter);
    REQUIRE(archive.answered());
    CHECK(archive.access.state().entries.empty());
    CHECK(archive.access.state().shown);
}

TEST_CASE("a whole chain is said to be whole, with its rows counted", "[station]")
{
    Archive archive;
    archive.open(administratorName, vault::Role::Administrator);
    archive.access.verify();
    REQUIRE(archive.answered());
    REQUIRE(archive.access.state().verifiedRows);
    CHECK(*archive.access.state().verifiedRows > 5);
    CHECK(archive.access.state().damage.isEmpty());
}
