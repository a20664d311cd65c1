// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::vault {

/** Stored as numbers: never renumber. */
enum class Role { Operator = 1, Supervisor = 2, Administrator = 3 };

/** "operator", "supervisor", "administrator". */
QString roleName(Role role);
/** Fails with InputMalformed. */
base::Result<Role> roleFromName(QStringView name);

/** A login name: 2 to 32 of a-z 0-9 . _ -, beginning with a letter. Fails with AccountNameInvalid. */
base::Result<QString> checkAccountName(QStringView name);

} // namespace rekam::vault
