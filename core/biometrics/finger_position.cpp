// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_position.h"

namespace rekam::biometrics {

namespace {

constexpr std::array<const char *, 10> names{
    "right_thumb", "right_index", "right_middle", "right_ring", "right_little",
    "left_thumb",  "left_index",  "left_middle",  "left_ring",  "left_little"};

} // namespace

QString fingerName(FingerPosition position)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(position) - 1));
}

base::Result<FingerPosition> fingerFromName(QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<FingerPosition>(i + 1);
    }
    return base::fail(base::ErrorCode::InputMalformed, "not a finger",
                      name.toString().toStdString());
}

base::Result<FingerPosition> fingerFromCode(int code)
{
    if (code < 1 || code > 10)
        return base::fail(base::ErrorCode::InputMalformed, "finger code " + std::to_string(code));
    return static_cast<FingerPosition>(code);
}

} // namespace rekam::biometrics
