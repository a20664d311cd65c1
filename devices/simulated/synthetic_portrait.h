// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"

#include <QtGlobal>

#include <chrono>
#include <memory>

namespace rekam::devices {

/** A friendly drawn person, head and shoulders, with LATIHAN on the chest: nobody, and visibly so,
 *  but a face to the face detector. Breathes, sways and blinks. The same (seed, time) always gives
 *  the same picture. */
class SyntheticPortrait
{
public:
    /** Paints the person, 0.1 to 0.2 s. */
    explicit SyntheticPortrait(quint64 seed);
    ~SyntheticPortrait();
    SyntheticPortrait(SyntheticPortrait &&) noexcept;
    SyntheticPortrait &operator=(SyntheticPortrait &&) noexcept;

    /** What a camera sees @p time after the start: color, 1280x720; about 5 ms. */
    [[nodiscard]] biometrics::Image frame(std::chrono::milliseconds time) const;

private:
    struct Pictures;
    std::unique_ptr<const Pictures> m_pictures;
};

} // namespace rekam::devices
