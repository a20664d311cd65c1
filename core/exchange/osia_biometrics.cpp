// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/osia_biometrics.h"

#include <QJsonDocument>
#include <QJsonObject>

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

/** What OSIA has no field for, as JSON in its vendor text. */
QString metadata(const CaptureItem &item)
{
    QJsonObject object{{QStringLiteral("tries"), item.tries},
                       {QStringLiteral("flagged"), item.flagged}};
    if (item.quality >= 0)
        object.insert(QStringLiteral("measure"),
                      item.key.kind == ItemKind::Finger ? QStringLiteral("rekam-finger-1")
                                                        : QStringLiteral("rekam-portrait-1"));
    if (const auto strokes = QJsonDocument::fromJson(item.strokes); strokes.isObject())
        object.insert(QStringLiteral("signature"), strokes.object());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject captured(const CaptureItem &item)
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
    // Bits a pixel: portraits are in color, fingers and signatures grey.
    entry.insert(QStringLiteral("bitdepth"), item.key.kind == ItemKind::Portrait ? 24 : 8);
    entry.insert(QStringLiteral("mimeType"), item.mimeType);
    if (item.pixelsPerInch > 0)
        entry.insert(QStringLiteral("resolution"), qRound(item.pixelsPerInch));
    entry.insert(QStringLiteral("compression"), compression(item.mimeType));
    entry.insert(QStringLiteral("metadata"), metadata(item));
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
    if (!exception.note.isEmpty())
        comment += QStringLiteral("; ") + exception.note;
    entry.insert(QStringLiteral("comment"), comment);
    return entry;
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
            entries.append(captured(item->second));
        else if (exception != enrollment.exceptions.end())
            entries.append(excepted(exception->second));
    }
    return entries;
}

} // namespace rekam::exchange
