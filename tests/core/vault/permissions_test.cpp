// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/permissions.h"

#include <catch2/catch.hpp>

#include <map>

using namespace rekam;
using vault::Act;
using vault::Role;
using vault::roleMay;

TEST_CASE("The table of permissions is the one that was agreed upon")
{
    // Operator, supervisor, administrator, and whether the password is asked for again. Written out
    // here a second time: a change of the table has to be meant.
    const std::map<Act, const char *> agreed{
        {Act::UseOwnAccount, "o s a -"},     {Act::FindResident, "o s a -"},
        {Act::RecordEnrollment, "o s - -"},  {Act::DeclareResident, "o s - p"},
        {Act::RequestCorrection, "o s - p"}, {Act::ExceptCapture, "o s - p"},
        {Act::ConfirmException, "- s - -"},  {Act::ApproveEnrollment, "- s - -"},
        {Act::ReturnEnrollment, "- s - -"},  {Act::CancelEnrollment, "o s - p"},
        {Act::ListEnrollments, "o s a -"},   {Act::ImportRoster, "- s a -"},
        {Act::AddAccount, "- - a p"},        {Act::Synchronize, "o s a -"},
        {Act::VerifyAudit, "- s a -"},       {Act::ViewAccessHistory, "- s a -"},
        {Act::SearchAudit, "- - a -"},       {Act::BackUp, "- s a -"},
        {Act::BackUpDaily, "o s a -"},       {Act::ExportRecord, "- s - p"},
        {Act::PurgeDetail, "- s a p"},       {Act::ChangeSettings, "- s a p"},
        {Act::ExtendOffline, "- s - p"},     {Act::RenewCertificate, "- - a p"},
        {Act::ViewEnrollment, "o s - -"},    {Act::RestoreStore, "- s a -"},
    };
    REQUIRE(vault::allActs().size() == agreed.size());
    for (const Act act : vault::allActs()) {
        CAPTURE(static_cast<int>(act));
        const std::string row = std::string(roleMay(Role::Operator, act) ? "o " : "- ")
            + (roleMay(Role::Supervisor, act) ? "s " : "- ")
            + (roleMay(Role::Administrator, act) ? "a " : "- ")
            + (vault::needsFreshPassword(act) ? "p" : "-");
        REQUIRE(agreed.contains(act));
        CHECK(row == agreed.at(act));
    }
}

TEST_CASE("Nobody may both make accounts and approve, or make accounts and record")
{
    for (const Role role : {Role::Operator, Role::Supervisor, Role::Administrator}) {
        CHECK_FALSE((roleMay(role, Act::AddAccount) && roleMay(role, Act::ApproveEnrollment)));
        CHECK_FALSE((roleMay(role, Act::AddAccount) && roleMay(role, Act::RecordEnrollment)));
    }
}

TEST_CASE("A role or an act that nobody knows may do nothing")
{
    const auto unknown = static_cast<Role>(99);
    for (const Act act : vault::allActs())
        CHECK_FALSE(roleMay(unknown, act));
    const auto noAct = static_cast<Act>(999);
    CHECK_FALSE(roleMay(Role::Supervisor, noAct));
    CHECK(vault::needsFreshPassword(noAct));
    CHECK(vault::roleName(unknown).isEmpty());
}
