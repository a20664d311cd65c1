// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/image_codec.h"

#include "core/biometrics/image_header.h"
#include "core/biometrics/jpeg2000_encoder.h"
#include "core/biometrics/mat.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

std::string sizeText(qint64 width, qint64 height)
{
    return std::to_string(width) + "x" + std::to_string(height);
}

/** A decoded picture that is not the one the header spoke of passed no check: away with it. EXIF
 *  orientation may have swapped the sides. */
bool agrees(const cv::Mat &picture, const ImageHeader &header)
{
    return (picture.cols == header.width && picture.rows == header.height)
        || (picture.cols == header.height && picture.rows == header.width);
}

/** Lays a transparent PNG on white paper, as a viewer would show it: a signature that was exported
 *  in black on nothing would otherwise be all black. */
cv::Mat decodeTransparent(const cv::Mat &input, DecodeAs kind)
{
    cv::Mat picture = cv::imdecode(input, cv::IMREAD_UNCHANGED);
    if (picture.empty())
        return picture;
    if (picture.depth() == CV_16U)
        picture.convertTo(picture, CV_8U, 1.0 / 257.0);
    CV_Assert(picture.type() == CV_8UC4);
    cv::Mat onPaper(picture.size(), CV_8UC3);
    for (int y = 0; y < picture.rows; ++y) {
        const auto *from = picture.ptr<cv::Vec4b>(y);
        auto *to = onPaper.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const int alpha = from[x][3];
            for (int channel = 0; channel < 3; ++channel)
                to[x][channel]
                    = uchar((from[x][channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    if (kind == DecodeAs::Grey)
        cv::cvtColor(onPaper, onPaper, cv::COLOR_BGR2GRAY);
    return onPaper;
}

base::Result<QByteArray> encode(const Image &image, const char *extension,
                                const std::vector<int> &parameters)
{
    if (!image.isValid())
        return base::fail(ErrorCode::ImageUnreadable, "picture in memory is not valid");
    try {
        cv::Mat picture = viewOf(image);
        if (image.channels == 3) {
            cv::Mat swapped;
            cv::cvtColor(picture, swapped, cv::COLOR_RGB2BGR);
            picture = swapped;
        }
        std::vector<uchar> bytes;
        if (!cv::imencode(extension, picture, bytes, parameters))
            return base::fail(ErrorCode::ImageUnreadable,
                              std::string("no encoder for ") + extension);
        return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::ImageUnreadable, exception.what());
    }
}

} // namespace

base::Result<Image> decodeImage(const QByteArray &bytes, DecodeAs kind, const DecodeLimits &limits)
{
    // OpenCV counts the bytes of its input in an int.
    if (bytes.size() > std::min<qint64>(limits.maxBytes, std::numeric_limits<int>::max()))
        return base::fail(ErrorCode::ImageTooLarge, std::to_string(bytes.size()) + " bytes");
    const auto header = readImageHeader(bytes);
    if (!header)
        return base::fail(header.error());
    const auto [shorter, longer] = std::minmax(header->width, header->height);
    if (longer > limits.maxSide)
        return base::fail(ErrorCode::ImageTooLarge, sizeText(header->width, header->height));
    if (shorter < limits.minSide)
        return base::fail(ErrorCode::ImageTooSmall, sizeText(header->width, header->height));
    try {
        const cv::Mat input(1, int(bytes.size()), CV_8U, const_cast<char *>(bytes.constData()));
        const int flag = kind == DecodeAs::Grey ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR;
        cv::Mat picture
            = header->hasAlpha ? decodeTransparent(input, kind) : cv::imdecode(input, flag);
        if (picture.empty())
            return base::fail(ErrorCode::ImageUnreadable, "the decoder gave up");
        if (!agrees(picture, *header))
            return base::fail(ErrorCode::ImageUnreadable, "header and picture disagree");
        if (kind == DecodeAs::Color)
            cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
        return imageFrom(picture, header->pixelsPerInch);
    } catch (const std::exception &exception) { // cv::Exception, std::bad_alloc
        return base::fail(ErrorCode::ImageUnreadable, exception.what());
    }
}

base::Result<Image> fitImage(const Image &image, int longestSide)
{
    if (!image.isValid() || longestSide < 1)
        return base::fail(ErrorCode::ImageUnreadable, "picture in memory is not valid");
    const int longer = std::max(image.width, image.height);
    if (longer <= longestSide)
        return image;
    try {
        const auto scaled = [&](int side) {
            return std::max(1, int(std::lround(double(side) * longestSide / longer)));
        };
        cv::Mat smaller;
        cv::resize(viewOf(image), smaller, cv::Size(scaled(image.width), scaled(image.height)), 0,
                   0, cv::INTER_AREA);
        return imageFrom(smaller, image.pixelsPerInch * longestSide / longer);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

base::Result<QByteArray> encodePng(const Image &image)
{
    return encode(image, ".png", {cv::IMWRITE_PNG_COMPRESSION, 6});
}

base::Result<QByteArray> encodeJpeg(const Image &image, int quality)
{
    return encode(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)});
}

base::Result<QByteArray> encodeJpeg2000(const Image &image)
{
    return encodeReversibleJpeg2000(image);
}

} // namespace rekam::biometrics
