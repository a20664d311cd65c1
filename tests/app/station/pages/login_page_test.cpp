// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/login_page.h"
#include "tests/app/station/pages/layout_check.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QTest>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

TEST_CASE("one Enter too many at the login is not counted as a wrong password", "[pages]")
{
    LoginPage page;
    LoginState state;
    state.ready = true;
    page.render(state);
    showSmallest(page);
    page.activate();
    int asked = 0;
    QByteArray typed;
    QObject::connect(&page, &LoginPage::loginRequested, &page,
                     [&](const QString &, const std::shared_ptr<base::SecureBytes> &password) {
                         ++asked;
                         typed = password->view().toByteArray();
                     });
    const auto enter = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); };
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sari"));
    enter();
    enter();
    enter();
    CHECK(asked == 0);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("kayu manis"));
    enter();
    CHECK(asked == 1);
    CHECK(typed == "kayu manis");
}
