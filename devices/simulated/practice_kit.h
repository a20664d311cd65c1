// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger_position.h"
#include "core/biometrics/signature.h"
#include "devices/api/fingerprint_reader.h"
#include "devices/api/signature_pad.h"
#include "devices/simulated/practice_person.h"
#include "devices/simulated/simulated_camera.h"

#include <QTimer>

#include <chrono>
#include <map>
#include <memory>

namespace rekam::devices {

class FingerBench;
class FingerFeeder;

/** A resident to practice with: sits before the simulated camera, puts fingers on libfprint's
 *  virtual reader and signs. Lives on the thread that made it; no call blocks.
 *
 *  Wire it so: reader's fingerNeeded() to press(), and chooseFinger() whenever the page asks for
 *  another finger. Its threads end with it. */
class PracticeKit final : public QObject
{
    Q_OBJECT

public:
    /** @p virtualSocket is the one given to sanitizeFingerprintEnvironment(). @p pressDelay is how
     *  long the resident takes to put a finger down; 0 for tests. */
    explicit PracticeKit(const QString &virtualSocket,
                         std::chrono::milliseconds pressDelay = std::chrono::milliseconds(700));
    ~PracticeKit() override;

    /** Another person comes; @p seed decides everything about them. Lifts the finger. */
    void choosePerson(quint64 seed);
    /** What is special about whoever sits there, from the next press on. */
    void chooseKind(PracticePerson kind);
    [[nodiscard]] PracticePerson kind() const { return m_kind; }
    /** The finger of the next press(). Lifts the finger of before. */
    void chooseFinger(biometrics::FingerPosition finger);
    /** Puts the chosen finger on the glass, a little differently each time, as the chosen kind of
     *  person does. Nothing happens if that person has no such finger. */
    void press();
    /** The same, in a certain way. */
    void pressAs(TouchKind kind);
    /** Puts it there so badly that the reader asks for another try. */
    void pressBadly(FingerRetry what);
    /** Takes back a press that has not reached the glass yet. */
    void lift();

    [[nodiscard]] SimulatedCamera &camera() { return *m_camera; }
    [[nodiscard]] biometrics::Signature signature() const;
    /** A pad on which the person who sits there signs by themselves; the kit must outlive it. */
    [[nodiscard]] std::unique_ptr<SignaturePad> makePen();
    [[nodiscard]] quint64 person() const { return m_person; }

Q_SIGNALS:
    /** A finger did not reach the reader. */
    void failed(const rekam::base::Error &error);

private:
    void touch();
    void lay(TouchKind kind);

    const std::chrono::milliseconds m_pressDelay;
    quint64 m_person = 0;
    PracticePerson m_kind = PracticePerson::Usual;
    biometrics::FingerPosition m_finger = biometrics::captureOrder.front();
    std::map<biometrics::FingerPosition, quint64> m_presses;
    QTimer m_delay;
    std::unique_ptr<SimulatedCamera> m_camera;
    std::unique_ptr<FingerFeeder> m_feeder;
    std::unique_ptr<FingerBench> m_bench; ///< last: hands its images to the feeder
};

} // namespace rekam::devices
