// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gzip.h"

#include <zlib.h>

#include <algorithm>

namespace rekam::exchange {

namespace {

constexpr int level = 6;
constexpr int gzipWindow = 15 + 16; // zlib's way of asking for the gzip format
constexpr qsizetype maximumInput = qsizetype(1) << 30;

/** zlib's interface is not const-correct; it never writes to its input. */
Bytef *inputOf(const QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
}

} // namespace

base::Result<QByteArray> gzip(const QByteArray &plain, GzipContent content)
{
    if (plain.size() > maximumInput)
        return base::fail(base::ErrorCode::FileTooLarge, "more than 1 GiB to compress");
    z_stream stream{};
    const int strategy = content == GzipContent::Text ? Z_DEFAULT_STRATEGY : Z_HUFFMAN_ONLY;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzipWindow, 8, strategy) != Z_OK)
        return base::fail(base::ErrorCode::Internal, "deflateInit2");
    QByteArray compressed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
        Qt::Uninitialized);
    stream.next_in = inputOf(plain);
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(compressed.data());
    stream.avail_out = static_cast<uInt>(compressed.size());
    const int outcome = deflate(&stream, Z_FINISH);
    compressed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END)
        return base::fail(base::ErrorCode::Internal, "deflate " + std::to_string(outcome));
    return compressed;
}

base::Result<QByteArray> gunzip(const QByteArray &compressed, qint64 maxSize)
{
    const auto malformed
        = [](const char *why) { return base::fail(base::ErrorCode::PacketMalformed, why); };
    if (compressed.size() > maximumInput)
        return malformed("gzip: too large");
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return base::fail(base::ErrorCode::Internal, "inflateInit2");
    stream.next_in = inputOf(compressed);
    stream.avail_in = static_cast<uInt>(compressed.size());
    QByteArray plain;
    int outcome = Z_OK;
    while (outcome == Z_OK) {
        // The space grows with what really comes out, never with what a header claims; one byte
        // more than allowed tells "just fits" from "too much".
        const qsizetype room
            = std::min<qsizetype>(std::max<qsizetype>(64 * 1024, plain.size() + compressed.size()),
                                  maxSize + 1 - plain.size());
        const qsizetype before = plain.size();
        plain.resize(before + room);
        stream.next_out = reinterpret_cast<Bytef *>(plain.data() + before);
        stream.avail_out = static_cast<uInt>(room);
        outcome = inflate(&stream, Z_NO_FLUSH);
        plain.truncate(before + room - static_cast<qsizetype>(stream.avail_out));
        if (plain.size() > maxSize)
            break;
    }
    const bool allRead = stream.avail_in == 0;
    inflateEnd(&stream);
    if (plain.size() > maxSize)
        return malformed("gzip: more than the allowed size comes out");
    if (outcome != Z_STREAM_END)
        return malformed("gzip: damaged or cut short");
    if (!allRead)
        return malformed("gzip: bytes behind the end");
    return plain;
}

} // namespace rekam::exchange
