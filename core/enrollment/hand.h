// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"

namespace rekam::enrollment {

/** Stored as numbers: never renumber. */
enum class Hand { Right = 1, Left = 2 };

/** A finger of either hand. Stored as numbers: never renumber. */
enum class FingerKind { Thumb = 1, Index, Middle, Ring, Little };

inline constexpr std::array<Hand, 2> bothHands{Hand::Right, Hand::Left};
inline constexpr std::array<FingerKind, 5> fingerKinds{
    FingerKind::Thumb, FingerKind::Index, FingerKind::Middle, FingerKind::Ring, FingerKind::Little};

// The ISO codes run from the right thumb, 1, to the left little finger, 10.
constexpr Hand handOf(biometrics::FingerPosition finger)
{
    return static_cast<int>(finger) <= 5 ? Hand::Right : Hand::Left;
}

constexpr FingerKind kindOf(biometrics::FingerPosition finger)
{
    return static_cast<FingerKind>((static_cast<int>(finger) - 1) % 5 + 1);
}

constexpr biometrics::FingerPosition fingerOf(Hand hand, FingerKind kind)
{
    return static_cast<biometrics::FingerPosition>(static_cast<int>(kind)
                                                   + (hand == Hand::Left ? 5 : 0));
}

/** "right", "left". */
QString handName(Hand hand);
/** "thumb" ... "little". */
QString fingerKindName(FingerKind kind);
/** Fails with InputMalformed. */
base::Result<FingerKind> fingerKindFromName(QStringView name);

} // namespace rekam::enrollment
