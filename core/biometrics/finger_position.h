// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <array>

namespace rekam::biometrics {

/** The ten fingers with their codes of ISO/IEC 19794-4:2005, table 6. */
enum class FingerPosition {
    RightThumb = 1,
    RightIndex,
    RightMiddle,
    RightRing,
    RightLittle,
    LeftThumb,
    LeftIndex,
    LeftMiddle,
    LeftRing,
    LeftLittle,
};

/** The order of capture at the station: right four, left four, thumbs (domain: SOP 2012). */
inline constexpr std::array<FingerPosition, 10> captureOrder{
    FingerPosition::RightIndex,  FingerPosition::RightMiddle, FingerPosition::RightRing,
    FingerPosition::RightLittle, FingerPosition::LeftIndex,   FingerPosition::LeftMiddle,
    FingerPosition::LeftRing,    FingerPosition::LeftLittle,  FingerPosition::RightThumb,
    FingerPosition::LeftThumb};

/** Lower-case name as in file names and JSON of our own: "right_thumb" ... "left_little". */
QString fingerName(FingerPosition position);
/** The opposite of fingerName(). Fails with InputMalformed. */
base::Result<FingerPosition> fingerFromName(QStringView name);
/** From the ISO code 1 to 10. Fails with InputMalformed. */
base::Result<FingerPosition> fingerFromCode(int code);

} // namespace rekam::biometrics
