// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/packet.h"

#include "core/exchange/gzip.h"
#include "core/exchange/osia_json.h"

#include <QJsonDocument>

namespace rekam::exchange {

namespace {

using base::ErrorCode;
using base::fail;

/** A packet for the wrong certificate could never be opened, and the draft is erased: look first. */
base::Result<void> checkSealer(const enrollment::Enrollment &enrollment, const PacketSealer &sealer)
{
    const auto ofRegion = [&](const vault::Certificate &certificate, vault::Purpose purpose) {
        return certificate.purpose() == purpose && certificate.regionCode() == sealer.region.code
            && certificate.isPractice() == sealer.region.practice;
    };
    if (!ofRegion(sealer.opening, vault::Purpose::Opening))
        return fail(ErrorCode::KeyInvalid, "not this region's opening certificate");
    if (!ofRegion(sealer.station, vault::Purpose::Station))
        return fail(ErrorCode::KeyInvalid, "not a station certificate of this region");
    if (enrollment.station.toString() != sealer.station.commonName())
        return fail(ErrorCode::PacketMismatch, "enrollment of another station");
    return {};
}

base::Result<void> compare(const QJsonObject &json, const PacketEnvelope &envelope,
                           const vault::Certificate &opening)
{
    const QJsonObject request = json.value(QStringLiteral("requestData")).toObject();
    const QJsonValue practice = request.value(QStringLiteral("practice"));
    if (json.value(QStringLiteral("enrollmentId")).toString() != envelope.enrollmentId.toString())
        return fail(ErrorCode::PacketMismatch, {}, "enrollmentId");
    if (request.value(QStringLiteral("station")).toString() != envelope.stationId)
        return fail(ErrorCode::PacketMismatch, {}, "station");
    const QString region = request.value(QStringLiteral("regionCode")).toString();
    if (region != envelope.regionCode || region != opening.regionCode())
        return fail(ErrorCode::PacketMismatch, {}, "region");
    if (!practice.isBool() || practice.toBool() != envelope.practice
        || practice.toBool() != opening.isPractice())
        return fail(ErrorCode::PacketMismatch, {}, "practice");
    return {};
}

} // namespace

base::Result<QByteArray> buildPacket(const enrollment::Enrollment &enrollment,
                                     const PacketSealer &sealer)
{
    if (const auto checked = checkSealer(enrollment, sealer); !checked)
        return fail(checked.error());
    QByteArray json
        = QJsonDocument(osiaEnrollment(enrollment, sealer.region)).toJson(QJsonDocument::Compact);
    auto compressed = gzip(json, GzipContent::Pictures);
    base::scrub(json);
    if (!compressed)
        return fail(compressed.error());
    const auto enveloped = vault::encryptFor(sealer.opening, *compressed);
    base::scrub(*compressed);
    if (!enveloped)
        return fail(enveloped.error());
    auto packet = vault::signContent(sealer.station, sealer.stationKey, *enveloped,
                                     enrollment.id.toBytes());
    if (packet && packet->size() > maxPacketBytes)
        return fail(ErrorCode::FileTooLarge, "packet of " + std::to_string(packet->size()));
    return packet;
}

base::Result<PacketEnvelope>
verifyPacket(const QByteArray &packet, const vault::Certificate &authority, const QDateTime &moment)
{
    if (packet.size() > maxPacketBytes)
        return fail(ErrorCode::PacketMalformed, "packet too large");
    const auto content = vault::verifyContent(packet, authority, vault::Purpose::Station, moment);
    if (!content)
        return fail(content.error());
    const auto id = enrollment::EnrollmentId::fromBytes(content->contentIdentifier);
    if (!id)
        return fail(ErrorCode::PacketMalformed, "signed without an enrollment id");
    // Whoever gets a receipt for it erases the record, so an empty shell must not get one.
    if (const auto sealed = vault::checkEnveloped(content->content); !sealed)
        return fail(sealed.error());
    return PacketEnvelope{*id, content->signer.commonName(), content->signer.isPractice(),
                          content->content, content->signer.regionCode()};
}

base::Result<QByteArray> openPacket(const PacketEnvelope &envelope,
                                    const vault::Certificate &opening,
                                    const vault::PrivateKey &openingKey)
{
    auto compressed = vault::decryptWith(opening, openingKey, envelope.enveloped);
    if (!compressed)
        return fail(compressed.error());
    auto json = gunzip(*compressed);
    base::scrub(*compressed);
    if (!json)
        return fail(json.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::PacketMalformed, "not JSON: " + error.errorString().toStdString());
    if (const auto compared = compare(document.object(), envelope, opening); !compared)
        return fail(compared.error());
    return json;
}

} // namespace rekam::exchange
