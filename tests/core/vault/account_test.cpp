// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/account.h"

#include <catch2/catch.hpp>

using namespace rekam;
using vault::Role;

TEST_CASE("Role names go both ways and other words are refused")
{
    for (const Role role : {Role::Operator, Role::Supervisor, Role::Administrator})
        CHECK(vault::roleFromName(vault::roleName(role)) == role);
    CHECK(vault::roleName(Role::Supervisor) == QStringLiteral("supervisor"));
    const auto refused = vault::roleFromName(u"Operator");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::InputMalformed);
}

TEST_CASE("Account names are short, small and plain")
{
    for (const QStringView name :
         {QStringView(u"siti"), QStringView(u"a1"), QStringView(u"budi.s_2-b")})
        CHECK(vault::checkAccountName(name) == name.toString());
    CHECK(vault::checkAccountName(QString(32, u'a')));
    const QString tooLong(33, u'a');
    for (const QStringView name :
         {QStringView(u""), QStringView(u"a"), QStringView(u"Siti"), QStringView(u"1siti"),
          QStringView(u".siti"), QStringView(u"siti budi"), QStringView(u"sit\u00ed"),
          QStringView(u"siti\u0661"), QStringView(u"siti\n"), QStringView(tooLong)}) {
        const auto checked = vault::checkAccountName(name);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == base::ErrorCode::AccountNameInvalid);
    }
}
