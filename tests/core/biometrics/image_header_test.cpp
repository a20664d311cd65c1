// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/image_header.h"
#include "tests/core/biometrics/pictures.h"

#include <catch2/catch.hpp>

#include <QList>
#include <QtEndian>

using namespace rekam;
using namespace rekam::biometrics;
using tests::drawGradient;

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

TEST_CASE("The header of every format that can be decoded tells its size")
{
    const Image image = drawGradient(61, 47, 3);
    const QList<std::pair<ImageFormat, QByteArray>> files{
        {ImageFormat::Png, *encodePng(image)},
        {ImageFormat::Jpeg, *encodeJpeg(image, 80)},
        {ImageFormat::Jpeg2000, *encodeJpeg2000(image)},
        {ImageFormat::Tiff, tests::encodeWithOpenCv(image, ".tif")},
        {ImageFormat::Bmp, tests::encodeWithOpenCv(image, ".bmp")},
    };
    for (const auto &[format, bytes] : files) {
        const auto header = readImageHeader(bytes);
        REQUIRE(header);
        CHECK(header->format == format);
        CHECK(header->width == 61);
        CHECK(header->height == 47);
    }
}

TEST_CASE("The resolution is read where a file tells it")
{
    const Image image = drawGradient(61, 47, 1);

    SECTION("PNG, in pixels a metre")
    {
        QByteArray png = *encodePng(image);
        // 19685 a metre are 500 an inch; libpng does not check the sum of this chunk for us here
        png.insert(33, number(9) + "pHYs" + number(19'685) + number(19'685) + '\1' + number(0));
        CHECK(readImageHeader(png)->pixelsPerInch == Approx(500).epsilon(0.001));
    }
    SECTION("JPEG, an inch and a centimetre")
    {
        QByteArray jpeg = *encodeJpeg(image, 80);
        const auto jfif = jpeg.indexOf("JFIF");
        REQUIRE(jfif > 0);
        jpeg[jfif + 7] = 1;
        qToBigEndian(quint16(500), jpeg.data() + jfif + 8);
        CHECK(readImageHeader(jpeg)->pixelsPerInch == Approx(500));
        jpeg[jfif + 7] = 2;
        qToBigEndian(quint16(197), jpeg.data() + jfif + 8);
        CHECK(readImageHeader(jpeg)->pixelsPerInch == Approx(500).epsilon(0.01));
    }
    SECTION("JPEG 2000, as a fraction with an exponent")
    {
        QByteArray jp2 = *encodeJpeg2000(image);
        const auto kind = jp2.indexOf("jp2h");
        REQUIRE(kind > 4);
        const auto start = kind - 4;
        const auto length = qFromBigEndian<quint32>(jp2.constData() + start);
        const QByteArray each = QByteArray::fromHex("4ce50001"); // 19685 / 1
        const QByteArray capture = number(18) + "resc" + each + each + QByteArray::fromHex("0000");
        const QByteArray box = number(26) + "res " + capture;
        jp2.insert(start + qsizetype(length), box);
        qToBigEndian(quint32(length + 26), jp2.data() + start);
        CHECK(readImageHeader(jp2)->pixelsPerInch == Approx(500).epsilon(0.001));
    }
    SECTION("nowhere")
    {
        CHECK(readImageHeader(*encodePng(image))->pixelsPerInch == 0);
        CHECK(readImageHeader(*encodeJpeg2000(image))->pixelsPerInch == 0);
    }
}

TEST_CASE("What makes a decoder work for hours is refused by the header")
{
    const Image image = drawGradient(64, 64, 1);

    SECTION("a JPEG of a thousand scans")
    {
        QByteArray jpeg = *encodeJpeg(image, 80);
        const auto scan = jpeg.lastIndexOf(QByteArray::fromHex("ffda"));
        const QByteArray oneScan = jpeg.mid(scan).chopped(2);
        for (int i = 0; i < 1000; ++i)
            jpeg.insert(scan, oneScan);
        CHECK_FALSE(readImageHeader(jpeg));
    }
    SECTION("a JPEG 2000 of a tile a pixel")
    {
        QByteArray jp2 = *encodeJpeg2000(drawGradient(100, 100, 1));
        const auto siz = jp2.indexOf(QByteArray::fromHex("ff4fff51"));
        jp2.replace(siz + 8 + 16, 8, number(1) + number(1));
        CHECK_FALSE(readImageHeader(jp2));
    }
    SECTION("a JPEG 2000 of a thousand channels")
    {
        QByteArray jp2 = *encodeJpeg2000(image);
        const auto siz = jp2.indexOf(QByteArray::fromHex("ff4fff51"));
        qToBigEndian(quint16(1000), jp2.data() + siz + 8 + 32);
        CHECK_FALSE(readImageHeader(jp2));
    }
    SECTION("a TIFF whose tiles are larger than its picture")
    {
        QByteArray tiff = QByteArray::fromHex("49492a0008000000"
                                              "0400"
                                              "000104000100000040000000"
                                              "010104000100000040000000"
                                              "420104000100000000000100"
                                              "430104000100000000000100"
                                              "00000000");
        CHECK_FALSE(readImageHeader(tiff));
        tiff[42] = 16; // both tiles back to 16 pixels
        tiff[44] = 0;
        tiff[54] = 16;
        tiff[56] = 0;
        CHECK(readImageHeader(tiff));
    }
}
