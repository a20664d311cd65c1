// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment.h"

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

bool mayBeExcepted(const ItemKey &key, ExceptionReason reason)
{
    switch (key.kind) {
    case ItemKind::Portrait:
        return false;
    case ItemKind::Signature:
        return reason == ExceptionReason::CannotSign || reason == ExceptionReason::Refused;
    case ItemKind::Finger:
        return reason != ExceptionReason::CannotSign;
    }
    return false;
}

} // namespace rekam::enrollment
