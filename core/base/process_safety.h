// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace rekam::base {

/** Keeps keys and faces out of core dumps and debuggers, and foreign code and logs out of the process.
 *  First thing in main(), before there are threads. */
void hardenProcess();

/** Fails with EnvironmentUnsafe for root in a station's folder that is not root's own: what root leaves there
 *  its owner could not write any more. Before the station is opened; nothing is touched. */
Result<void> checkFolderOwner(const QString &home);

/** Fails with EnvironmentUnsafe for root on a real station. */
Result<void> checkUser(bool practice);

} // namespace rekam::base
