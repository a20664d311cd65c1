// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/account.h"

#include <catch2/catch.hpp>

using namespace rekam;
using vault::Act;
using vault::Role;
using vault::roleMay;

TEST_CASE("Nobody may both make accounts and approve")
{
    for (const Role role : {Role::Operator, Role::Supervisor, Role::Administrator})
        CHECK_FALSE((roleMay(role, Act::AddAccount) && roleMay(role, Act::ApproveEnrollment)));
}

TEST_CASE("An operator records and sends but does not approve, import or manage")
{
    for (const Act act : {Act::FindResident, Act::RecordEnrollment, Act::CancelEnrollment,
                          Act::ListEnrollments, Act::Synchronize})
        CHECK(roleMay(Role::Operator, act));
    for (const Act act : {Act::ApproveEnrollment, Act::ReturnEnrollment, Act::ImportRoster,
                          Act::AddAccount, Act::VerifyAudit})
        CHECK_FALSE(roleMay(Role::Operator, act));
}

TEST_CASE("A supervisor approves and may record, an administrator does neither")
{
    for (const Act act : {Act::ApproveEnrollment, Act::ReturnEnrollment, Act::RecordEnrollment}) {
        CHECK(roleMay(Role::Supervisor, act));
        CHECK_FALSE(roleMay(Role::Administrator, act));
    }
    CHECK(roleMay(Role::Administrator, Act::AddAccount));
    CHECK(roleMay(Role::Administrator, Act::ImportRoster));
    CHECK_FALSE(roleMay(Role::Supervisor, Act::AddAccount));
}

TEST_CASE("A role number that nobody knows may do nothing")
{
    const auto unknown = static_cast<Role>(99);
    CHECK_FALSE(roleMay(unknown, Act::FindResident));
    CHECK_FALSE(roleMay(unknown, Act::ApproveEnrollment));
    CHECK(vault::roleName(unknown).isEmpty());
    CHECK_FALSE(vault::roleFromName(u""));
}

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
