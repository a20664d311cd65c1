// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/opencv_camera.h"

#include "devices/camera/video_source.h"

namespace rekam::devices {

OpenCvCamera::OpenCvCamera(const QString &source, const CameraDeadlines &deadlines)
    : ThreadedCamera(
        [source, deadlines] {
            return std::make_unique<VideoSource>(source, deadlines.open, deadlines.frame);
        },
        deadlines)
{ }

} // namespace rekam::devices
