// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/simulated_camera.h"

#include "devices/simulated/synthetic_portrait.h"

#include <optional>

namespace rekam::devices {

namespace {

constexpr auto frameInterval = std::chrono::microseconds(1'000'000 / 15);

class PortraitSource final : public FrameSource
{
public:
    explicit PortraitSource(std::shared_ptr<std::atomic<quint64>> person)
        : m_chosen(std::move(person))
    { }

    base::Result<DeviceInfo> open() override
    {
        return DeviceInfo{QStringLiteral("simulated"), QStringLiteral("simulated/portrait"),
                          QStringLiteral("LATIHAN"), true};
    }

    base::Result<biometrics::Image> read() override
    {
        if (const quint64 chosen = m_chosen->load(); !m_portrait || m_shown != chosen) {
            m_portrait.emplace(chosen);
            m_shown = chosen;
        }
        // Time runs by frames, not by the clock: a slow machine shows the same pictures.
        return m_portrait->frame(
            std::chrono::duration_cast<std::chrono::milliseconds>(m_count++ * frameInterval));
    }

    [[nodiscard]] std::chrono::microseconds interval() const override { return frameInterval; }

private:
    std::shared_ptr<std::atomic<quint64>> m_chosen;
    std::optional<SyntheticPortrait> m_portrait;
    quint64 m_shown = 0;
    int m_count = 0;
};

} // namespace

SimulatedCamera::SimulatedCamera(quint64 person, const CameraDeadlines &deadlines)
    : SimulatedCamera(std::make_shared<std::atomic<quint64>>(person), deadlines)
{ }

SimulatedCamera::SimulatedCamera(const Person &person, const CameraDeadlines &deadlines)
    : ThreadedCamera([person] { return std::make_unique<PortraitSource>(person); }, deadlines)
    , m_person(person)
{ }

void SimulatedCamera::choosePerson(quint64 person)
{
    m_person->store(person);
}

} // namespace rekam::devices
