// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tus_upload.h"

#include "core/exchange/server_answer.h"
#include "core/vault/sealing.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace rekam::exchange {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

// Upload lost on the server, wrong offset, damaged chunk: each may happen once or twice on a bad
// link, but a server that keeps answering so must not keep us busy for ever.
constexpr int maxRecoveries = 4;
constexpr qsizetype maxLocationLength = 512;
constexpr int statusChecksumMismatch = 460; // tus 1.0.0, checksum extension

HttpRequest tusRequest(const QByteArray &method, const QByteArray &path)
{
    return {method, path, {{"Tus-Resumable", "1.0.0"}}, {}};
}

bool isGone(int status)
{
    return status == 404 || status == 410;
}

QByteArray header(const HttpResponse &response, const QByteArray &name)
{
    const auto found = response.headers.find(name);
    return found == response.headers.end() ? QByteArray() : found->second;
}

/** The path of a Location header: a path of this server only, never another host. */
std::optional<QByteArray> locationPath(const QByteArray &location)
{
    if (location.size() > maxLocationLength || location.startsWith("//"))
        return std::nullopt;
    const QByteArray path
        = QUrl::fromEncoded(location, QUrl::StrictMode).path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith('/') || path.startsWith("//"))
        return std::nullopt;
    return path;
}

std::optional<qint64> offsetOf(const HttpResponse &response)
{
    bool ok = false;
    const qint64 offset = header(response, "upload-offset").toLongLong(&ok);
    return ok && offset >= 0 ? std::optional(offset) : std::nullopt;
}

/** One try at one packet: what is known about it on the server. */
class Attempt
{
public:
    Attempt(const TusUpload &upload, const store::OutboxEntry &entry)
        : m_upload(upload)
        , m_entry(entry)
        , m_location(entry.uploadLocation.toLatin1())
    { }

    Result<QByteArray> run()
    {
        if (m_entry.packet.isEmpty() || m_entry.sha256.size() != 32)
            return fail(ErrorCode::PacketMalformed, "outbox entry without packet or hash");
        if (m_upload.chunkBytes < 1)
            return fail(ErrorCode::Internal, "chunk size");
        if (const auto found = locate(); !found)
            return fail(found.error());
        while (m_offset < m_entry.packet.size())
            if (const auto sent = sendChunk(); !sent)
                return fail(sent.error());
        return fetchReceipt();
    }

private:
    /** Finds the offset of the remembered upload, or makes a new one. */
    Result<void> locate()
    {
        if (m_location.isEmpty())
            return create();
        const auto response = m_upload.http.send(tusRequest("HEAD", m_location));
        if (!response)
            return fail(response.error());
        if (isGone(response->status))
            return create();
        if (response->status != 200 && response->status != 204)
            return refusal(*response, "HEAD");
        return takeOffset(*response, 0);
    }

    Result<void> create()
    {
        m_offset = 0;
        HttpRequest request = tusRequest("POST", "/uploads");
        request.headers["Upload-Length"] = QByteArray::number(m_entry.packet.size());
        request.headers["Upload-Metadata"] = "enrollment "
            + m_entry.id.toString().toLatin1().toBase64() + ",sha256 "
            + m_entry.sha256.toHex().toBase64();
        if (m_recoveries == 0)
            addChunk(request);
        const auto response = m_upload.http.send(request);
        if (!response)
            return fail(response.error());
        if (response->status == statusChecksumMismatch && ++m_recoveries <= maxRecoveries)
            return create();
        if (response->status != 201)
            return refusal(*response, "POST");
        const auto path = locationPath(header(*response, "location"));
        if (!path)
            return fail(ErrorCode::ServerFailed, "POST answered without a usable Location");
        m_location = *path;
        if (m_upload.rememberLocation)
            if (const auto kept = m_upload.rememberLocation(QString::fromLatin1(m_location)); !kept)
                return fail(kept.error());
        // A server that knew this packet already says how much of it it has.
        if (header(*response, "upload-offset").isEmpty())
            return {};
        const auto taken = takeOffset(*response, 0);
        if (taken && m_offset > 0 && !request.body.isEmpty())
            confirm();
        return taken;
    }

    /** The bytes from the known offset on, with what vouches for them. */
    void addChunk(HttpRequest &request) const
    {
        const qint64 size = std::min<qint64>(m_upload.chunkBytes, m_entry.packet.size() - m_offset);
        request.body = m_entry.packet.mid(m_offset, size);
        request.headers["Content-Type"] = "application/offset+octet-stream";
        request.headers["Upload-Checksum"] = "sha256 " + vault::sha256(request.body).toBase64();
    }

    void confirm() const
    {
        if (m_upload.progress)
            m_upload.progress(m_offset, m_entry.packet.size());
    }

    Result<void> sendChunk()
    {
        HttpRequest request = tusRequest("PATCH", m_location);
        request.headers["Upload-Offset"] = QByteArray::number(m_offset);
        addChunk(request);
        const auto response = m_upload.http.send(request);
        if (!response)
            return fail(response.error());
        if (response->status == 204 || response->status == 200) {
            if (const auto taken = takeOffset(*response, m_offset + 1); !taken)
                return taken;
            confirm();
            return {};
        }
        const bool recoverable = response->status == 409 || isGone(response->status)
            || response->status == statusChecksumMismatch;
        // A conflict with a reason is about the packet, not about the offset.
        if (!recoverable || (response->status == 409 && reasonOf(*response) == "packet-conflict"))
            return refusal(*response, "PATCH");
        if (++m_recoveries > maxRecoveries)
            return fail(ErrorCode::UploadInterrupted,
                        "too many recoveries, last answer " + std::to_string(response->status));
        return response->status == statusChecksumMismatch ? Result<void>() : locate();
    }

    /** The offset may not go back below @p least nor beyond the packet. */
    Result<void> takeOffset(const HttpResponse &response, qint64 least)
    {
        const auto offset = offsetOf(response);
        if (!offset || *offset < least || *offset > m_entry.packet.size())
            return fail(ErrorCode::ServerFailed, "impossible Upload-Offset");
        m_offset = *offset;
        return {};
    }

    Result<QByteArray> fetchReceipt()
    {
        const auto response = m_upload.http.send(
            tusRequest("GET", "/receipts/" + m_entry.id.toString().toLatin1()));
        if (!response)
            return fail(response.error());
        if (response->status != 200)
            return refusal(*response, "GET receipt");
        if (response->body.isEmpty())
            return fail(ErrorCode::ServerFailed, "empty receipt");
        return response->body;
    }

    const TusUpload &m_upload;
    const store::OutboxEntry &m_entry;
    QByteArray m_location;
    qint64 m_offset = 0;
    int m_recoveries = 0;
};

} // namespace

Result<QByteArray> TusUpload::send(const store::OutboxEntry &entry)
{
    return Attempt(*this, entry).run();
}

} // namespace rekam::exchange
