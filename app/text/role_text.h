// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/account.h"

#include <QString>

namespace rekam::text {

/** "operator", "supervisor", "administrator", in the language of the moment. */
QString roleLabel(vault::Role role);

} // namespace rekam::text
