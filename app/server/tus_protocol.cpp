// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tus_protocol.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

QByteArray Request::header(const QByteArray &name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? QByteArray() : found->second;
}

namespace tus {

namespace {

constexpr qsizetype maxMetadataLength = 4096;

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*std::move(decoded)) : std::nullopt;
}

std::optional<base::Uuid> uuidAfter(const QByteArray &path, const QByteArray &prefix)
{
    if (!path.startsWith(prefix) || path.size() != prefix.size() + 36)
        return std::nullopt;
    const QString text = QString::fromLatin1(path.mid(prefix.size()));
    const auto id = base::Uuid::parse(text);
    // One resource has one address: upper case would be another spelling of the same id.
    return id && id->toString() == text ? std::optional(*id) : std::nullopt;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PacketMalformed:
    case ErrorCode::PacketUntrusted:
    case ErrorCode::PacketWrongRegion:
    case ErrorCode::PacketWrongMode:
    case ErrorCode::PacketMismatch:
    case ErrorCode::PacketUnopenable:
        return 422;
    case ErrorCode::PacketConflict:
    case ErrorCode::AuditRolledBack:
    case ErrorCode::AuditRebuilt:
        return 409;
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::StationRevoked:
        return 403;
    case ErrorCode::InputMalformed:
        return 400;
    case ErrorCode::StoreFull:
    case ErrorCode::DiskFull:
        return 507;
    default:
        return 500;
    }
}

} // namespace

Answer refuse(int status, const QByteArray &reason)
{
    const QJsonObject body{{QStringLiteral("error"), QString::fromLatin1(reason)}};
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    answer.contentType = "application/json";
    answer.reason = reason;
    return answer;
}

Answer refuse(const base::Error &error)
{
    const std::string_view name = base::errorName(error.code);
    return refuse(statusOf(error.code),
                  QByteArray(name.data(), static_cast<qsizetype>(name.size())));
}

std::optional<Answer> checkVersion(const Request &request)
{
    if (request.method == "OPTIONS" || request.header("tus-resumable") == version)
        return std::nullopt;
    Answer answer = refuse(412, "tus-version");
    answer.headers["Tus-Version"] = version;
    return answer;
}

Answer capabilities(qint64 maxSize)
{
    Answer answer;
    answer.headers["Tus-Version"] = version;
    answer.headers["Tus-Max-Size"] = QByteArray::number(maxSize);
    answer.headers["Tus-Extension"] = "creation,creation-with-upload,checksum,termination";
    answer.headers["Tus-Checksum-Algorithm"] = "sha256,sha1";
    return answer;
}

Result<qint64> parseNumber(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return fail(ErrorCode::InputMalformed, "not a number of bytes");
    return text.toLongLong();
}

Result<Metadata> parseMetadata(const QByteArray &header)
{
    if (header.size() > maxMetadataLength)
        return fail(ErrorCode::InputMalformed, "Upload-Metadata too long");
    std::optional<QByteArray> enrollment;
    std::optional<QByteArray> hash;
    const QList<QByteArray> pairs = header.split(',');
    for (const QByteArray &pair : pairs) {
        const QByteArray trimmed = pair.trimmed();
        const qsizetype space = trimmed.indexOf(' ');
        const QByteArray key = trimmed.left(space < 0 ? trimmed.size() : space);
        auto *wanted = key == "enrollment" ? &enrollment : key == "sha256" ? &hash : nullptr;
        if (!wanted)
            continue;
        const auto value = space < 0 ? std::nullopt : fromBase64(trimmed.mid(space + 1));
        if (!value || *wanted)
            return fail(ErrorCode::InputMalformed, "Upload-Metadata: bad or repeated value");
        *wanted = *value;
    }
    if (!enrollment || !hash)
        return fail(ErrorCode::InputMalformed, "Upload-Metadata without enrollment or sha256");
    auto id = base::Uuid::parse(QString::fromLatin1(*enrollment));
    if (!id)
        return fail(id.error());
    const QByteArray digest = QByteArray::fromHex(*hash);
    if (hash->size() != 64 || digest.toHex() != hash->toLower())
        return fail(ErrorCode::InputMalformed, "Upload-Metadata: sha256");
    return Metadata{*std::move(id), digest};
}

Result<Checksum> parseChecksum(const QByteArray &header)
{
    const qsizetype space = header.indexOf(' ');
    const QByteArray name = header.left(std::max<qsizetype>(space, 0));
    const auto digest = fromBase64(header.mid(space + 1));
    const bool sha256 = name == "sha256";
    if ((!sha256 && name != "sha1") || !digest || digest->size() != (sha256 ? 32 : 20))
        return fail(ErrorCode::InputMalformed, "Upload-Checksum");
    return Checksum{sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1, *digest};
}

std::optional<QString> uploadIdOf(const QByteArray &path)
{
    const auto id = uuidAfter(path, "/uploads/");
    return id ? std::optional(id->toString()) : std::nullopt;
}

std::optional<enrollment::EnrollmentId> receiptIdOf(const QByteArray &path)
{
    return uuidAfter(path, "/receipts/");
}

} // namespace tus
} // namespace rekam::server
