// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/fingerprint_reader.h"

#include <optional>

struct _GError;

namespace rekam::devices {

/** What the person at the reader should do, if @p error asks for another try. */
std::optional<FingerRetry> retryOf(const _GError &error);
/** True if the action ended because we canceled it. */
bool isCanceled(const _GError &error);
/** DeviceGone, DeviceBusy, DeviceForbidden or DeviceFailed for everything else. @p step says what was tried. */
base::Error deviceErrorOf(const _GError &error, const char *step);

} // namespace rekam::devices
