// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"

#include <QtGlobal>

#include <mutex>
#include <optional>
#include <utility>

namespace rekam::devices {

/** Room for one preview frame: a newer one takes the place of one that nobody took. Any thread. */
class FrameSlot
{
public:
    /** Empties the slot; from now on only frames of @p generation are let in. */
    void begin(quint64 generation)
    {
        const std::lock_guard lock(m_mutex);
        m_generation = generation;
        m_frame.reset();
    }
    /** Empties the slot and lets nothing in. */
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_generation.reset();
        m_frame.reset();
    }
    /** True if the slot was empty before, that is, if somebody should be told. */
    bool put(quint64 generation, biometrics::Image frame)
    {
        const std::lock_guard lock(m_mutex);
        if (m_generation != generation)
            return false;
        const bool wasEmpty = !m_frame;
        m_frame = std::move(frame);
        return wasEmpty;
    }
    std::optional<biometrics::Image> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_frame, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<quint64> m_generation;
    std::optional<biometrics::Image> m_frame;
};

} // namespace rekam::devices
