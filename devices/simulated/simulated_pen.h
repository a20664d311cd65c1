// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/signature_pad.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace rekam::devices {

/** A pen that writes by itself, at the speed of a hand, shortly after start() and after each
 *  clear(). */
class SimulatedPen final : public SignaturePad
{
    Q_OBJECT

public:
    using Writer = std::function<biometrics::Signature()>; ///< asked anew each time

    explicit SimulatedPen(Writer writer, QObject *parent = nullptr);
    [[nodiscard]] DeviceInfo info() const override;
    void start() override;
    void stop() override;
    void clear() override;

private:
    void begin();
    void write();

    const Writer m_writer;
    QTimer m_timer;
    QElapsedTimer m_clock; ///< since the pen began to write
    biometrics::Signature m_signature;
    std::size_t m_stroke = 0;
    std::size_t m_point = 0; ///< the next one of m_stroke
    bool m_started = false;
};

} // namespace rekam::devices
