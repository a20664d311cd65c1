// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QString>

#include <functional>

namespace rekam::tests {

/** Wraps the station key of every account in the closed home @p home anew with the least Argon2id
 *  that libsodium allows, so that a test can log in a hundred thousand times. @p passwordOf knows the
 *  password of each account. Throws std::runtime_error if that can not be done. */
void makeLoginsCheap(const QString &home,
                     const std::function<base::SecureBytes(const QString &)> &passwordOf);
/** The same where all accounts have tests::password(). */
void makeLoginsCheap(const QString &home);

} // namespace rekam::tests
