// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/signature/pen_tracker.h"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace rekam::devices {

namespace {

// Where there is no touch button: a pen that hovers tells a little pressure as well.
constexpr double touchPressure = 0.02;
constexpr double unknownPressure = 0.5; // as biometrics::PenPoint

/** 0 to 1 along the axis; 0 of an axis without length. */
double shareOf(const PenAxis &axis, int value)
{
    const double length = double(axis.maximum) - axis.minimum;
    return length > 0 ? std::clamp((double(value) - axis.minimum) / length, 0.0, 1.0) : 0.0;
}

/** In millimeters, or in the axis's own units where it does not tell. */
double lengthOf(const PenAxis &axis, bool inMillimeters)
{
    const double length = double(axis.maximum) - axis.minimum;
    return inMillimeters ? length / axis.resolution : length;
}

} // namespace

PenTracker::PenTracker(const PenAxes &axes, double fieldAspect)
    : m_axes(axes)
    , m_x(axes.x.value)
    , m_y(axes.y.value)
    , m_pressure(axes.pressure.minimum)
{
    const bool inMillimeters = axes.x.resolution > 0 && axes.y.resolution > 0;
    const double width = lengthOf(axes.x, inMillimeters);
    const double height = lengthOf(axes.y, inMillimeters);
    if (width <= 0 || height <= 0)
        return; // the source refuses such tablets; here everything would land in a corner
    const double aspect = width / height;
    if (aspect < fieldAspect)
        m_scaleX = aspect / fieldAspect;
    else
        m_scaleY = fieldAspect / aspect;
}

std::optional<PenTracker::Step> PenTracker::take(const PenEvent &event)
{
    switch (event.type) {
    case EV_ABS:
        takePosition(event);
        return {};
    case EV_KEY:
        takeButton(event);
        return {};
    case EV_SYN:
        if (event.code == SYN_DROPPED) {
            m_dropped = true;
            return {};
        }
        if (event.code != SYN_REPORT)
            return {};
        m_dropped = false;
        return report(event.microseconds);
    default:
        return {};
    }
}

void PenTracker::takePosition(const PenEvent &event)
{
    int *value = event.code == ABS_X ? &m_x
        : event.code == ABS_Y        ? &m_y
        : event.code == ABS_PRESSURE ? &m_pressure
                                     : nullptr;
    if (!value || m_dropped)
        return;
    *value = event.value;
    m_changed = true;
}

void PenTracker::takeButton(const PenEvent &event)
{
    if (m_dropped)
        return;
    if (event.code == BTN_TOUCH) {
        m_hasTouchButton = true;
        m_touching = event.value != 0;
    } else if (event.code == BTN_TOOL_RUBBER) {
        m_rubber = event.value != 0;
    } else if (event.code == BTN_TOOL_PEN && event.value == 0) {
        m_touching = false; // out of reach: the end of a stroke even if its lift got lost
        m_pressure = m_axes.pressure.minimum;
    }
}

bool PenTracker::touches() const
{
    if (m_rubber)
        return false;
    return m_hasTouchButton ? m_touching : shareOf(m_axes.pressure, m_pressure) > touchPressure;
}

std::optional<PenTracker::Step> PenTracker::report(qint64 microseconds)
{
    const bool touching = touches();
    const bool changed = std::exchange(m_changed, false);
    if (!touching) {
        m_ignored = false;
        if (!std::exchange(m_down, false))
            return {};
        return Step{Step::Kind::Up, {}};
    }
    if (m_ignored)
        return {};
    if (!m_down) {
        m_down = true;
        return Step{Step::Kind::Down, point(microseconds)};
    }
    if (!changed)
        return {};
    return Step{Step::Kind::Moved, point(microseconds)};
}

void PenTracker::clear()
{
    m_ignored = m_down;
    m_down = false;
    m_start.reset();
}

biometrics::PenPoint PenTracker::point(qint64 microseconds)
{
    if (!m_start)
        m_start = microseconds;
    const qint64 elapsed
        = std::clamp<qint64>((microseconds - *m_start) / 1000, 0, std::numeric_limits<int>::max());
    const bool knowsPressure = m_axes.pressure.maximum > m_axes.pressure.minimum;
    biometrics::PenPoint point;
    point.x = 0.5 + (shareOf(m_axes.x, m_x) - 0.5) * m_scaleX;
    point.y = 0.5 + (shareOf(m_axes.y, m_y) - 0.5) * m_scaleY;
    point.pressure = knowsPressure ? shareOf(m_axes.pressure, m_pressure) : unknownPressure;
    point.milliseconds = static_cast<int>(elapsed);
    return point;
}

} // namespace rekam::devices
