// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/simulated_pen.h"

namespace rekam::devices {

namespace {

constexpr int sampleMilliseconds = 8; // 125 points a second, as a tablet
constexpr int hesitation = 600; // milliseconds until the resident begins

} // namespace

SimulatedPen::SimulatedPen(Writer writer, QObject *parent)
    : SignaturePad(parent)
    , m_writer(std::move(writer))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SimulatedPen::write);
}

DeviceInfo SimulatedPen::info() const
{
    return {QStringLiteral("practice-pen"), QStringLiteral("practice-pen"),
            QStringLiteral("Pena latihan"), true};
}

void SimulatedPen::start()
{
    m_started = true;
    Q_EMIT opened(info());
    begin();
}

void SimulatedPen::stop()
{
    m_started = false;
    m_timer.stop();
}

void SimulatedPen::clear()
{
    if (m_started)
        begin();
}

void SimulatedPen::begin()
{
    m_signature = m_writer();
    m_stroke = 0;
    m_point = 0;
    m_clock.invalidate();
    m_timer.start(hesitation);
}

void SimulatedPen::write()
{
    if (!m_clock.isValid()) {
        m_clock.start();
        m_timer.start(sampleMilliseconds);
    }
    // All points whose time has come: a busy machine writes no slower.
    // m_clock: whoever hears a point may clear the field, and it begins anew.
    while (m_started && m_clock.isValid() && m_stroke < m_signature.strokes.size()) {
        const biometrics::PenStroke &stroke = m_signature.strokes[m_stroke];
        if (m_point == stroke.size()) {
            ++m_stroke;
            m_point = 0;
            Q_EMIT penUp();
            continue;
        }
        const biometrics::PenPoint point = stroke[m_point];
        if (point.milliseconds > m_clock.elapsed())
            return;
        if (m_point++ == 0)
            Q_EMIT penDown(point);
        else
            Q_EMIT penMoved(point);
    }
    if (m_clock.isValid())
        m_timer.stop();
}

} // namespace rekam::devices
