// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capture_input.h"

#include "core/base/files.h"
#include "core/base/resource_path.h"
#include "core/biometrics/image_codec.h"

#include <QDir>
#include <QFileInfo>

namespace rekam::cli {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qint64 maxImageBytes = 32 * 1024 * 1024;

Result<biometrics::Image> readImage(const QString &path, biometrics::DecodeAs kind,
                                    const enrollment::ItemKey &key)
{
    const auto bytes = base::readFile(path, maxImageBytes);
    if (!bytes)
        return fail(bytes.error());
    const auto image = biometrics::decodeImage(*bytes, kind);
    if (!image)
        return fail(image.error().code, image.error().detail,
                    enrollment::itemName(key).toStdString());
    return image;
}

workflow::CaptureOrigin fromFile()
{
    return {QStringLiteral("file"), QDateTime::currentDateTimeUtc(), 1};
}

} // namespace

Result<enrollment::CaptureItem> readPortrait(const QString &path)
{
    const auto image
        = readImage(path, biometrics::DecodeAs::Color, enrollment::ItemKey::portrait());
    if (!image)
        return fail(image.error());
    auto detector = biometrics::FaceDetector::load(
        base::resourcePath(QStringLiteral("models/face_detection_short_range.tflite")));
    if (!detector)
        return fail(detector.error());
    return workflow::makePortraitItem(*image, *detector, fromFile());
}

Result<enrollment::CaptureItem> readSignature(const QString &path, bool guided)
{
    const auto image
        = readImage(path, biometrics::DecodeAs::Grey, enrollment::ItemKey::signature());
    if (!image)
        return fail(image.error());
    return workflow::makeSignatureItem(*image, fromFile(), guided);
}

Result<enrollment::CaptureItem> readHandPhoto(const QString &path, enrollment::Hand hand)
{
    const auto image
        = readImage(path, biometrics::DecodeAs::Color, enrollment::ItemKey::handPhoto(hand));
    if (!image)
        return fail(image.error());
    return workflow::makeHandPhotoItem(hand, *image, fromFile());
}

Result<enrollment::CaptureItem> readFinger(const QString &folder,
                                           biometrics::FingerPosition position, bool keepPoor)
{
    const QString name = biometrics::fingerName(position);
    const QString path = QDir(folder).filePath(name + QStringLiteral(".png"));
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::FingerMissing, "no file", name.toStdString());
    const auto image
        = readImage(path, biometrics::DecodeAs::Grey, enrollment::ItemKey::finger(position));
    if (!image)
        return fail(image.error());
    return workflow::makeFingerItem(position, *image, fromFile(), keepPoor);
}

namespace {

/** What a word names: one finger, the signature, or the fingers of a hand or of both. */
std::vector<enrollment::ItemKey> keysOf(const QString &word)
{
    if (word == u"signature")
        return {enrollment::ItemKey::signature()};
    if (const auto finger = biometrics::fingerFromName(word))
        return {enrollment::ItemKey::finger(*finger)};
    std::vector<enrollment::ItemKey> keys;
    for (const enrollment::Hand hand : enrollment::bothHands) {
        if (word != u"both_hands" && word != enrollment::handName(hand) + QStringLiteral("_hand"))
            continue;
        for (const enrollment::FingerKind kind : enrollment::fingerKinds)
            keys.push_back(enrollment::ItemKey::finger(enrollment::fingerOf(hand, kind)));
    }
    return keys;
}

} // namespace

Result<std::vector<enrollment::CaptureException>> readExceptions(const QCommandLineParser &options)
{
    std::vector<enrollment::CaptureException> exceptions;
    for (const QString &text : options.values(QStringLiteral("except"))) {
        const auto equals = text.indexOf(QLatin1Char('='));
        const auto keys = keysOf(text.left(equals));
        QStringList words = text.mid(equals + 1).split(QLatin1Char(':'));
        const auto reason = enrollment::exceptionReasonFromName(words.takeFirst());
        if (equals < 0 || !reason || keys.empty())
            return fail(ErrorCode::UsageWrong, "--except ITEM=REASON", text.toStdString());
        bool permanent = enrollment::lastsUsually(*reason);
        if (!words.isEmpty() && (words.front() == u"now" || words.front() == u"permanent"))
            permanent = words.takeFirst() == u"permanent";
        for (const enrollment::ItemKey &key : keys) {
            enrollment::CaptureException exception{key, *reason, permanent};
            exception.note = words.join(QLatin1Char(':')).left(200);
            exceptions.push_back(exception);
        }
    }
    return exceptions;
}

} // namespace rekam::cli
