// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/role_text.h"

#include <QCoreApplication>

namespace rekam::text {

namespace {

struct RoleText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::text::RoleText)
};

} // namespace

QString roleLabel(vault::Role role)
{
    switch (role) {
    case vault::Role::Operator:
        return RoleText::tr("operator");
    case vault::Role::Supervisor:
        return RoleText::tr("supervisor");
    case vault::Role::Administrator:
        return RoleText::tr("administrator");
    }
    return {};
}

} // namespace rekam::text
