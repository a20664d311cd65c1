// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to this room: the biometricData and documentData parts of an OSIA enrollment.

#include "core/enrollment/enrollment.h"

#include <QJsonArray>

namespace rekam::exchange {

/** One entry for each of requiredItems() that was captured or excepted, in that order. Names and
 *  enumerations are those of OSIA enrollment 1.3.0, where nothing else is allowed. */
QJsonArray osiaBiometrics(const enrollment::Enrollment &enrollment);

/** The photos of hands with an excepted finger, as documentData. Empty if there is none. */
QJsonArray osiaHandPhotos(const enrollment::Enrollment &enrollment);

} // namespace rekam::exchange
