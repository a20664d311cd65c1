// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/video_source.h"

#include <opencv2/imgproc.hpp>

#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace rekam::devices {

namespace {

constexpr int maximumSide = 8192;
// 720p is what a portrait needs and what every USB camera can do; as JPEG, for uncompressed pictures
// of this size do not fit through USB 2 at more than 10 a second.
constexpr int preferredWidth = 1280;
constexpr int preferredHeight = 720;
constexpr double slowestRate = 1;
constexpr double fastestRate = 120;
constexpr double usualRate = 25; ///< frames a second, where a file does not say

base::Result<biometrics::Image> toImage(const cv::Mat &frame)
{
    if (frame.depth() != CV_8U || frame.cols > maximumSide || frame.rows > maximumSide)
        return base::fail(base::ErrorCode::DeviceFailed, "frame of an unknown kind or size");
    cv::Mat color;
    switch (frame.channels()) {
    case 1:
        cv::cvtColor(frame, color, cv::COLOR_GRAY2RGB);
        break;
    case 3:
        cv::cvtColor(frame, color, cv::COLOR_BGR2RGB);
        break;
    case 4:
        cv::cvtColor(frame, color, cv::COLOR_BGRA2RGB);
        break;
    default:
        return base::fail(base::ErrorCode::DeviceFailed, "frame of an unknown color space");
    }
    biometrics::Image image;
    image.width = color.cols;
    image.height = color.rows;
    image.channels = 3;
    image.pixels
        = QByteArray(color.ptr<char>(), static_cast<qsizetype>(color.total() * color.elemSize()));
    return image;
}

} // namespace

base::Result<CameraAddress> CameraAddress::parse(const QString &source)
{
    CameraAddress address;
    address.text = source;
    bool isNumber = false;
    address.number = source.toInt(&isNumber);
    if (isNumber && address.number >= 0 && address.number < 64)
        return address;
    if (QFileInfo(source).isFile()) {
        address.kind = Kind::File;
        return address;
    }
    const QString scheme = QUrl(source, QUrl::StrictMode).scheme();
    if (scheme == QLatin1String("rtsp") || scheme == QLatin1String("http")
        || scheme == QLatin1String("https")) {
        address.kind = Kind::Url;
        return address;
    }
    return base::fail(base::ErrorCode::DeviceMissing, "neither a device number, a file nor a URL",
                      source.toStdString());
}

VideoSource::VideoSource(QString source, std::chrono::milliseconds openPatience,
                         std::chrono::milliseconds readPatience)
    : m_source(std::move(source))
    , m_openPatience(static_cast<int>(openPatience.count()))
    , m_readPatience(static_cast<int>(readPatience.count()))
{ }

base::Result<DeviceInfo> VideoSource::open()
{
    auto address = CameraAddress::parse(m_source);
    if (!address)
        return base::fail(address.error());
    m_address = std::move(*address);
    if (!openCapture())
        return base::fail(base::ErrorCode::DeviceMissing, "OpenCV can not open it",
                          m_source.toStdString());

    DeviceInfo info;
    info.driver = QStringLiteral("opencv");
    info.id = m_source;
    // A picture that is played is no live camera, and the screen has to say so.
    info.simulated = m_address.kind == CameraAddress::Kind::File;
    switch (m_address.kind) {
    case CameraAddress::Kind::Device:
        info.name = QStringLiteral("/dev/video%1").arg(m_address.number);
        break;
    case CameraAddress::Kind::File:
        info.name = QFileInfo(m_source).fileName();
        break;
    case CameraAddress::Kind::Url: // without name and password of the camera's account
        info.name = QUrl(m_source).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        info.id = info.name;
        break;
    }
    return info;
}

bool VideoSource::openCapture()
{
    try {
        if (m_address.kind == CameraAddress::Kind::Device) {
            if (!m_capture.open(m_address.number, cv::CAP_V4L2))
                return false;
            m_capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
            m_capture.set(cv::CAP_PROP_FRAME_WIDTH, preferredWidth);
            m_capture.set(cv::CAP_PROP_FRAME_HEIGHT, preferredHeight);
            return true;
        }
        const std::string name = QFile::encodeName(m_source).toStdString();
        if (m_address.kind == CameraAddress::Kind::Url) {
            return m_capture.open(name, cv::CAP_FFMPEG,
                                  {cv::CAP_PROP_OPEN_TIMEOUT_MSEC, m_openPatience,
                                   cv::CAP_PROP_READ_TIMEOUT_MSEC, m_readPatience});
        }
        if (!m_capture.open(name, cv::CAP_FFMPEG) && !m_capture.open(name, cv::CAP_OPENCV_MJPEG))
            return false;
        double rate = m_capture.get(cv::CAP_PROP_FPS);
        if (!(rate >= slowestRate && rate <= fastestRate))
            rate = usualRate;
        m_interval = std::chrono::microseconds(static_cast<long>(1e6 / rate));
        return true;
    } catch (const cv::Exception &) {
        return false;
    }
}

base::Result<biometrics::Image> VideoSource::read()
{
    try {
        cv::Mat frame;
        if (grabFrame(frame))
            return toImage(frame);
        if (m_address.kind != CameraAddress::Kind::File)
            return base::fail(base::ErrorCode::DeviceGone, "no more frames");
        // The end of the file: from the start again. Opening anew works for every kind of file.
        m_capture.release();
        if (openCapture() && grabFrame(frame))
            return toImage(frame);
        return base::fail(base::ErrorCode::DeviceFailed, "the file has no frames");
    } catch (const cv::Exception &exception) {
        return base::fail(base::ErrorCode::DeviceFailed, exception.what());
    }
}

bool VideoSource::grabFrame(cv::Mat &frame)
{
    return m_capture.read(frame) && !frame.empty();
}

} // namespace rekam::devices
