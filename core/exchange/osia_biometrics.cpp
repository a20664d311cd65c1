// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/osia_biometrics.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rekam::exchange {

namespace {

using enrollment::CaptureException;
using enrollment::CaptureItem;
using enrollment::ExceptionReason;
using enrollment::ItemKey;
using enrollment::ItemKind;

QString biometricType(const ItemKey &key)
{
    switch (key.kind) {
    case ItemKind::Portrait:
        return QStringLiteral("FACE");
    case ItemKind::Signature:
        return QStringLiteral("SIGNATURE");
    case ItemKind::Finger:
        return QStringLiteral("FINGER");
    case ItemKind::HandPhoto:
        break; // a document, not a biometric
    }
    return QStringLiteral("UNKNOWN");
}

/** OSIA's finger words are our names in capitals; a signature has no word of its own. */
QString biometricSubType(const ItemKey &key)
{
    switch (key.kind) {
    case ItemKind::Portrait:
        return QStringLiteral("PORTRAIT");
    case ItemKind::Signature:
        return QStringLiteral("UNKNOWN");
    case ItemKind::Finger:
        return enrollment::itemName(key).toUpper();
    case ItemKind::HandPhoto:
        break;
    }
    return QStringLiteral("UNKNOWN");
}

QString compression(const QString &mimeType)
{
    if (mimeType == QLatin1String("image/jpeg"))
        return QStringLiteral("JPEG");
    if (mimeType == QLatin1String("image/jp2"))
        return QStringLiteral("JPEG2000");
    if (mimeType == QLatin1String("image/png"))
        return QStringLiteral("PNG");
    return QStringLiteral("NONE");
}

/** OSIA knows three reasons; the others become DAMAGED, and the comment tells the true one. */
QString presence(ExceptionReason reason)
{
    switch (reason) {
    case ExceptionReason::Amputated:
        return QStringLiteral("AMPUTATED");
    case ExceptionReason::Bandaged:
        return QStringLiteral("BANDAGED");
    case ExceptionReason::Damaged:
    case ExceptionReason::CannotBeHeld:
    case ExceptionReason::Refused:
    case ExceptionReason::CannotSign:
        return QStringLiteral("DAMAGED");
    }
    return QStringLiteral("DAMAGED");
}

QJsonObject commonPart(const ItemKey &key)
{
    return {{QStringLiteral("biometricType"), biometricType(key)},
            {QStringLiteral("biometricSubType"), biometricSubType(key)}};
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/** Bits a pixel of a signature: PNG says it in its header, behind eight bytes of mark, eight of
 *  chunk and eight of size. Drafts of earlier versions hold 8-bit pictures. */
int signatureDepth(const QByteArray &png)
{
    constexpr qsizetype place = 24;
    return png.size() > place && png.startsWith("\x89PNG") ? png[place] : 8;
}

int bitDepth(const CaptureItem &item)
{
    if (item.key.kind == ItemKind::Portrait)
        return 24; // in color
    return item.key.kind == ItemKind::Signature ? signatureDepth(item.image) : 8;
}

/** What OSIA has no field for, as JSON in its vendor text. @p chipPlace is 1 or 2 for a finger that
 *  goes on the chip. */
QString metadata(const CaptureItem &item, int chipPlace)
{
    QJsonObject object{{QStringLiteral("tries"), item.tries},
                       {QStringLiteral("flagged"), item.flagged}};
    if (item.quality >= 0)
        object.insert(QStringLiteral("measure"),
                      item.key.kind == ItemKind::Finger ? QStringLiteral("rekam-finger-1")
                                                        : QStringLiteral("rekam-portrait-1"));
    if (const auto strokes = QJsonDocument::fromJson(item.strokes); strokes.isObject())
        object.insert(QStringLiteral("signature"), strokes.object());
    if (!item.vector.isEmpty())
        object.insert(QStringLiteral("svg"), QString::fromUtf8(item.vector));
    if (item.key.kind == ItemKind::Signature)
        object.insert(QStringLiteral("guided"), item.guided);
    if (chipPlace > 0)
        object.insert(QStringLiteral("chip"), chipPlace);
    return jsonText(object);
}

QJsonObject captured(const CaptureItem &item, int chipPlace)
{
    QJsonObject entry = commonPart(item.key);
    const bool isFinger = item.key.kind == ItemKind::Finger;
    entry.insert(QStringLiteral("image"), QString::fromLatin1(item.image.toBase64()));
    entry.insert(QStringLiteral("captureDate"),
                 item.capturedAt.toUTC().toString(Qt::ISODateWithMs));
    entry.insert(QStringLiteral("captureDevice"), item.device);
    if (isFinger)
        entry.insert(QStringLiteral("impressionType"), QStringLiteral("LIVE_SCAN_PLAIN"));
    entry.insert(QStringLiteral("width"), item.width);
    entry.insert(QStringLiteral("height"), item.height);
    entry.insert(QStringLiteral("bitdepth"), bitDepth(item));
    entry.insert(QStringLiteral("mimeType"), item.mimeType);
    if (item.pixelsPerInch > 0)
        entry.insert(QStringLiteral("resolution"), qRound(item.pixelsPerInch));
    entry.insert(QStringLiteral("compression"), compression(item.mimeType));
    entry.insert(QStringLiteral("metadata"), metadata(item, chipPlace));
    if (item.quality >= 0) {
        entry.insert(QStringLiteral("quality"), item.quality);
        // OSIA knows ISO_19794, NFIQ and NFIQ2; ours runs from 0 to 100 upwards as ISO/IEC 19794's
        // does, and the metadata name the measure behind it.
        entry.insert(QStringLiteral("qualityFormat"), QStringLiteral("ISO_19794"));
    }
    return entry;
}

QJsonObject excepted(const CaptureException &exception)
{
    QJsonObject entry = commonPart(exception.key);
    entry.insert(QStringLiteral("missing"),
                 QJsonArray{QJsonObject{
                     {QStringLiteral("biometricSubType"), biometricSubType(exception.key)},
                     {QStringLiteral("presence"), presence(exception.reason)}}});
    QString comment = enrollment::exceptionReasonName(exception.reason)
        + (exception.permanent ? QStringLiteral("; permanent") : QStringLiteral("; temporary"));
    QJsonObject object{
        {QStringLiteral("reason"), enrollment::exceptionReasonName(exception.reason)},
        {QStringLiteral("permanent"), exception.permanent}};
    if (exception.isConfirmed()) {
        const QString moment = exception.confirmedAt.toUTC().toString(Qt::ISODateWithMs);
        object.insert(QStringLiteral("confirmedBy"), exception.confirmer);
        object.insert(QStringLiteral("confirmedAt"), moment);
        comment += QStringLiteral("; confirmed by %1 at %2").arg(exception.confirmer, moment);
    }
    if (!exception.note.isEmpty()) {
        object.insert(QStringLiteral("note"), exception.note);
        comment += QStringLiteral("; ") + exception.note;
    }
    entry.insert(QStringLiteral("metadata"), jsonText(object));
    entry.insert(QStringLiteral("comment"), comment);
    return entry;
}

/** 1 or 2 if the print of @p key goes on the chip, else 0. */
int chipPlaceOf(const enrollment::Enrollment &enrollment, const ItemKey &key)
{
    if (key.kind != ItemKind::Finger || !enrollment.chipFingers)
        return 0;
    const auto &fingers = *enrollment.chipFingers;
    for (std::size_t i = 0; i < fingers.size(); ++i) {
        if (ItemKey::finger(fingers[i]) == key)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

} // namespace

QJsonArray osiaBiometrics(const enrollment::Enrollment &enrollment)
{
    QJsonArray entries;
    for (const ItemKey &key : enrollment::requiredItems()) {
        const auto item = enrollment.items.find(key);
        const auto exception = enrollment.exceptions.find(key);
        // A finger that was captured after all outweighs an earlier exception.
        if (item != enrollment.items.end())
            entries.append(captured(item->second, chipPlaceOf(enrollment, key)));
        else if (exception != enrollment.exceptions.end())
            entries.append(excepted(exception->second));
    }
    return entries;
}

QJsonArray osiaHandPhotos(const enrollment::Enrollment &enrollment)
{
    QJsonArray documents;
    for (const enrollment::Hand hand : enrollment::bothHands) {
        const auto photo = enrollment.items.find(ItemKey::handPhoto(hand));
        if (photo == enrollment.items.end())
            continue;
        // Every finger was captured after all: then nobody needs the photo.
        const bool excepted = std::any_of(
            enrollment::fingerKinds.begin(), enrollment::fingerKinds.end(), [&](auto kind) {
                const ItemKey key = ItemKey::finger(enrollment::fingerOf(hand, kind));
                return enrollment.exceptions.contains(key) && !enrollment.items.contains(key);
            });
        if (!excepted)
            continue;
        const CaptureItem &item = photo->second;
        const QJsonObject part{
            {QStringLiteral("pages"), QJsonArray{1}},
            {QStringLiteral("data"), QString::fromLatin1(item.image.toBase64())},
            {QStringLiteral("width"), item.width},
            {QStringLiteral("height"), item.height},
            {QStringLiteral("mimeType"), item.mimeType},
            {QStringLiteral("captureDate"), item.capturedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("captureDevice"), item.device}};
        documents.append(
            QJsonObject{{QStringLiteral("documentType"), QStringLiteral("OTHER")},
                        {QStringLiteral("documentTypeOther"), QStringLiteral("HAND_PHOTO")},
                        {QStringLiteral("instance"), enrollment::handName(hand).toUpper()},
                        {QStringLiteral("parts"), QJsonArray{part}}});
    }
    return documents;
}

} // namespace rekam::exchange
