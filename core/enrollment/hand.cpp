// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/hand.h"

namespace rekam::enrollment {

QString handName(Hand hand)
{
    return hand == Hand::Right ? QStringLiteral("right") : QStringLiteral("left");
}

QString fingerKindName(FingerKind kind)
{
    // "right_thumb" without its hand
    return biometrics::fingerName(fingerOf(Hand::Right, kind)).mid(6);
}

base::Result<FingerKind> fingerKindFromName(QStringView name)
{
    for (const FingerKind kind : fingerKinds) {
        if (name == fingerKindName(kind))
            return kind;
    }
    return base::fail(base::ErrorCode::InputMalformed, "not a finger",
                      name.left(64).toString().toStdString());
}

} // namespace rekam::enrollment
