// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/message_bar.h"
#include "app/station/widgets/password_panel.h"
#include "tests/app/station/pages/booth.h"
#include "tests/app/station/pages/layout_check.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace rekam;
using namespace rekam::tests;
using namespace std::chrono_literals;

namespace {

bool somethingSays(const QWidget &window, const QString &text)
{
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

QLineEdit *focusedField()
{
    return qobject_cast<QLineEdit *>(QApplication::focusWidget());
}

void record(Booth &booth)
{
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.type(womanNik);
    REQUIRE(await([&] { return booth.app->presenters().search.state().hits.size() == 1; }));
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("biodata"));
    REQUIRE(await([&] { return booth.app->presenters().biodata.state().person.has_value(); }));
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("portrait"));
}

} // namespace

TEST_CASE("the statement comes before anything else, and Escape leads back to the login", "[pages]")
{
    Booth booth(Statement::Pending);
    booth.type(operatorName);
    booth.press(Qt::Key_Return);
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("statement"));
    booth.press(Qt::Key_F6); // no way around it
    booth.press(Qt::Key_F2);
    CHECK(booth.app->window().pageName() == u"statement");
    booth.press(Qt::Key_Escape);
    REQUIRE(booth.isOn("login"));
    booth.logIn(operatorName); // agrees
    CHECK(booth.isOn("search"));
    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    booth.type(operatorName);
    booth.press(Qt::Key_Return);
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    CHECK(booth.isOn("search")); // once is enough
}

TEST_CASE("a given password is changed with the keyboard alone, and nothing typed stays behind",
          "[pages]")
{
    Booth booth;
    booth.logIn(administratorName);
    REQUIRE(booth.isOn("search"));
    booth.press(Qt::Key_F6);
    REQUIRE(booth.isOn("settings"));
    station::SettingsPresenter &settings = booth.app->presenters().settings;
    REQUIRE(await([&] { return settings.state().accounts.size() == 3; }));
    const auto &accounts = settings.state().accounts;
    const auto chosen
        = std::ranges::find(accounts, QLatin1String(operatorName), &workflow::AccountSummary::name);
    settings.select(static_cast<int>(chosen - accounts.begin()));
    settings.open(station::SettingsTask::ResetPassword);
    settings.resetPassword(
        std::make_shared<base::SecureBytes>(base::SecureBytes::from("rahasia-latihan-loket")));
    REQUIRE(await([&] { return settings.state().task == station::SettingsTask::None; }));
    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    booth.type(operatorName);
    booth.press(Qt::Key_Return);
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("password"));
    booth.press(Qt::Key_F2); // no way around it
    booth.press(Qt::Key_Return); // an Enter too many asks nobody's password
    CHECK(booth.app->window().pageName() == u"password");
    CHECK_FALSE(booth.app->presenters().admission.state().busy);
    const char *const typed[] = {"rahasia-latihan-loket", "kapal layar biru", "kapal layar biru"};
    for (const char *text : typed) {
        REQUIRE(focusedField());
        REQUIRE(focusedField()->echoMode() == QLineEdit::Password);
        booth.type(text);
        booth.press(Qt::Key_Return); // to the next one, and from the last one on
    }
    REQUIRE(booth.isOn("search"));
    const auto *page = booth.app->window().findChild<QWidget *>(QStringLiteral("password"));
    REQUIRE(page);
    for (const QLineEdit *field : page->findChildren<QLineEdit *>())
        CHECK(field->text().isEmpty());
}

TEST_CASE("the lock covers everything personal and gives it back as it was", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.type("LATIHAN");
    REQUIRE(await([&] { return booth.app->presenters().search.state().hits.size() == 2; }));
    const auto *field = focusedField();
    REQUIRE(field);
    booth.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(booth.isOn("lock"));
    CHECK_FALSE(field->isVisible());
    CHECK_FALSE(somethingSays(booth.app->window(), QStringLiteral("1671-01-A"))); // status line
    CHECK(whatIsClipped(booth.app->window()).join(u'\n').toStdString() == "");
    booth.press(Qt::Key_F2); // the keys of the pages do nothing here
    CHECK(booth.app->window().pageName() == u"lock");
    booth.type("bukan yang ini");
    booth.press(Qt::Key_Return);
    REQUIRE(await([&] { return booth.app->presenters().lock.state().error.has_value(); }));
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("search"));
    CHECK(field->text() == u"LATIHAN");
    CHECK(focusedField() == field);
    booth.settle();
}

TEST_CASE("five quiet minutes lock the camera too, and it goes on afterwards", "[pages]")
{
    Booth booth;
    record(booth);
    CHECK(booth.camera.running);
    booth.clock.advance(station::idleLimit - 10s);
    booth.press(Qt::Key_Shift); // a sign of life
    booth.clock.advance(station::idleLimit - 10s);
    booth.app->presenters().lock.check();
    CHECK(booth.app->window().pageName() == u"portrait");
    booth.clock.advance(10s);
    booth.app->presenters().lock.check();
    REQUIRE(booth.isOn("lock"));
    CHECK_FALSE(booth.camera.running);
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("portrait"));
    CHECK(booth.camera.running);
}

TEST_CASE("a resident at work keeps the station awake, though nobody touches a key", "[pages]")
{
    Booth booth;
    record(booth);
    station::PresenterSet &presenters = booth.app->presenters();
    const auto passes = [&](auto work) {
        booth.clock.advance(station::idleLimit - 10s);
        work();
        booth.clock.advance(station::idleLimit - 10s);
        presenters.lock.check();
        return !presenters.lock.state().locked;
    };
    presenters.flow.next();
    REQUIRE(booth.isOn("signature"));
    CHECK(passes([&] { Q_EMIT presenters.signature.inkBegun({0.5, 0.5, 0.5, 0}); }));
    CHECK(passes([&] { Q_EMIT presenters.signature.inkMoved({0.6, 0.5, 0.5, 9}); }));
    presenters.flow.next();
    REQUIRE(booth.isOn("fingers"));
    booth.reader.begin();
    REQUIRE(await([&] { return booth.reader.waiting; }));
    CHECK(passes([&] { booth.reader.lay(); }));
    CHECK(passes([&] { booth.reader.ask(devices::FingerRetry::TryAgain); }));
    CHECK_FALSE(passes([] {})); // otherwise the test would say nothing
}

TEST_CASE("from the lock another person takes over; what was recorded is paused", "[pages]")
{
    Booth booth;
    record(booth);
    booth.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(booth.isOn("lock"));
    booth.press(Qt::Key_F9);
    REQUIRE(booth.isOn("login"));
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    REQUIRE(await([&] { return booth.app->presenters().search.state().unfinished.size() == 1; }));
    CHECK(booth.app->presenters().search.state().unfinished.front().overview.state
          == enrollment::State::Paused);
}

TEST_CASE("F9 leads from the search straight to the login with the account to type", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.press(Qt::Key_F9);
    REQUIRE(booth.isOn("login"));
    REQUIRE(focusedField());
    CHECK(focusedField()->echoMode() == QLineEdit::Normal);
    booth.type(supervisorName);
    CHECK(focusedField()->text() == QLatin1String(supervisorName));
}

TEST_CASE("the password is asked again in place, and the account is then added", "[pages]")
{
    Booth booth;
    booth.logIn(administratorName);
    REQUIRE(booth.isOn("search"));
    booth.press(Qt::Key_F6);
    REQUIRE(booth.isOn("settings"));
    station::SettingsPresenter &settings = booth.app->presenters().settings;
    REQUIRE(await([&] { return settings.state().accounts.size() == 3; }));
    booth.clock.advance(11min);
    const auto fillIn = [&] {
        booth.press(Qt::Key_T);
        REQUIRE(settings.state().task == station::SettingsTask::AddAccount);
        REQUIRE(focusedField());
        booth.type("loket-2");
        for (int i = 0; i < 3; ++i) // role, last day, password
            booth.press(Qt::Key_Tab);
        REQUIRE(focusedField()->echoMode() == QLineEdit::Password);
        booth.type("kapal layar biru tua");
        booth.press(Qt::Key_Tab);
        booth.type("kapal layar biru tua");
        booth.press(Qt::Key_Return);
    };
    fillIn();
    const auto *panel = booth.app->window().findChild<station::PasswordPanel *>();
    REQUIRE(panel);
    REQUIRE(await([&] { return panel->isVisible(); }));
    booth.settle();
    CHECK(booth.app->window().pageName() == u"settings");
    CHECK(whatIsClipped(*panel).join(u'\n').toStdString() == "");
    if (const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES"); !folder.isEmpty())
        booth.app->window().grab().save(folder + QStringLiteral("/window-password.png"));
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    REQUIRE(await([&] { return settings.state().accounts.size() == 4; }));
    CHECK_FALSE(panel->isVisible());
    CHECK(settings.state().task == station::SettingsTask::None);

    booth.clock.advance(11min);
    booth.press(Qt::Key_T);
    REQUIRE(focusedField());
    booth.type("loket-3");
    for (int i = 0; i < 3; ++i)
        booth.press(Qt::Key_Tab);
    booth.type("kapal layar biru tua");
    booth.press(Qt::Key_Tab);
    booth.type("kapal layar biru tua");
    booth.press(Qt::Key_Return);
    REQUIRE(await([&] { return panel->isVisible(); }));
    booth.press(Qt::Key_Escape);
    CHECK_FALSE(panel->isVisible());
    CHECK(settings.state().task == station::SettingsTask::AddAccount); // the form is still open
    REQUIRE(focusedField());
    CHECK(focusedField()->text() == u"loket-3"); // and what was typed is there
}

TEST_CASE("whoever comes in hears of wrong passwords since the last time", "[pages]")
{
    Booth booth;
    for (int i = 0; i < 2; ++i) {
        booth.type(i == 0 ? operatorName : "");
        if (i == 0)
            booth.press(Qt::Key_Return);
        booth.type("bukan yang ini");
        booth.press(Qt::Key_Return);
        REQUIRE(await([&] { return !booth.app->presenters().login.state().busy; }));
    }
    booth.type("rahasia-latihan-loket");
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("search"));
    CHECK(somethingSays(booth.app->window(), QStringLiteral("2 kali tidak cocok")));
    booth.settle();
    if (const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES"); !folder.isEmpty())
        booth.app->window().grab().save(folder + QStringLiteral("/window-notice.png"));
}

TEST_CASE("whoever comes in hears that the clock was set back, and what to do", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    booth.clock.advance(-3h);
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    CHECK(somethingSays(booth.app->window(), QStringLiteral("jam komputer mundur sekitar 3 jam")));
    CHECK(somethingSays(booth.app->window(), QStringLiteral("hubungi administrator")));
    booth.settle();
    if (const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES"); !folder.isEmpty())
        booth.app->window().grab().save(folder + QStringLiteral("/window-clock.png"));
}

TEST_CASE("who opened whose data is found from the keyboard by who may", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.press(Qt::Key_F7); // not for operators
    CHECK(booth.app->window().pageName() == u"search");
    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    booth.logIn(supervisorName);
    REQUIRE(booth.isOn("approval"));
    booth.press(Qt::Key_F7);
    REQUIRE(booth.isOn("access"));
    booth.type(womanNik);
    booth.press(Qt::Key_Return);
    station::AccessPresenter &access = booth.app->presenters().access;
    REQUIRE(await([&] { return access.state().report.has_value(); }));
    booth.press(Qt::Key_F5);
    REQUIRE(await([&] { return access.state().verifiedRows.has_value(); }));
    CHECK(somethingSays(booth.app->window(), QStringLiteral("Jejak audit utuh")));
    booth.settle();
    CHECK(whatIsClipped(booth.app->window()).join(u'\n').toStdString() == "");
    booth.press(Qt::Key_Escape);
    CHECK(booth.isOn("approval"));
    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    CHECK_FALSE(access.state().shown);
}

TEST_CASE("the status line counts in records that still fit", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(await([&] { return booth.app->presenters().disk.gauge().has_value(); }));
    CHECK(somethingSays(booth.app->window(), QStringLiteral("rekaman")));
}
