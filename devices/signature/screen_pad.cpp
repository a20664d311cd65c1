// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/signature/screen_pad.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rekam::devices {

namespace {

double bounded(double value)
{
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0;
}

} // namespace

DeviceInfo ScreenPad::info() const
{
    return {QStringLiteral("pad"), QStringLiteral("screen"), QStringLiteral("Pad"), false};
}

void ScreenPad::start()
{
    m_started = true;
    clear();
}

void ScreenPad::stop()
{
    up();
    m_started = false;
}

void ScreenPad::clear()
{
    m_down = false; // the rest of a stroke that was cleared away is not the start of a new one
    m_clock.invalidate();
}

void ScreenPad::down(double x, double y, double pressure)
{
    if (!m_started)
        return;
    up(); // a widget that lost the mouse may have missed the end of the stroke of before
    m_down = true;
    Q_EMIT penDown(pointAt(x, y, pressure));
}

void ScreenPad::move(double x, double y, double pressure)
{
    if (m_down)
        Q_EMIT penMoved(pointAt(x, y, pressure));
}

void ScreenPad::up()
{
    if (!m_down)
        return;
    m_down = false;
    Q_EMIT penUp();
}

biometrics::PenPoint ScreenPad::pointAt(double x, double y, double pressure)
{
    if (!m_clock.isValid())
        m_clock.start();
    const qint64 elapsed = std::min<qint64>(m_clock.elapsed(), std::numeric_limits<int>::max());
    return {bounded(x), bounded(y), bounded(pressure), static_cast<int>(elapsed)};
}

} // namespace rekam::devices
