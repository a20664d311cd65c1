// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/threaded_camera.h"

namespace rekam::devices {

/** A camera, a video file or a camera on the network, through cv::VideoCapture.
 *
 *  @p source is a device number ("0" is /dev/video0), the path of a file, which is played at its own
 *  rate again and again, or a URL (rtsp, http, https). What can not be opened is DeviceMissing. */
class OpenCvCamera final : public ThreadedCamera
{
    Q_OBJECT

public:
    explicit OpenCvCamera(const QString &source, const CameraDeadlines &deadlines = {});
};

} // namespace rekam::devices
