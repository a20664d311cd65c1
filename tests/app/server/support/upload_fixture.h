// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/upload_service.h"
#include "tests/app/server/support/running_region.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rekam::tests {

using server::Answer;
using server::IntakeKeys;
using server::PacketIntake;
using server::UploadService;

inline const base::SystemClock systemClock;
inline const QString stationA = QStringLiteral("1671-01-A");
inline const QString stationB = QStringLiteral("1671-01-B");

/** The service over a real region's store and keys, without its sockets. */
struct UploadFixture
{
    explicit UploadFixture(bool practice = true)
        : region(practice)
        , station(region.addStation(stationA))
        , other(region.addStation(stationB))
        , keys(keysOf(region))
    { }

    static IntakeKeys keysOf(const RunningRegion &region)
    {
        auto receipts = region.home().identity(QStringLiteral("receipts")).value();
        return {region.certificate(QStringLiteral("authority")),
                region.certificate(QStringLiteral("opening")), std::move(receipts.certificate),
                std::move(receipts.key)};
    }

    /** Hands the body out in pieces of @p piece bytes and breaks after @p cutAfter of them. */
    Answer ask(const QByteArray &method, const QByteArray &path,
               std::map<QByteArray, QByteArray> headers = {}, const QByteArray &body = {},
               const QString &who = stationA, qsizetype cutAfter = -1, qsizetype piece = 1000)
    {
        headers.try_emplace("tus-resumable", "1.0.0");
        return service.answer(
            who, {method, path, headers}, [&](const std::function<bool(QByteArrayView)> &receiver) {
                const qsizetype end = cutAfter < 0 ? body.size() : cutAfter;
                for (qsizetype at = 0; at < end; at += piece)
                    if (!receiver(QByteArrayView(body).sliced(at, std::min(piece, end - at))))
                        return false;
                return cutAfter < 0;
            });
    }

    static std::map<QByteArray, QByteArray> createHeaders(const store::OutboxEntry &entry)
    {
        return {{"upload-length", QByteArray::number(entry.packet.size())},
                {"upload-metadata",
                 "enrollment " + entry.id.toString().toLatin1().toBase64() + ",sha256 "
                     + entry.sha256.toHex().toBase64()}};
    }

    Answer create(const store::OutboxEntry &entry, const QString &who = stationA)
    {
        return ask("POST", "/uploads", createHeaders(entry), {}, who);
    }

    /** Creation with upload; @p checksum of @p body unless told. */
    Answer createWith(const store::OutboxEntry &entry, const QByteArray &body,
                      const QByteArray &checksum = {}, qsizetype cutAfter = -1)
    {
        auto headers = createHeaders(entry);
        headers["content-type"] = "application/offset+octet-stream";
        headers["upload-checksum"] = checksum.isEmpty()
            ? "sha256 " + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64()
            : checksum;
        return ask("POST", "/uploads", headers, body, stationA, cutAfter);
    }

    static std::map<QByteArray, QByteArray> patchHeaders(qint64 offset)
    {
        return {{"content-type", "application/offset+octet-stream"},
                {"upload-offset", QByteArray::number(offset)}};
    }

    Answer patch(const QByteArray &path, qint64 offset, const QByteArray &body,
                 const QByteArray &checksum = {})
    {
        auto headers = patchHeaders(offset);
        if (!checksum.isEmpty())
            headers["upload-checksum"] = checksum;
        return ask("PATCH", path, headers, body);
    }

    QByteArray offsetAt(const QByteArray &path)
    {
        return ask("HEAD", path).headers["Upload-Offset"];
    }

    RunningRegion region;
    vault::IssuedKey station;
    vault::IssuedKey other;
    IntakeKeys keys;
    PacketIntake intake{region.store(), keys, systemClock};
    UploadService service{region.store(), intake, systemClock};
};

inline QByteArray reasonIn(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body)
        .object()
        .value(QStringLiteral("error"))
        .toString()
        .toLatin1();
}

inline QByteArray sha256Header(const QByteArray &chunk)
{
    return "sha256 " + QCryptographicHash::hash(chunk, QCryptographicHash::Sha256).toBase64();
}

} // namespace rekam::tests
