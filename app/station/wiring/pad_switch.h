// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/pad_choice.h"
#include "devices/signature/screen_pad.h"
#include "devices/signature/tablet_pad.h"

#include <memory>

namespace rekam::station {

/** The pads of a station as one: a tablet where one is plugged in (or chosen), else the field on the
 *  screen, where a mouse, a finger or a pen display writes. Whatever comes of a tablet, the screen is
 *  always ready: a tablet that is missing is no reason to wait. */
class PadSwitch final : public devices::SignaturePad
{
    Q_OBJECT

public:
    using Pad = std::unique_ptr<devices::SignaturePad>;

    /** @p tablet writes where the choice is PadChoice::Automatic or Tablet; @p practicePen may be
     *  null. */
    PadSwitch(Pad tablet, Pad practicePen, QObject *parent = nullptr);
    ~PadSwitch() override;

    void choose(devices::PadChoice choice) { m_choice = choice; }
    [[nodiscard]] devices::PadChoice choice() const { return m_choice; }
    /** Where the widget on the screen hands over what pen and mouse do. */
    [[nodiscard]] devices::ScreenPad &screen() { return m_screen; }

    [[nodiscard]] devices::DeviceInfo info() const override { return m_current->info(); }
    void start() override;
    void stop() override;
    void clear() override;

private:
    void follow(devices::SignaturePad &pad);
    void use(devices::SignaturePad &pad);
    void padFailed(devices::SignaturePad &pad, const base::Error &error);

    devices::ScreenPad m_screen;
    Pad m_tablet;
    Pad m_practicePen;
    devices::SignaturePad *m_current = &m_screen; ///< whose strokes count
    devices::PadChoice m_choice = devices::PadChoice::Automatic;
};

} // namespace rekam::station
