// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secure_bytes.h"

namespace rekam::tests {

/** A clock that begins now, within every certificate of a practice region, and goes where it is told. */
inline base::FixedClock workday()
{
    return base::FixedClock(QDateTime::currentDateTimeUtc());
}

/** Another one than password(), that the rules let through. */
inline base::SecureBytes newPassword()
{
    return base::SecureBytes::from("kambing gunung merah");
}

} // namespace rekam::tests
