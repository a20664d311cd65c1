// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace rekam::tests {

/** The machine's clock, which a test can let run ahead; for several threads. */
class ShiftedClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now().addMSecs(m_ahead); }
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override
    {
        return m_clock.sinceBoot() + std::chrono::milliseconds(m_ahead.load());
    }
    [[nodiscard]] QByteArray bootId() const override { return m_clock.bootId(); }
    /** As time passes. */
    void advance(std::chrono::milliseconds passed) { m_ahead += passed.count(); }

private:
    base::SystemClock m_clock;
    std::atomic<qint64> m_ahead = 0;
};

} // namespace rekam::tests
