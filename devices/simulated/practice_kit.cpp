// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/practice_kit.h"

#include "devices/simulated/finger_bench.h"
#include "devices/simulated/finger_feeder.h"
#include "devices/simulated/simulated_pen.h"
#include "devices/simulated/synthetic_signature.h"

namespace rekam::devices {

PracticeKit::PracticeKit(const QString &virtualSocket, std::chrono::milliseconds pressDelay)
    : m_pressDelay(pressDelay)
    , m_camera(std::make_unique<SimulatedCamera>(m_person))
    , m_feeder(std::make_unique<FingerFeeder>(virtualSocket))
    , m_bench(std::make_unique<FingerBench>())
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &PracticeKit::touch);
    connect(m_feeder.get(), &FingerFeeder::failed, this, &PracticeKit::failed,
            Qt::QueuedConnection);
    m_bench->choosePerson(m_person);
}

PracticeKit::~PracticeKit() = default;

void PracticeKit::choosePerson(quint64 seed)
{
    lift();
    if (seed != m_person)
        m_presses.clear();
    m_person = seed;
    m_camera->choosePerson(seed);
    m_bench->choosePerson(seed);
}

void PracticeKit::chooseFinger(biometrics::FingerPosition finger)
{
    lift();
    m_finger = finger;
}

void PracticeKit::press()
{
    lift();
    if (m_pressDelay.count() > 0)
        m_delay.start(m_pressDelay);
    else
        touch();
}

void PracticeKit::touch()
{
    if (hasFinger(m_kind, m_finger))
        lay(touchKindOf(m_kind, m_finger, m_presses[m_finger]));
}

void PracticeKit::pressAs(TouchKind kind)
{
    lift();
    lay(kind);
}

void PracticeKit::lay(TouchKind kind)
{
    FingerFeeder *feeder = m_feeder.get();
    m_bench->request(m_finger, m_presses[m_finger]++, kind,
                     [feeder](const biometrics::Image &image) { feeder->press(image); });
}

void PracticeKit::chooseKind(PracticePerson kind)
{
    lift();
    m_kind = kind;
}

void PracticeKit::pressBadly(FingerRetry what)
{
    lift();
    m_feeder->pressBadly(what);
}

void PracticeKit::lift()
{
    m_delay.stop();
    m_bench->discard();
    m_feeder->discard();
}

biometrics::Signature PracticeKit::signature() const
{
    return makeSyntheticSignature(m_person, m_kind);
}

std::unique_ptr<SignaturePad> PracticeKit::makePen()
{
    return std::make_unique<SimulatedPen>([this] { return signature(); });
}

} // namespace rekam::devices
