// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/image_header.h"

#include "core/biometrics/byte_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rekam::biometrics {

namespace {

constexpr double metresPerInch = 0.0254;
// Progressive files of cameras have about ten scans; each scan costs a pass over the whole picture.
constexpr int maxJpegScans = 100;
// OpenJPEG keeps some 10 kB a tile from the first one on.
constexpr qint64 maxJpeg2000Tiles = 4096;
constexpr int maxChannels = 4;

tl::unexpected<base::Error> unreadable(const char *detail)
{
    return base::fail(base::ErrorCode::ImageUnreadable, detail);
}

/** PNG (ISO/IEC 15948): IHDR is the first chunk; pHYs may stand between it and IDAT. */
base::Result<ImageHeader> readPng(ByteReader reader)
{
    ImageHeader header;
    header.format = ImageFormat::Png;
    if (!reader.hasAt(12, "IHDR"))
        return unreadable("PNG without IHDR");
    header.width = reader.big<quint32>(16);
    header.height = reader.big<quint32>(20);
    const int colorType = reader.big<quint8>(25);
    header.hasAlpha = colorType == 4 || colorType == 6;
    for (qint64 chunk = 33; reader.contains(chunk, 8) && !reader.hasAt(chunk + 4, "IDAT");) {
        if (reader.hasAt(chunk + 4, "pHYs")) {
            const auto perMetre = reader.big<quint32>(chunk + 8);
            const bool isMetre = reader.big<quint8>(chunk + 16) == 1;
            header.pixelsPerInch = isMetre ? perMetre * metresPerInch : 0.0;
            break;
        }
        chunk += 12 + qint64(reader.big<quint32>(chunk)); // length, kind, data, checksum
    }
    if (reader.isBroken())
        return unreadable("PNG header ends early");
    return header;
}

bool isStartOfFrame(int marker)
{
    // SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC)
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/** What follows the first start of scan at @p offset: bounded in scans, and complete. */
base::Result<void> checkJpegScans(QByteArrayView bytes, qint64 offset)
{
    int scans = 0;
    bool hasEnd = false;
    // Inside entropy-coded data 0xFF is always followed by 0 or a restart marker (T.81, B.1.1.5).
    for (qint64 i = offset; i + 1 < bytes.size(); ++i) {
        if (static_cast<quint8>(bytes[i]) != 0xFF)
            continue;
        const auto marker = static_cast<quint8>(bytes[i + 1]);
        if (marker == 0xDA && ++scans > maxJpegScans)
            return unreadable("JPEG with too many scans");
        hasEnd = hasEnd || marker == 0xD9;
    }
    if (!hasEnd)
        return unreadable("JPEG ends early");
    return {};
}

/** JPEG (ITU-T T.81): walks the marker segments up to the first scan. */
base::Result<ImageHeader> readJpeg(ByteReader reader)
{
    ImageHeader header;
    header.format = ImageFormat::Jpeg;
    qint64 offset = 2;
    while (!reader.isBroken()) {
        if (reader.big<quint8>(offset) != 0xFF)
            return unreadable("JPEG marker expected");
        const int marker = reader.big<quint8>(offset + 1);
        if (marker == 0xFF) { // fill byte
            ++offset;
            continue;
        }
        if (marker == 0xD8 || marker == 0xD9 || (marker >= 0xD0 && marker <= 0xD7)
            || marker == 0x01)
            return unreadable("JPEG marker out of place");
        const qint64 length = reader.big<quint16>(offset + 2);
        if (length < 2)
            return unreadable("JPEG segment without a length");
        if (marker == 0xDA) {
            if (header.width == 0)
                return unreadable("JPEG scan before the frame");
            if (auto scans = checkJpegScans(reader.bytes(), offset); !scans)
                return base::fail(scans.error());
            return header;
        }
        if (isStartOfFrame(marker)) {
            if (header.width != 0)
                return unreadable("JPEG with two frames");
            header.height = reader.big<quint16>(offset + 5);
            header.width = reader.big<quint16>(offset + 7);
            if (reader.big<quint8>(offset + 9) > maxChannels)
                return unreadable("JPEG with too many channels");
        } else if (marker == 0xE0 && reader.hasAt(offset + 4, QByteArrayView("JFIF\0", 5))) {
            const int unit = reader.big<quint8>(offset + 11); // 1 an inch, 2 a centimetre
            const double density = reader.big<quint16>(offset + 12);
            header.pixelsPerInch = unit == 1 ? density : unit == 2 ? density * 2.54 : 0.0;
        }
        offset += 2 + length;
    }
    return unreadable("JPEG ends before its picture");
}

/** SIZ, the first segment of a JPEG 2000 codestream (ITU-T T.800, A.5.1) at @p offset. */
base::Result<ImageHeader> readCodestream(ByteReader reader, qint64 offset)
{
    if (!reader.hasAt(offset, "\xFF\x4F\xFF\x51"))
        return unreadable("JPEG 2000 without SIZ");
    const qint64 siz = offset + 8; // SOC, SIZ, length, capabilities
    const auto at = [&](int index) { return qint64(reader.big<quint32>(siz + 4 * index)); };
    const qint64 right = at(0), bottom = at(1), left = at(2), top = at(3);
    const qint64 tileWidth = at(4), tileHeight = at(5);
    const int components = reader.big<quint16>(siz + 32);
    ImageHeader header;
    header.format = ImageFormat::Jpeg2000;
    header.width = right - left;
    header.height = bottom - top;
    if (reader.isBroken() || header.width <= 0 || header.height <= 0 || tileWidth == 0
        || tileHeight == 0)
        return unreadable("JPEG 2000 header damaged");
    if (components < 1 || components > maxChannels)
        return unreadable("JPEG 2000 with too many channels");
    const qint64 tiles = (right / tileWidth + 1) * (bottom / tileHeight + 1);
    if (tiles > maxJpeg2000Tiles)
        return unreadable("JPEG 2000 with too many tiles");
    return header;
}

struct Box
{
    qint64 content = 0;
    qint64 end = 0;
};

/** The JP2 box of @p kind between @p begin and @p end (ITU-T T.800, I.4). */
base::Result<Box> findBox(ByteReader reader, qint64 begin, qint64 end, QByteArrayView kind)
{
    while (begin + 8 <= end) {
        qint64 length = reader.big<quint32>(begin);
        qint64 head = 8;
        if (length == 1) { // the length follows in 64 bits
            const auto longLength = reader.big<quint64>(begin + 8);
            length = qint64(std::min<quint64>(longLength, quint64(reader.size())));
            head = 16;
        } else if (length == 0) { // up to the end
            length = end - begin;
        }
        if (length < head || reader.isBroken())
            return unreadable("JP2 box without a length");
        // A last box that claims more than there is still holds the codestream's header.
        const Box box{begin + head, std::min(begin + length, end)};
        if (reader.hasAt(begin + 4, kind))
            return box;
        begin += length;
    }
    return unreadable("JP2 box missing");
}

/** 'resc' or 'resd' in 'res ' in 'jp2h': pixels a metre as numerator, denominator, exponent. */
double jp2Resolution(ByteReader reader)
{
    const auto head = findBox(reader, 0, reader.size(), "jp2h");
    if (!head)
        return 0;
    const auto resolution = findBox(reader, head->content, head->end, "res ");
    if (!resolution)
        return 0;
    auto value = findBox(reader, resolution->content, resolution->end, "resc");
    if (!value)
        value = findBox(reader, resolution->content, resolution->end, "resd");
    if (!value || value->end - value->content < 10)
        return 0;
    // vertical first: numerator, denominator; then horizontal; then both exponents
    const double numerator = reader.big<quint16>(value->content + 4);
    const double denominator = reader.big<quint16>(value->content + 6);
    const int exponent = reader.big<qint8>(value->content + 9);
    if (denominator == 0 || std::abs(exponent) > 9)
        return 0;
    return numerator / denominator * std::pow(10.0, exponent) * metresPerInch;
}

base::Result<ImageHeader> readJp2(ByteReader reader)
{
    const auto codestream = findBox(reader, 0, reader.size(), "jp2c");
    if (!codestream)
        return base::fail(codestream.error());
    auto header = readCodestream(reader, codestream->content);
    if (header)
        header->pixelsPerInch = jp2Resolution(reader);
    return header;
}

/** The first directory of a TIFF 6.0 file. */
base::Result<ImageHeader> readTiff(ByteReader reader)
{
    const bool isBig = reader.hasAt(0, "MM");
    const auto u16
        = [&](qint64 o) { return isBig ? reader.big<quint16>(o) : reader.little<quint16>(o); };
    const auto u32
        = [&](qint64 o) { return isBig ? reader.big<quint32>(o) : reader.little<quint32>(o); };
    ImageHeader header;
    header.format = ImageFormat::Tiff;
    qint64 tileWidth = 0, tileHeight = 0, channels = 1;
    double resolution = 0;
    int unit = 2; // inch, the default of TIFF 6.0
    const qint64 directory = u32(4);
    const int entries = u16(directory);
    for (int i = 0; i < entries && !reader.isBroken(); ++i) {
        const qint64 entry = directory + 2 + 12 * i;
        const bool isShort = u16(entry + 2) == 3;
        const qint64 value = isShort ? u16(entry + 8) : u32(entry + 8);
        switch (u16(entry)) {
        case 256:
            header.width = value;
            break;
        case 257:
            header.height = value;
            break;
        case 277:
            channels = value;
            break;
        case 282: { // a rational somewhere else in the file
            const double denominator = u32(value + 4);
            resolution = denominator > 0 ? u32(value) / denominator : 0.0;
            break;
        }
        case 296:
            unit = int(value);
            break;
        case 322:
            tileWidth = value;
            break;
        case 323:
            tileHeight = value;
            break;
        default:
            break;
        }
    }
    if (reader.isBroken())
        return unreadable("TIFF directory damaged");
    if (channels < 1 || channels > maxChannels)
        return unreadable("TIFF with too many channels");
    // Tiles are padded to multiples of 16 and rarely exceed 512.
    if (tileWidth > std::max<qint64>(header.width, 512) + 16
        || tileHeight > std::max<qint64>(header.height, 512) + 16)
        return unreadable("TIFF tile larger than the picture");
    header.pixelsPerInch = unit == 2 ? resolution : unit == 3 ? resolution * 2.54 : 0.0;
    return header;
}

base::Result<ImageHeader> readBmp(ByteReader reader)
{
    ImageHeader header;
    header.format = ImageFormat::Bmp;
    if (reader.little<quint32>(14) < 40) { // OS/2 1.x
        header.width = reader.little<quint16>(18);
        header.height = reader.little<quint16>(20);
    } else {
        header.width = reader.little<qint32>(18);
        header.height = std::abs(qint64(reader.little<qint32>(22))); // negative: rows from the top
        header.pixelsPerInch = std::max(0, reader.little<qint32>(38)) * metresPerInch;
    }
    if (reader.isBroken())
        return unreadable("BMP header ends early");
    return header;
}

base::Result<ImageHeader> readAny(ByteReader reader)
{
    if (reader.hasAt(0, "\x89PNG\r\n\x1a\n"))
        return readPng(reader);
    if (reader.hasAt(0, "\xFF\xD8\xFF"))
        return readJpeg(reader);
    if (reader.hasAt(4, "jP  \r\n"))
        return readJp2(reader);
    if (reader.hasAt(0, "\xFF\x4F\xFF\x51"))
        return readCodestream(reader, 0);
    if (reader.hasAt(0, QByteArrayView("II*\0", 4)) || reader.hasAt(0, QByteArrayView("MM\0*", 4)))
        return readTiff(reader);
    if (reader.hasAt(0, "BM"))
        return readBmp(reader);
    return unreadable("no known picture format");
}

} // namespace

base::Result<ImageHeader> readImageHeader(QByteArrayView bytes)
{
    auto header = readAny(ByteReader(bytes));
    if (header && (header->width <= 0 || header->height <= 0))
        return unreadable("picture without a size");
    return header;
}

} // namespace rekam::biometrics
