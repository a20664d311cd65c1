// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"
#include "core/enrollment/enrollment.h"

#include <map>

namespace rekam::station {

using ItemPictures = std::map<enrollment::ItemKey, biometrics::Image>;

/** The captures of @p enrollment as pictures for a page; what can not be decoded is left out.
 *  About 20 ms a finger: not for the GUI thread. */
ItemPictures decodePictures(const enrollment::Enrollment &enrollment);

} // namespace rekam::station
