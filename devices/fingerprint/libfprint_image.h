// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/fingerprint/reader_event.h"

struct _FpImage;

namespace rekam::devices {

/** The picture inside @p image, at 500 ppi with dark ridges, as an event of kind Captured; or Retry
 *  (TryAgain) if its size can not be that of a finger. Prints of about 10 pixels crash libfprint's minutiae detection, so nothing
 *  under 64 pixels a side may go anywhere; more than 5000 is no finger reader. */
ReaderEvent outcomeOf(_FpImage *image);

} // namespace rekam::devices
