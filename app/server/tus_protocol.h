// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <functional>
#include <map>
#include <optional>

namespace rekam::server {

/** A request without its body; header names in lower case. */
struct Request
{
    QByteArray method;
    QByteArray path;
    std::map<QByteArray, QByteArray> headers;

    /** Empty if absent. */
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/** What goes back. @c reason is the kebab-case word of a refusal, for the log and the body. */
struct Answer
{
    int status = 204;
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;
    QByteArray contentType;
    QByteArray reason;
    /** The request's body was not read to its end: the connection can not be used again. */
    bool closeConnection = false;
};

/** Hands the body out piece by piece; false if the link broke or the receiver returned false. */
using BodyReader = std::function<bool(const std::function<bool(QByteArrayView)> &receiver)>;

namespace tus {

inline constexpr char version[] = "1.0.0";
inline constexpr int checksumMismatch = 460; ///< status, checksum extension

/** Status @p status with {"error": reason} as JSON. */
Answer refuse(int status, const QByteArray &reason);
/** The refusal that stands for @p error: 422 for a bad packet, 409 for a conflict, 403 for a bad
 *  certificate, 507 for a full disk, 500 for everything that is our own fault. */
Answer refuse(const base::Error &error);

/** 412 if the request does not speak this version; OPTIONS needs none. */
std::optional<Answer> checkVersion(const Request &request);
/** What OPTIONS tells. */
Answer capabilities(qint64 maxSize);

/** Decimal digits only, at most 18. Fails with InputMalformed. */
base::Result<qint64> parseNumber(const QByteArray &text);

struct Metadata
{
    enrollment::EnrollmentId enrollment;
    QByteArray sha256; ///< 32 bytes
};
/** Upload-Metadata with "enrollment" and "sha256" (hexadecimal), values in base64; other keys are
 *  ignored. At most 4 KiB. Fails with InputMalformed. */
base::Result<Metadata> parseMetadata(const QByteArray &header);

struct Checksum
{
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256;
    QByteArray digest;
};
/** "sha256 BASE64" or "sha1 BASE64". Fails with InputMalformed. */
base::Result<Checksum> parseChecksum(const QByteArray &header);

/** The last part of "/uploads/ID" as an id in its one written form; nothing for any other path. */
std::optional<QString> uploadIdOf(const QByteArray &path);
/** The enrollment of "/receipts/ENROLLMENT". */
std::optional<enrollment::EnrollmentId> receiptIdOf(const QByteArray &path);

} // namespace tus
} // namespace rekam::server
