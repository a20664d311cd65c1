// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/enrollment_files.h"

#include "core/biometrics/finger_position.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rekam::server {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/** File names come from fixed words only: what a packet says never becomes a path. */
QString nameOf(const QJsonObject &entry)
{
    const QString type = entry.value(QStringLiteral("biometricType")).toString();
    if (type == QStringLiteral("FACE"))
        return QStringLiteral("portrait");
    if (type == QStringLiteral("SIGNATURE"))
        return QStringLiteral("signature");
    const auto finger = biometrics::fingerFromName(
        entry.value(QStringLiteral("biometricSubType")).toString().toLower());
    return type == QStringLiteral("FINGER") && finger ? biometrics::fingerName(*finger) : QString();
}

QString extensionOf(const QString &mimeType)
{
    if (mimeType == QStringLiteral("image/jpeg"))
        return QStringLiteral(".jpg");
    if (mimeType == QStringLiteral("image/jp2"))
        return QStringLiteral(".jp2");
    return mimeType == QStringLiteral("image/png") ? QStringLiteral(".png") : QString();
}

/** The signature's SVG, from the metadata beside its picture; empty if there is none. */
QByteArray vectorOf(const QJsonObject &entry)
{
    const QString metadata = entry.value(QStringLiteral("metadata")).toString();
    return QJsonDocument::fromJson(metadata.toUtf8())
        .object()
        .value(QStringLiteral("svg"))
        .toString()
        .toUtf8();
}

/** Photos of hands with an exception, out of documentData. */
Result<std::vector<EnrollmentImage>> handPhotosOf(const QJsonObject &record)
{
    std::vector<EnrollmentImage> photos;
    const QJsonArray documents = record.value(QStringLiteral("documentData")).toArray();
    for (const QJsonValue &value : documents) {
        const QJsonObject document = value.toObject();
        if (document.value(QStringLiteral("documentTypeOther")).toString()
            != QStringLiteral("HAND_PHOTO"))
            continue;
        const bool right
            = document.value(QStringLiteral("instance")).toString() == QStringLiteral("RIGHT");
        const QJsonObject part = document.value(QStringLiteral("parts")).toArray().at(0).toObject();
        const QString extension = extensionOf(part.value(QStringLiteral("mimeType")).toString());
        const auto bytes = QByteArray::fromBase64Encoding(
            part.value(QStringLiteral("data")).toString().toLatin1(),
            QByteArray::AbortOnBase64DecodingErrors);
        if (extension.isEmpty() || !bytes)
            return fail(ErrorCode::PacketMalformed, "documentData entry");
        photos.push_back(
            {(right ? QStringLiteral("right_hand_photo") : QStringLiteral("left_hand_photo"))
                 + extension,
             *bytes});
    }
    return photos;
}

} // namespace

Result<std::vector<EnrollmentImage>> imagesOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue data = document.object().value(QStringLiteral("biometricData"));
    if (!data.isArray())
        return fail(ErrorCode::PacketMalformed, "no biometricData");
    std::vector<EnrollmentImage> images;
    const QJsonArray entries = data.toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString text = entry.value(QStringLiteral("image")).toString();
        if (text.isEmpty())
            continue; // a missing finger
        const QString name = nameOf(entry);
        const QString extension = extensionOf(entry.value(QStringLiteral("mimeType")).toString());
        const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (name.isEmpty() || extension.isEmpty() || !bytes)
            return fail(ErrorCode::PacketMalformed, "biometricData entry", name.toStdString());
        images.push_back({name + extension, *bytes});
        if (name == QStringLiteral("signature")) {
            const QByteArray svg = vectorOf(entry);
            if (!svg.isEmpty())
                images.push_back({name + QStringLiteral(".svg"), svg});
        }
    }
    const auto photos = handPhotosOf(document.object());
    if (!photos)
        return fail(photos.error());
    images.insert(images.end(), photos->begin(), photos->end());
    return images;
}

} // namespace rekam::server
