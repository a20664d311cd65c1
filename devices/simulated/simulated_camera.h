// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/threaded_camera.h"

#include <atomic>
#include <memory>

namespace rekam::devices {

/** The practice kit's camera: a SyntheticPortrait at 15 frames a second. */
class SimulatedCamera final : public ThreadedCamera
{
    Q_OBJECT

public:
    explicit SimulatedCamera(quint64 person = 0, const CameraDeadlines &deadlines = {});
    /** Another person sits down, also while the camera runs. Any thread. */
    void choosePerson(quint64 person);

private:
    using Person = std::shared_ptr<std::atomic<quint64>>;
    SimulatedCamera(const Person &person, const CameraDeadlines &deadlines);

    Person m_person;
};

} // namespace rekam::devices
