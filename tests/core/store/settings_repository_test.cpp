// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings_repository.h"
#include "tests/core/store/test_store.h"

using namespace rekam;
using namespace rekam::store;

TEST_CASE("A setting is kept, replaced, and empty where there is none")
{
    tests::TestStore test;
    const auto name = QStringLiteral("station.id");
    CHECK(SettingsRepository(*test.store).value(name).value().isEmpty());
    REQUIRE(SettingsRepository(*test.store).set(name, QByteArray("1671\0-A", 7)));
    REQUIRE(SettingsRepository(*test.store).set(QStringLiteral("other"), QByteArray()));
    test.close();
    test.reopen();
    SettingsRepository settings(*test.store);
    CHECK(settings.value(name).value() == QByteArray("1671\0-A", 7));
    CHECK(settings.value(QStringLiteral("other")).value().isEmpty());
    REQUIRE(settings.set(name, "1671-01-B"));
    CHECK(settings.value(name).value() == "1671-01-B");
}
