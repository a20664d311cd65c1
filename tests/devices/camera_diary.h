// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/camera.h"
#include "tests/support/await.h"

#include <vector>

namespace rekam::tests {

/** What a camera said. */
class CameraDiary : public QObject
{
public:
    explicit CameraDiary(devices::Camera &camera)
    {
        using devices::Camera;
        connect(&camera, &Camera::started, this,
                [this](quint64 session, const devices::DeviceInfo &info) {
                    started.push_back(session);
                    device = info;
                });
        connect(&camera, &Camera::frameReady, this,
                [this](quint64 session) { ready.push_back(session); });
        connect(&camera, &Camera::failed, this, [this](quint64 session, const base::Error &error) {
            failed.push_back(session);
            errors.push_back(error.code);
        });
    }
    bool awaitFrames(std::size_t count, int milliseconds = 60'000)
    {
        return await([&] { return ready.size() >= count; }, milliseconds);
    }

    std::vector<quint64> started;
    std::vector<quint64> ready;
    std::vector<quint64> failed;
    std::vector<base::ErrorCode> errors;
    devices::DeviceInfo device;
};

/** Waits for a frame and takes it. */
inline std::optional<biometrics::Image> awaitFrame(devices::Camera &camera)
{
    std::optional<biometrics::Image> frame;
    await([&] { return (frame = camera.takeFrame()).has_value(); });
    return frame;
}

} // namespace rekam::tests
