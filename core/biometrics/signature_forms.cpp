// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is derived from the strokes: SVG, and the 1-bit PNG for cards and forms.
#include "core/biometrics/mat.h"
#include "core/biometrics/signature.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace rekam::biometrics {

namespace {

using base::ErrorCode;

constexpr int viewHeight = 1000; // units of the SVG for the field's height
constexpr int widthSteps = 8; // so many widths of line between lightest and heaviest pressure
constexpr int oversampling = 4; // the picture is drawn so many times larger and then thinned
// Of a line one pixel wide that runs between two columns, each gets half; with a pen lighter than
// that two fifths. Ink is what reaches a third: such a line stays whole.
constexpr double inkShare = 1.0 / 3;

/** As the pen of renderSignature(): a sixtieth of the height, half as much again when pressed. */
int svgWidth(int step)
{
    return int(std::lround(viewHeight / 60.0 * (0.5 + double(step) / widthSteps)));
}

int stepOf(double pressure)
{
    return int(std::lround(std::clamp(pressure, 0.0, 1.0) * widthSteps));
}

/** Table-driven CRC-32 of PNG (ISO 3309), over a chunk's kind and data. */
quint32 crc(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 value = n;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            entries[n] = value;
        }
        return entries;
    }();
    quint32 value = 0xffffffffU;
    for (const char byte : bytes)
        value = table[(value ^ static_cast<unsigned char>(byte)) & 0xff] ^ (value >> 8);
    return value ^ 0xffffffffU;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(value >> shift));
    return bytes;
}

} // namespace

QByteArray signatureToSvg(const Signature &signature)
{
    const double viewWidth = viewHeight * signature.aspect;
    const auto at = [&](const PenPoint &point) {
        return QByteArray::number(std::lround(std::clamp(point.x, 0.0, 1.0) * viewWidth)) + ' '
            + QByteArray::number(std::lround(std::clamp(point.y, 0.0, 1.0) * viewHeight));
    };
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + QByteArray::number(std::lround(viewWidth)) + ' ' + QByteArray::number(viewHeight)
        + "\"><g fill=\"none\" stroke=\"#000\" stroke-linecap=\"round\" stroke-linejoin=\"round\">";
    for (const PenStroke &stroke : signature.strokes) {
        std::size_t i = 0;
        while (i < stroke.size()) {
            // One path as long as the width stays the same; the next one begins where it ends.
            const int step = stepOf(stroke[i].pressure);
            svg += "<path stroke-width=\"" + QByteArray::number(svgWidth(step)) + "\" d=\"M"
                + at(stroke[i == 0 ? 0 : i - 1]);
            for (; i < stroke.size() && stepOf(stroke[i].pressure) == step; ++i)
                svg += 'L' + at(stroke[i]);
            svg += "\"/>";
        }
    }
    return svg + "</g></svg>";
}

base::Result<Image> drawSignaturePicture(const Signature &signature)
{
    const auto large = renderSignature(signature, signaturePictureHeight * oversampling);
    if (!large)
        return base::fail(large.error());
    try {
        const cv::Size size(std::max(1, large->width / oversampling), signaturePictureHeight);
        cv::Mat picture;
        cv::resize(viewOf(*large), picture, size, 0, 0, cv::INTER_AREA);
        cv::threshold(picture, picture, 255 * (1 - inkShare), 255, cv::THRESH_BINARY);
        return imageFrom(picture, 0);
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::Internal, exception.what());
    }
}

base::Result<QByteArray> encodeSignaturePng(const Image &image)
{
    if (!image.isValid())
        return base::fail(ErrorCode::ImageUnreadable, "signature picture is not valid");
    try {
        cv::Mat picture;
        cv::threshold(greyOf(image), picture, 127, 255, cv::THRESH_BINARY);
        std::vector<uchar> bytes;
        if (!cv::imencode(".png", picture, bytes, {cv::IMWRITE_PNG_BILEVEL, 1}))
            return base::fail(ErrorCode::ImageUnreadable, "no encoder for .png");
        QByteArray png(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
        // OpenCV writes no transparency. Behind the header, which is 33 bytes long, stands which grey
        // is none: 1, the white of one bit (PNG 11.3.2.1).
        constexpr qsizetype behindHeader = 33;
        const QByteArray content = QByteArrayLiteral("tRNS") + QByteArray("\0\1", 2);
        return png.insert(behindHeader, bigEndian(2) + content + bigEndian(crc(content)));
    } catch (const std::exception &exception) {
        return base::fail(ErrorCode::ImageUnreadable, exception.what());
    }
}

} // namespace rekam::biometrics
