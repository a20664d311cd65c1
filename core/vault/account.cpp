// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/account.h"

#include <algorithm>
#include <array>

namespace rekam::vault {

namespace {

struct NamedRole
{
    Role role;
    QLatin1String name;
};

constexpr std::array<NamedRole, 3> namedRoles{
    {{Role::Operator, QLatin1String("operator")},
     {Role::Supervisor, QLatin1String("supervisor")},
     {Role::Administrator, QLatin1String("administrator")}}};

bool isSmallLetter(QChar character)
{
    return character >= u'a' && character <= u'z';
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9'; // QChar::isDigit() knows other scripts' as well
}

} // namespace

QString roleName(Role role)
{
    for (const NamedRole &named : namedRoles) {
        if (named.role == role)
            return named.name;
    }
    return {};
}

base::Result<Role> roleFromName(QStringView name)
{
    for (const NamedRole &named : namedRoles) {
        if (name == named.name)
            return named.role;
    }
    return base::fail(base::ErrorCode::InputMalformed, "not a role",
                      name.left(32).toString().toStdString());
}

base::Result<QString> checkAccountName(QStringView name)
{
    const auto allowed = [](QChar character) {
        return isSmallLetter(character) || isDigit(character) || character == u'.'
            || character == u'_' || character == u'-';
    };
    if (name.size() < 2 || name.size() > 32 || !isSmallLetter(name.front())
        || !std::all_of(name.begin(), name.end(), allowed))
        return base::fail(base::ErrorCode::AccountNameInvalid, {},
                          name.left(40).toString().toStdString());
    return name.toString();
}

} // namespace rekam::vault
