// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/image_codec.h"
#include "tests/core/biometrics/pictures.h"

#include <catch2/catch.hpp>
#include <opencv2/imgcodecs.hpp>

#include <QList>
#include <QScopeGuard>
#include <QtEndian>

#include <cstdlib>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;
using tests::drawGradient;

namespace {

/** Puts a big-endian number into a copy of @p bytes. */
QByteArray patched(QByteArray bytes, qsizetype offset, quint32 value)
{
    qToBigEndian(value, bytes.data() + offset);
    return bytes;
}

int largestDifference(const Image &a, const Image &b)
{
    int largest = 0;
    for (qsizetype i = 0; i < a.pixels.size(); ++i)
        largest = std::max(largest, std::abs(int(quint8(a.pixels[i])) - int(quint8(b.pixels[i]))));
    return largest;
}

/** An EXIF segment that holds nothing but the orientation. */
QByteArray exifOrientation(char orientation)
{
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" // big-endian, directory at 8
                                          "0001" // one entry
                                          "011200030000000100000000"
                                          "00000000");
    tiff[19] = orientation;
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray segment = QByteArray::fromHex("ffe10000") + body;
    qToBigEndian(quint16(body.size() + 2), segment.data() + 2);
    return segment;
}

} // namespace

TEST_CASE("PNG and JPEG 2000 give back the very same pixels, grey and in color")
{
    const int channels = GENERATE(1, 3);
    const Image image = drawGradient(173, 91, channels);
    const auto kind = channels == 1 ? DecodeAs::Grey : DecodeAs::Color;
    for (const auto &encode : {encodePng, encodeJpeg2000}) {
        const auto bytes = encode(image);
        REQUIRE(bytes);
        const auto decoded = decodeImage(*bytes, kind);
        REQUIRE(decoded);
        CHECK(decoded->width == 173);
        CHECK(decoded->height == 91);
        CHECK(decoded->channels == channels);
        CHECK(decoded->pixels == image.pixels);
    }
}

TEST_CASE("TIFF and BMP are read with red, green and blue in their places")
{
    const Image image = drawGradient(64, 48, 3);
    for (const char *extension : {".tif", ".bmp"}) {
        const auto decoded
            = decodeImage(tests::encodeWithOpenCv(image, extension), DecodeAs::Color);
        REQUIRE(decoded);
        CHECK(decoded->pixels == image.pixels);
    }
}

TEST_CASE("JPEG keeps the picture within a small error and gets smaller with lower quality")
{
    Image image = tests::drawPlain(64, 64, 3, 0);
    for (qsizetype i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = char(i % 3 == 0 ? 200 : i / 192 * 2);
    const auto fine = encodeJpeg(image, 95);
    const auto coarse = encodeJpeg(image, 20);
    REQUIRE(fine);
    REQUIRE(coarse);
    CHECK(coarse->size() < fine->size());
    const auto decoded = decodeImage(*fine, DecodeAs::Color);
    REQUIRE(decoded);
    CHECK(largestDifference(image, *decoded) < 12);
}

TEST_CASE("The EXIF orientation of a camera is applied")
{
    const auto jpeg = encodeJpeg(drawGradient(80, 40, 3), 90);
    REQUIRE(jpeg);
    QByteArray turned = *jpeg;
    turned.insert(2, exifOrientation(6)); // the camera was held upright
    const auto decoded = decodeImage(turned, DecodeAs::Color);
    REQUIRE(decoded);
    CHECK(decoded->width == 40);
    CHECK(decoded->height == 80);
}

TEST_CASE("A small file that claims a huge picture is refused before pixels are decoded")
{
    const Image image = drawGradient(64, 64, 1);
    const QByteArray png = patched(*encodePng(image), 16, 60'000);
    const QByteArray bitmap = [&] {
        QByteArray bytes = tests::encodeWithOpenCv(image, ".bmp");
        qToLittleEndian(qint32(60'000), bytes.data() + 18);
        return bytes;
    }();
    QByteArray jpeg2000 = *encodeJpeg2000(image);
    const auto siz = jpeg2000.indexOf(QByteArray::fromHex("ff4fff51"));
    REQUIRE(siz > 0);
    jpeg2000 = patched(jpeg2000, siz + 8, 60'000); // width
    jpeg2000 = patched(jpeg2000, siz + 8 + 16, 60'000); // one tile
    QByteArray jpeg = *encodeJpeg(image, 90);
    const auto frame = jpeg.indexOf(QByteArray::fromHex("ffc0"));
    REQUIRE(frame > 0);
    qToBigEndian(quint16(60'000), jpeg.data() + frame + 7);

    const double start = tests::processorMilliseconds();
    for (const QByteArray &bytes : {png, bitmap, jpeg2000, jpeg}) {
        const auto decoded = decodeImage(bytes, DecodeAs::Grey);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::ImageTooLarge);
    }
    CHECK(tests::processorMilliseconds() - start < 1000);
}

TEST_CASE("Bytes, width and height are held to the caller's limits")
{
    const QByteArray png = *encodePng(drawGradient(100, 30, 1));
    CHECK(decodeImage(png, DecodeAs::Grey, {png.size(), 100, 30}));
    CHECK(decodeImage(png, DecodeAs::Grey, {png.size() - 1, 100, 30}).error().code
          == ErrorCode::ImageTooLarge);
    CHECK(decodeImage(png, DecodeAs::Grey, {png.size(), 99, 30}).error().code
          == ErrorCode::ImageTooLarge);
    CHECK(decodeImage(png, DecodeAs::Grey, {png.size(), 100, 31}).error().code
          == ErrorCode::ImageTooSmall);
}

TEST_CASE("A cut file is refused and not filled up with grey")
{
    const Image image = tests::drawRidges({.width = 160, .height = 160});
    for (const QByteArray &whole : {*encodePng(image), *encodeJpeg(image, 90)}) {
        const auto decoded = decodeImage(whole.first(whole.size() * 6 / 10), DecodeAs::Grey);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::ImageUnreadable);
    }
}

TEST_CASE("A transparent PNG is laid on white")
{
    cv::Mat drawing(40, 60, CV_8UC4, cv::Scalar(0, 0, 0, 0)); // black, but nothing is to be seen
    drawing.at<cv::Vec4b>(10, 20) = {0, 0, 0, 255};
    drawing.at<cv::Vec4b>(10, 21) = {0, 0, 255, 128}; // half of a red, in OpenCV's order
    for (const int depth : {CV_8U, CV_16U}) {
        cv::Mat stored;
        drawing.convertTo(stored, depth, depth == CV_16U ? 257 : 1);
        std::vector<uchar> png;
        REQUIRE(cv::imencode(".png", stored, png));
        const QByteArray bytes(reinterpret_cast<const char *>(png.data()), qsizetype(png.size()));
        const auto color = decodeImage(bytes, DecodeAs::Color);
        REQUIRE(color);
        const auto at
            = [&](int x, int y) { return color->pixels.mid((y * 60 + x) * 3, 3).toHex(); };
        CHECK(at(0, 0) == "ffffff");
        CHECK(at(20, 10) == "000000");
        CHECK(at(21, 10) == "ff7f7f");
        const auto grey = decodeImage(bytes, DecodeAs::Grey);
        REQUIRE(grey);
        CHECK(grey->channels == 1);
        CHECK(quint8(grey->pixels[0]) == 255);
        CHECK(quint8(grey->pixels[10 * 60 + 20]) == 0);
    }
}

TEST_CASE("What is no picture is called unreadable")
{
    const QList<QByteArray> inputs{"",
                                   "B",
                                   "BM",
                                   "nik,nama\n",
                                   QByteArray(1000, '\0'),
                                   QByteArray("\x89PNG\r\n\x1a\n", 8),
                                   QByteArray("\xff\xd8\xff", 3),
                                   QByteArray("II*\0\xff\xff\xff\xff", 8)};
    for (const QByteArray &bytes : inputs) {
        const auto decoded = decodeImage(bytes, DecodeAs::Color);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::ImageUnreadable);
    }
}

TEST_CASE("No picture goes through a file while it is encoded or decoded")
{
    // OpenCV's way out for formats it can not do in memory is a file in this folder, left there
    // in the clear when the power goes.
    const QByteArray before = qgetenv("OPENCV_TEMP_PATH");
    const auto restore = qScopeGuard([&] { qputenv("OPENCV_TEMP_PATH", before); });
    qputenv("OPENCV_TEMP_PATH", "/nonexistent/folder");
    const Image image = drawGradient(70, 50, 1);
    const QList<QByteArray> files{
        encodePng(image).value_or(QByteArray()), encodeJpeg(image, 90).value_or(QByteArray()),
        encodeJpeg2000(image).value_or(QByteArray()), tests::encodeWithOpenCv(image, ".bmp"),
        tests::encodeWithOpenCv(image, ".tif")};
    for (const QByteArray &file : files) {
        CAPTURE(files.indexOf(file));
        REQUIRE_FALSE(file.isEmpty());
        CHECK(decodeImage(file, DecodeAs::Grey));
    }
}

TEST_CASE("A picture of any size becomes JPEG 2000 and comes back unchanged")
{
    const auto [width, height]
        = GENERATE(table<int, int>({{1, 1}, {1, 40}, {31, 33}, {2, 700}, {388, 374}}));
    const int channels = GENERATE(1, 3);
    const Image image = drawGradient(width, height, channels);
    const auto bytes = encodeJpeg2000(image);
    REQUIRE(bytes);
    const auto decoded = decodeImage(*bytes, channels == 1 ? DecodeAs::Grey : DecodeAs::Color);
    REQUIRE(decoded);
    CHECK(decoded->pixels == image.pixels);
}

TEST_CASE("A picture in memory whose buffer does not fit its size is not encoded")
{
    Image image = drawGradient(10, 10, 1);
    image.width = 11;
    CHECK(encodePng(image).error().code == ErrorCode::ImageUnreadable);
    CHECK(encodeJpeg(image, 90).error().code == ErrorCode::ImageUnreadable);
    CHECK(encodeJpeg2000({}).error().code == ErrorCode::ImageUnreadable);
}
