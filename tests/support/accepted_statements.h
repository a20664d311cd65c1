// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keyring.h"

#include <QDateTime>

namespace rekam::tests {

/** Whether the accounts of a station have accepted the statement of confidentiality. */
enum class Statement { Accepted, Pending };

/** The keys of the closed home @p home. Throws std::runtime_error, as the next one does. */
vault::Keyring keyringOf(const QString &home, const char *account,
                         const base::SecureBytes &password);
/** Has every account in the closed home @p home keep its password and accept the statement of
 *  confidentiality at @p moment (invalid: not yet), as if its first login lay behind it, but without a
 *  row in the audit chain. */
void acceptStatements(const QString &home, const vault::Keyring &keyring,
                      const QDateTime &moment = QDateTime::currentDateTimeUtc());

} // namespace rekam::tests
