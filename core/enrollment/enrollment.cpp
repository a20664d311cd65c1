// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment.h"

#include <algorithm>

namespace rekam::enrollment {

const std::vector<ItemKey> &requiredItems()
{
    static const std::vector<ItemKey> items = [] {
        std::vector<ItemKey> all{ItemKey::portrait(), ItemKey::signature()};
        for (const biometrics::FingerPosition finger : biometrics::captureOrder)
            all.push_back(ItemKey::finger(finger));
        return all;
    }();
    return items;
}

std::vector<ItemKey> missingItems(const Enrollment &enrollment)
{
    std::vector<ItemKey> missing;
    for (const ItemKey &key : requiredItems()) {
        if (enrollment.items.contains(key))
            continue;
        const auto exception = enrollment.exceptions.find(key);
        if (exception == enrollment.exceptions.end()
            || !mayBeExcepted(key, exception->second.reason))
            missing.push_back(key);
    }
    return missing;
}

std::vector<CaptureException> unconfirmedExceptions(const Enrollment &enrollment)
{
    std::vector<CaptureException> unconfirmed;
    for (const ItemKey &key : requiredItems()) {
        const auto exception = enrollment.exceptions.find(key);
        if (exception != enrollment.exceptions.end() && !exception->second.isConfirmed())
            unconfirmed.push_back(exception->second);
    }
    return unconfirmed;
}

std::vector<Hand> handsWithoutPhoto(const Enrollment &enrollment)
{
    std::vector<Hand> hands;
    for (const Hand hand : bothHands) {
        const bool excepted
            = std::any_of(fingerKinds.begin(), fingerKinds.end(), [&](FingerKind kind) {
                  return enrollment.exceptions.contains(ItemKey::finger(fingerOf(hand, kind)));
              });
        if (excepted && !enrollment.items.contains(ItemKey::handPhoto(hand)))
            hands.push_back(hand);
    }
    return hands;
}

bool mayBeExcepted(const ItemKey &key, ExceptionReason reason)
{
    switch (key.kind) {
    case ItemKind::Portrait:
    case ItemKind::HandPhoto:
        return false;
    case ItemKind::Signature:
        return reason == ExceptionReason::CannotSign || reason == ExceptionReason::Refused;
    case ItemKind::Finger:
        return reason != ExceptionReason::CannotSign;
    }
    return false;
}

} // namespace rekam::enrollment
