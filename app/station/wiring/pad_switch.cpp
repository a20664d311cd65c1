// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/pad_switch.h"

namespace rekam::station {

PadSwitch::PadSwitch(Pad tablet, Pad practicePen, QObject *parent)
    : SignaturePad(parent)
    , m_tablet(std::move(tablet))
    , m_practicePen(std::move(practicePen))
{
    follow(m_screen);
    if (m_tablet)
        follow(*m_tablet);
    if (m_practicePen)
        follow(*m_practicePen);
}

PadSwitch::~PadSwitch() = default;

void PadSwitch::follow(devices::SignaturePad &pad)
{
    using devices::SignaturePad;
    SignaturePad *source = &pad;
    connect(source, &SignaturePad::penDown, this,
            [this, source](const biometrics::PenPoint &point) {
                if (source == m_current)
                    Q_EMIT penDown(point);
            });
    connect(source, &SignaturePad::penMoved, this,
            [this, source](const biometrics::PenPoint &point) {
                if (source == m_current)
                    Q_EMIT penMoved(point);
            });
    connect(source, &SignaturePad::penUp, this, [this, source] {
        if (source == m_current)
            Q_EMIT penUp();
    });
    connect(source, &SignaturePad::opened, this,
            [this, source](const devices::DeviceInfo &) { use(*source); });
    connect(source, &SignaturePad::failed, this,
            [this, source](const base::Error &error) { padFailed(*source, error); });
}

void PadSwitch::use(devices::SignaturePad &pad)
{
    if (&pad != m_current)
        m_current->stop();
    m_current = &pad;
    Q_EMIT opened(pad.info());
}

void PadSwitch::padFailed(devices::SignaturePad &pad, const base::Error &error)
{
    const bool wasInUse = &pad == m_current;
    if (wasInUse) {
        m_current = &m_screen; // it goes on there
        m_screen.start();
        Q_EMIT opened(m_screen.info());
    }
    // That there is no tablet is news only to somebody who chose one.
    const bool missing = error.code == base::ErrorCode::DeviceMissing;
    if (wasInUse || !missing || m_choice == devices::PadChoice::Tablet)
        Q_EMIT failed(error);
}

void PadSwitch::start()
{
    stop();
    m_current = &m_screen;
    m_screen.start(); // at once; a tablet takes over when it has been opened
    const bool wantsTablet
        = m_choice == devices::PadChoice::Automatic || m_choice == devices::PadChoice::Tablet;
    if (wantsTablet && m_tablet)
        m_tablet->start();
    if (m_choice == devices::PadChoice::PracticePen && m_practicePen)
        m_practicePen->start();
}

void PadSwitch::stop()
{
    m_screen.stop();
    if (m_tablet)
        m_tablet->stop();
    if (m_practicePen)
        m_practicePen->stop();
}

void PadSwitch::clear()
{
    m_current->clear();
}

} // namespace rekam::station
