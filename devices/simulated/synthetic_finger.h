// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/biometrics/image.h"
#include "devices/simulated/touch_kind.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace rekam::devices {

/** A finger that nobody has: ten different ones for each person's seed, each of which can touch the
 *  glass as often as one likes. The same (person, finger, press) always gives the same picture.
 *  Cheap to copy; impression() may be called from any thread. */
class SyntheticFinger
{
public:
    /** Grows the finger's skin, 0.2 to 0.4 s; nothing if @p stop was requested meanwhile. */
    static std::optional<SyntheticFinger> grow(quint64 person, biometrics::FingerPosition position,
                                               std::stop_token stop = {});

    /** Touch number @p press, about 25 ms: grey, 320x400 at 500 ppi, dark ridges on light.
     *  @p sloppiness 1 for a guided resident, 2.2 for the carelessness of the FVC test sets. */
    [[nodiscard]] biometrics::Image impression(quint64 press, double sloppiness = 1.0,
                                               TouchKind kind = TouchKind::Good) const;

private:
    struct Skin;
    explicit SyntheticFinger(std::shared_ptr<const Skin> skin);
    std::shared_ptr<const Skin> m_skin;
};

} // namespace rekam::devices
