// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/station/pages/booth.h"
#include "tests/app/station/pages/layout_check.h"

#include <QLabel>
#include <QLineEdit>

using namespace rekam;
using namespace rekam::tests;
using station::MainWindow;

namespace {

bool bandIsVisible(const MainWindow &window)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(QStringLiteral("LATIHAN")))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("from login to the portrait with the keyboard alone, and back without loss", "[pages]")
{
    Booth booth;
    CHECK(bandIsVisible(booth.app->window()));
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.type(womanNik);
    REQUIRE(await([&] { return booth.app->presenters().search.state().hits.size() == 1; }));
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("biodata"));
    REQUIRE(await([&] { return booth.app->presenters().biodata.state().person.has_value(); }));
    booth.press(Qt::Key_Return);
    REQUIRE(booth.isOn("portrait"));
    CHECK(booth.camera.running);
    CHECK(bandIsVisible(booth.app->window()));

    booth.press(Qt::Key_Escape);
    REQUIRE(booth.isOn("search"));
    CHECK_FALSE(booth.camera.running);
    REQUIRE(await([&] { return booth.app->presenters().search.state().unfinished.size() == 1; }));
    booth.press(Qt::Key_Return); // the draft is the first in the list
    CHECK(booth.isOn("portrait"));
}

TEST_CASE("a wrong password stays on the login page and says so", "[pages]")
{
    Booth booth;
    booth.type(operatorName);
    booth.press(Qt::Key_Return);
    booth.type("bukan ini");
    booth.press(Qt::Key_Return);
    REQUIRE(await([&] { return booth.app->presenters().login.state().error.has_value(); }));
    CHECK(booth.app->window().pageName() == u"login");
    const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(field);
    CHECK(field->echoMode() == QLineEdit::Password);
    CHECK(field->text().isEmpty());
}

TEST_CASE("English at the press of a key, everywhere, and back", "[pages]")
{
    Booth booth;
    booth.logIn(supervisorName);
    REQUIRE(booth.isOn("approval"));
    booth.press(Qt::Key_F8);
    REQUIRE(await([&] { return booth.app->language().code() == u"en"; }));
    booth.settle();
    CHECK(booth.app->window().windowTitle().contains(QStringLiteral("recording")));
    CHECK(whatIsClipped(booth.app->window()).join(u'\n').toStdString() == "");
    booth.press(Qt::Key_F8);
    REQUIRE(await([&] { return booth.app->language().code() == u"id"; }));
    booth.settle();
    CHECK(whatIsClipped(booth.app->window()).join(u'\n').toStdString() == "");
    booth.press(Qt::Key_F2);
    CHECK(booth.isOn("search"));
    booth.press(Qt::Key_F3);
    CHECK(booth.isOn("approval"));
}

TEST_CASE("a logout takes everything personal off the pages", "[pages]")
{
    Booth booth;
    booth.logIn(operatorName);
    REQUIRE(booth.isOn("search"));
    booth.type("LATIHAN");
    REQUIRE(await([&] { return booth.app->presenters().search.state().hits.size() == 2; }));
    booth.press(Qt::Key_F10);
    REQUIRE(booth.isOn("login"));
    CHECK(booth.app->presenters().search.state().hits.empty());
    for (const QLabel *label : booth.app->window().findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(QStringLiteral("MELATI")));
    for (const QLineEdit *field : booth.app->window().findChildren<QLineEdit *>())
        CHECK(field->text().isEmpty());
}

TEST_CASE("a resident's data is never taken for markup", "[pages]")
{
    Booth booth;
    for (const QLabel *label : booth.app->window().findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
}

TEST_CASE("a home without a station says what to do", "[pages]")
{
    const base::SystemClock clock;
    FakeCamera camera;
    FakeReader reader;
    station::StationApp app({QStringLiteral("/nonexistent/station"),
                             QStringLiteral("id"),
                             QString(),
                             camera,
                             reader,
                             {}},
                            clock);
    app.window().show();
    REQUIRE(await([&] { return app.presenters().login.state().error.has_value(); }));
    CHECK(app.presenters().login.state().error->code == base::ErrorCode::StoreMissing);
    CHECK(app.window().pageName() == u"login");
}
