// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/frame_source.h"

#include <opencv2/videoio.hpp>

namespace rekam::devices {

/** What a camera's setting names. */
struct CameraAddress
{
    enum class Kind { Device, File, Url };

    Kind kind = Kind::Device;
    QString text;
    int number = 0; ///< for a device

    /** A device number 0 to 63, an existing file, or a URL of rtsp, http or https; DeviceMissing
     *  otherwise. Nothing else reaches OpenCV, which would also run GStreamer pipelines. */
    static base::Result<CameraAddress> parse(const QString &source);
};

/** Frames from cv::VideoCapture; private to this folder. */
class VideoSource final : public FrameSource
{
public:
    /** @p openPatience bounds what FFmpeg waits for a URL. */
    VideoSource(QString source, std::chrono::milliseconds openPatience,
                std::chrono::milliseconds readPatience);
    base::Result<DeviceInfo> open() override;
    base::Result<biometrics::Image> read() override;
    [[nodiscard]] std::chrono::microseconds interval() const override { return m_interval; }

private:
    bool openCapture();
    bool grabFrame(cv::Mat &frame);

    const QString m_source;
    const int m_openPatience; ///< milliseconds
    const int m_readPatience; ///< milliseconds
    CameraAddress m_address;
    cv::VideoCapture m_capture;
    std::chrono::microseconds m_interval{0};
};

} // namespace rekam::devices
