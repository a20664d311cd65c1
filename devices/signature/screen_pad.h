// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/signature_pad.h"

#include <QElapsedTimer>

namespace rekam::devices {

/** The pad widget on the screen as a device: the widget hands over what pen or mouse do, this class
 *  gives it the time, the bounds and the order that a SignaturePad promises, and keeps nothing. */
class ScreenPad final : public SignaturePad
{
    Q_OBJECT

public:
    using SignaturePad::SignaturePad;
    [[nodiscard]] DeviceInfo info() const override;
    void start() override;
    void stop() override;
    void clear() override;

    /** The pen touches the field at @p x, @p y (0 to 1, outside is moved to the edge); @p pressure
     *  is 0 to 1, 0.5 for a mouse. Ignored while the pad is stopped, as are the other two. */
    void down(double x, double y, double pressure = 0.5);
    /** The pen moves; ignored unless it is down. */
    void move(double x, double y, double pressure = 0.5);
    /** The pen is lifted. */
    void up();

private:
    [[nodiscard]] biometrics::PenPoint pointAt(double x, double y, double pressure);

    QElapsedTimer m_clock; ///< since the first point; invalid before it
    bool m_started = false;
    bool m_down = false;
};

} // namespace rekam::devices
