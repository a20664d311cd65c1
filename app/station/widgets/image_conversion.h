// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"

#include <QImage>

namespace rekam::station {

/** A picture that Qt can draw; null if @p image is not valid. */
QImage toQImage(const biometrics::Image &image);

} // namespace rekam::station
