// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/header_bar.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLayout>
#include <QVBoxLayout>

using namespace rekam;
using namespace rekam::station;

TEST_CASE("no account's name makes the window grow, neither at login nor at logout", "[pages]")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *header = new HeaderBar(&window);
    layout->addWidget(header);
    window.resize(1366, 100);
    window.show();
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        header->setLanguage(QLatin1String(code));
        for (const auto role :
             {vault::Role::Operator, vault::Role::Supervisor, vault::Role::Administrator}) {
            header->setIdentity(Identity{QString(32, u'm'), role});
            QApplication::processEvents();
            CHECK(window.width() == 1366);
            header->setIdentity(std::nullopt);
            QApplication::processEvents();
            CHECK(window.width() == 1366);
        }
    }
}
