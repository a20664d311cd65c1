// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rekam::tests {

/** Wraps the station key of every account in the closed home @p home anew with the least Argon2id
 *  that libsodium allows, so that a test can log in a hundred thousand times. All accounts must have
 *  tests::password(). Throws std::runtime_error if that can not be done. */
void makeLoginsCheap(const QString &home);

} // namespace rekam::tests
