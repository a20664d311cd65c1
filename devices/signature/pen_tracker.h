// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/signature.h"
#include "devices/signature/pen_event.h"

#include <optional>

namespace rekam::devices {

/** Makes strokes of a tablet's events. The whole active area lies inside the field, undistorted and
 *  in its middle: whoever uses the tablet to its edge loses no ink. No thread, no clock of its own. */
class PenTracker
{
public:
    struct Step
    {
        enum class Kind { Down, Moved, Up };
        Kind kind = Kind::Up;
        biometrics::PenPoint point; ///< not for Up
    };

    /** @p fieldAspect is width by height of the field to sign in. */
    PenTracker(const PenAxes &axes, double fieldAspect);

    /** What @p event completes; at most one step an event, always at SYN_REPORT. */
    std::optional<Step> take(const PenEvent &event);
    /** The field was cleared: time begins anew, the rest of a stroke that lasts is not heard. */
    void clear();
    /** True between Down and Up. */
    [[nodiscard]] bool isDown() const { return m_down; }

private:
    void takePosition(const PenEvent &event);
    void takeButton(const PenEvent &event);
    std::optional<Step> report(qint64 microseconds);
    [[nodiscard]] bool touches() const;
    [[nodiscard]] biometrics::PenPoint point(qint64 microseconds);

    const PenAxes m_axes;
    double m_scaleX = 1; ///< share of the field's width that the tablet's width takes
    double m_scaleY = 1;
    int m_x = 0;
    int m_y = 0;
    int m_pressure = 0;
    bool m_hasTouchButton = false; ///< some tablets tell contact by pressure alone
    bool m_touching = false;
    bool m_rubber = false; ///< the other end of the pen: writes nothing
    bool m_dropped = false; ///< the kernel lost events; wait for the next report
    bool m_down = false;
    bool m_ignored = false; ///< until the pen is lifted
    bool m_changed = false;
    std::optional<qint64> m_start; ///< of the first point
};

} // namespace rekam::devices
