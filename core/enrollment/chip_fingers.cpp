// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/chip_fingers.h"

#include <algorithm>

namespace rekam::enrollment {

namespace {

using biometrics::FingerPosition;

/** What was captured of one hand, the first choice first. */
std::vector<FingerPosition> choicesOf(const Enrollment &enrollment, Hand hand,
                                      const std::vector<FingerKind> &substitutes)
{
    std::vector<FingerKind> kinds{FingerKind::Index};
    kinds.insert(kinds.end(), substitutes.begin(), substitutes.end());
    std::vector<FingerPosition> good;
    std::vector<std::pair<FingerPosition, int>> poor; // with its quality
    for (const FingerKind kind : kinds) {
        const FingerPosition finger = fingerOf(hand, kind);
        const auto item = enrollment.items.find(ItemKey::finger(finger));
        if (item == enrollment.items.end())
            continue;
        if (item->second.flagged)
            poor.emplace_back(finger, item->second.quality);
        else
            good.push_back(finger);
    }
    std::stable_sort(poor.begin(), poor.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    for (const auto &[finger, quality] : poor)
        good.push_back(finger);
    return good;
}

} // namespace

std::vector<FingerPosition> chooseChipFingers(const Enrollment &enrollment,
                                              const std::vector<FingerKind> &substitutes)
{
    const auto right = choicesOf(enrollment, Hand::Right, substitutes);
    const auto left = choicesOf(enrollment, Hand::Left, substitutes);
    if (!right.empty() && !left.empty())
        return {right.front(), left.front()};
    std::vector<FingerPosition> chosen = right.empty() ? left : right;
    chosen.resize(std::min<std::size_t>(chosen.size(), 2), FingerPosition::RightIndex);
    return chosen;
}

} // namespace rekam::enrollment
