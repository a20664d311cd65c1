// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/upload_service.h"

#include "core/base/uuid.h"
#include "core/exchange/packet.h"
#include "core/vault/sealing.h"

#include <algorithm>
#include <optional>

namespace rekam::server {

using base::ErrorCode;
using base::Result;

namespace {

constexpr char chunkType[] = "application/offset+octet-stream";

// A refused body up to this size is read and thrown away, so that the sender gets to read why;
// for a longer one the connection is closed.
constexpr qint64 maxDrainedBytes = maxChunkBytes;

Answer withOffset(int status, qint64 offset)
{
    Answer answer;
    answer.status = status;
    answer.headers["Upload-Offset"] = QByteArray::number(offset);
    return answer;
}

void drain(Answer &answer, const BodyReader &body)
{
    qint64 seen = 0;
    const bool whole = body([&seen](QByteArrayView piece) {
        seen += piece.size();
        return seen <= maxDrainedBytes;
    });
    if (!whole)
        answer.closeConnection = true;
}

/** Reads a body of at most @p room bytes that @p checksum vouches for into @p chunk; or why not. */
std::optional<Answer> readChunk(const BodyReader &body, const tus::Checksum &checksum, qint64 room,
                                QByteArray &chunk)
{
    room = std::min(maxChunkBytes, room);
    bool tooLong = false;
    const bool whole = body([&](QByteArrayView piece) {
        tooLong = chunk.size() + piece.size() > room;
        if (!tooLong)
            chunk.append(piece);
        return !tooLong;
    });
    if (!whole) {
        // Half a chunk can not be checked, so nothing of it counts.
        Answer answer = tooLong ? tus::refuse(413, "chunk-too-large") : tus::refuse(400, "cut");
        answer.closeConnection = true;
        return answer;
    }
    // Qt's own SHA-256 does without the processor's instructions and takes five times as long.
    const QByteArray digest = checksum.algorithm == QCryptographicHash::Sha256
        ? vault::sha256(chunk)
        : QCryptographicHash::hash(chunk, checksum.algorithm);
    if (digest != checksum.digest)
        return tus::refuse(tus::checksumMismatch, "checksum");
    return std::nullopt;
}

} // namespace

Answer UploadService::answer(const QString &station, const Request &request, const BodyReader &body)
{
    const auto refused = [&body, &request](Answer answer) {
        if (request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS")
            drain(answer, body);
        return answer;
    };
    if (const auto wrongVersion = tus::checkVersion(request))
        return refused(*wrongVersion);
    if (request.method == "OPTIONS")
        return tus::capabilities(exchange::maxPacketBytes);
    if (request.path == "/uploads")
        return request.method == "POST" ? create(station, request, body)
                                        : refused(tus::refuse(405, "method"));
    if (const auto id = tus::receiptIdOf(request.path)) {
        if (request.method != "GET" && request.method != "HEAD")
            return refused(tus::refuse(405, "method"));
        return receipt(station, *id);
    }
    const auto id = tus::uploadIdOf(request.path);
    if (!id)
        return refused(tus::refuse(404, "unknown"));
    const auto upload = m_store.upload(*id);
    if (!upload)
        return refused(tus::refuse(upload.error()));
    // Another station's upload is as unknown as one that never was.
    if (!*upload || (*upload)->station != station)
        return refused(tus::refuse(404, "unknown"));
    if (request.method == "HEAD")
        return head(**upload);
    if (request.method == "PATCH")
        return append(**upload, request, body);
    return refused(request.method == "DELETE" ? remove(**upload) : tus::refuse(405, "method"));
}

Answer UploadService::create(const QString &station, const Request &request, const BodyReader &body)
{
    const auto refused = [&body](Answer answer) {
        drain(answer, body);
        return answer;
    };
    const auto length = tus::parseNumber(request.header("upload-length"));
    if (!length || *length == 0)
        return refused(tus::refuse(400, "upload-length"));
    if (*length > exchange::maxPacketBytes) {
        Answer answer = tus::refuse(413, "packet-too-large");
        answer.headers["Tus-Max-Size"] = QByteArray::number(exchange::maxPacketBytes);
        return refused(answer);
    }
    const auto metadata = tus::parseMetadata(request.header("upload-metadata"));
    if (!metadata)
        return refused(tus::refuse(400, "upload-metadata"));
    const UploadRecord wanted{base::Uuid::generate(m_clock).toString(),
                              station,
                              metadata->enrollment,
                              metadata->sha256,
                              *length,
                              0,
                              false};
    if (request.header("content-type") != chunkType)
        return refused(createWith(wanted, {}));
    const auto checksum = tus::parseChecksum(request.header("upload-checksum"));
    if (!checksum)
        return refused(tus::refuse(400, "upload-checksum"));
    QByteArray chunk;
    if (const auto failure = readChunk(body, *checksum, *length, chunk))
        return *failure;
    return createWith(wanted, chunk);
}

Answer UploadService::createWith(const UploadRecord &wanted, const QByteArray &chunk)
{
    const bool whole = chunk.size() == wanted.length;
    const auto begun = whole ? m_intake.finishWhole(wanted, chunk)
                             : m_store.beginUpload(wanted, m_clock.now(), m_limits);
    if (!begun)
        return begun.error().code == ErrorCode::ServerRefused ? tus::refuse(429, "too-many-uploads")
                                                              : tus::refuse(begun.error());
    qint64 offset = begun->offset;
    if (offset == 0 && !chunk.isEmpty()) {
        const auto stored = m_store.append(begun->id, 0, chunk, m_clock.now());
        if (!stored)
            return tus::refuse(stored.error());
        if (!*stored)
            return tus::refuse(409, "wrong-offset");
        offset = **stored;
    }
    Answer answer = withOffset(201, offset);
    answer.headers["Location"] = "/uploads/" + begun->id.toLatin1();
    return answer;
}

Answer UploadService::head(const UploadRecord &upload)
{
    // The last byte may have come in just before a crash: then the packet is taken in here.
    if (upload.offset == upload.length)
        if (const auto finished = m_intake.finish(upload); !finished)
            return tus::refuse(finished.error());
    Answer answer = withOffset(200, upload.offset);
    answer.headers["Upload-Length"] = QByteArray::number(upload.length);
    answer.headers["Cache-Control"] = "no-store";
    return answer;
}

Answer UploadService::append(const UploadRecord &upload, const Request &request,
                             const BodyReader &body)
{
    const auto refused = [&body](Answer answer) {
        drain(answer, body);
        return answer;
    };
    if (request.header("content-type") != chunkType)
        return refused(tus::refuse(415, "content-type"));
    const auto offset = tus::parseNumber(request.header("upload-offset"));
    if (!offset)
        return refused(tus::refuse(400, "upload-offset"));
    if (*offset != upload.offset)
        return refused(tus::refuse(409, "wrong-offset"));
    const QByteArray lengthHeader = request.header("content-length");
    const auto announced = tus::parseNumber(lengthHeader);
    if (!lengthHeader.isEmpty() && !announced)
        return refused(tus::refuse(400, "content-length"));
    if (announced && *announced > upload.length - upload.offset)
        return refused(tus::refuse(413, "beyond-upload-length"));

    const QByteArray checksumHeader = request.header("upload-checksum");
    if (checksumHeader.isEmpty())
        return appendStreaming(upload, body);
    const auto checksum = tus::parseChecksum(checksumHeader);
    if (!checksum)
        return refused(tus::refuse(400, "upload-checksum"));
    if (announced && *announced > maxChunkBytes)
        return refused(tus::refuse(413, "chunk-too-large"));
    QByteArray chunk;
    if (const auto failure = readChunk(body, *checksum, upload.length - upload.offset, chunk))
        return *failure;
    return store(upload, chunk);
}

Answer UploadService::store(const UploadRecord &upload, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return advanced(upload, upload.offset);
    const auto offset = m_store.append(upload.id, upload.offset, bytes, m_clock.now());
    if (!offset)
        return tus::refuse(offset.error());
    return *offset ? advanced(upload, **offset) : tus::refuse(409, "wrong-offset");
}

Answer UploadService::appendStreaming(const UploadRecord &upload, const BodyReader &body)
{
    UploadRecord current = upload;
    QByteArray part;
    std::optional<Answer> failure;
    const auto flush = [&] {
        const auto offset = m_store.append(current.id, current.offset, part, m_clock.now());
        if (!offset)
            failure = tus::refuse(offset.error());
        else if (!*offset)
            failure = tus::refuse(409, "wrong-offset");
        else
            current.offset = **offset;
        part.clear();
        return !failure;
    };
    const bool whole = body([&](QByteArrayView piece) {
        if (current.offset + part.size() + piece.size() > current.length) {
            failure = tus::refuse(413, "beyond-upload-length");
            return false;
        }
        part.append(piece);
        return part.size() < partBytes || flush();
    });
    // What came before a cut is kept: TLS vouches for it, and it need not be sent again.
    if (!part.isEmpty() && (!failure || failure->status == 413))
        flush();
    if (failure || !whole) {
        Answer answer = failure ? *failure : tus::refuse(400, "cut");
        answer.closeConnection = !whole;
        return answer;
    }
    return advanced(current, current.offset);
}

Answer UploadService::advanced(const UploadRecord &upload, qint64 offset)
{
    if (offset == upload.length)
        if (const auto finished = m_intake.finish(upload); !finished)
            return tus::refuse(finished.error());
    return withOffset(204, offset);
}

Answer UploadService::remove(const UploadRecord &upload)
{
    if (upload.received)
        return tus::refuse(403, "received"); // what has a receipt is not taken back
    if (const auto dropped = m_store.dropUpload(upload.id); !dropped)
        return tus::refuse(dropped.error());
    return {};
}

Answer UploadService::receipt(const QString &station, const enrollment::EnrollmentId &id)
{
    const auto upload = m_store.uploadOf(station, id);
    if (!upload)
        return tus::refuse(upload.error());
    if (!*upload || (*upload)->offset != (*upload)->length)
        return tus::refuse(404, "unknown");
    if (const auto finished = m_intake.finish(**upload); !finished)
        return tus::refuse(finished.error());
    const auto bytes = m_store.receipt(id);
    if (!bytes)
        return tus::refuse(bytes.error());
    Answer answer;
    answer.status = 200;
    answer.body = *bytes;
    answer.contentType = "application/pkcs7-mime";
    answer.headers["Cache-Control"] = "no-store";
    return answer;
}

} // namespace rekam::server
