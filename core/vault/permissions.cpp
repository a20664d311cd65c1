// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/permissions.h"

#include <array>

namespace rekam::vault {

namespace {

struct Permission
{
    Act act;
    bool mayOperator;
    bool maySupervisor;
    bool mayAdministrator;
    bool freshPassword;
    bool admission;
};

constexpr bool yes = true;
constexpr bool no = false;

// A supervisor records when the booth is full; core still wants another approver then. The
// administrator neither records nor approves: whoever makes accounts must not also be able to use
// them on people, so the passwords it hands out serve only for choosing another. Before that, and before
// the statement of confidentiality, only that is possible which the station does by itself, whoever is
// logged in, or which concerns one's own account.
constexpr std::array permissions{
    //                                operator supervisor administrator fresh password, admission
    Permission{Act::UseOwnAccount, yes, yes, yes, no, no},
    Permission{Act::FindResident, yes, yes, yes, no, yes},
    Permission{Act::RecordEnrollment, yes, yes, no, no, yes},
    Permission{Act::DeclareResident, yes, yes, no, yes, yes},
    Permission{Act::RequestCorrection, yes, yes, no, yes, yes},
    Permission{Act::ExceptCapture, yes, yes, no, yes, yes},
    Permission{Act::ConfirmException, no, yes, no, no, yes},
    Permission{Act::ApproveEnrollment, no, yes, no, no, yes},
    Permission{Act::ReturnEnrollment, no, yes, no, no, yes},
    Permission{Act::CancelEnrollment, yes, yes, no, yes, yes},
    Permission{Act::ListEnrollments, yes, yes, yes, no, yes},
    Permission{Act::ViewEnrollment, yes, yes, no, no, yes},
    Permission{Act::ImportRoster, no, yes, yes, no, yes},
    Permission{Act::AddAccount, no, no, yes, yes, yes},
    Permission{Act::Synchronize, yes, yes, yes, no, no},
    Permission{Act::VerifyAudit, no, yes, yes, no, yes},
    Permission{Act::ViewAccessHistory, no, yes, yes, no, yes},
    Permission{Act::SearchAudit, no, no, yes, no, yes},
    Permission{Act::BackUp, no, yes, yes, no, yes},
    Permission{Act::BackUpDaily, yes, yes, yes, no, no},
    Permission{Act::RestoreStore, no, yes, yes, no, yes},
    Permission{Act::ExportRecord, no, yes, no, yes, yes},
    Permission{Act::PurgeDetail, no, yes, yes, yes, yes},
    Permission{Act::ChangeSettings, no, yes, yes, yes, yes},
    Permission{Act::ExtendOffline, no, yes, no, yes, yes},
    Permission{Act::RenewCertificate, no, no, yes, yes, no},
};

constexpr auto acts = [] {
    std::array<Act, permissions.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = permissions[i].act;
    return all;
}();

// The rows stand in the order of the enumeration, so that none is missing.
static_assert([] {
    for (std::size_t i = 0; i < permissions.size(); ++i)
        if (static_cast<std::size_t>(permissions[i].act) != i)
            return false;
    return static_cast<std::size_t>(Act::RenewCertificate) + 1 == permissions.size();
}());

} // namespace

bool roleMay(Role role, Act act)
{
    const auto index = static_cast<std::size_t>(act);
    if (index >= permissions.size())
        return false;
    switch (role) {
    case Role::Operator:
        return permissions[index].mayOperator;
    case Role::Supervisor:
        return permissions[index].maySupervisor;
    case Role::Administrator:
        return permissions[index].mayAdministrator;
    }
    return false;
}

bool needsFreshPassword(Act act)
{
    const auto index = static_cast<std::size_t>(act);
    return index >= permissions.size() || permissions[index].freshPassword;
}

bool needsAdmission(Act act)
{
    const auto index = static_cast<std::size_t>(act);
    return index >= permissions.size() || permissions[index].admission;
}

std::span<const Act> allActs()
{
    return acts;
}

} // namespace rekam::vault
