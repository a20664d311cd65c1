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

Result<enrollment::CaptureItem> readSignature(const QString &path)
{
    const auto image
        = readImage(path, biometrics::DecodeAs::Grey, enrollment::ItemKey::signature());
    if (!image)
        return fail(image.error());
    return workflow::makeSignatureItem(*image, fromFile());
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

Result<std::vector<enrollment::CaptureException>> readExceptions(const QCommandLineParser &options)
{
    std::vector<enrollment::CaptureException> exceptions;
    for (const QString &text : options.values(QStringLiteral("except"))) {
        const auto equals = text.indexOf(QLatin1Char('='));
        const QString item = text.left(equals);
        const auto reason = enrollment::exceptionReasonFromName(text.mid(equals + 1));
        const auto finger = biometrics::fingerFromName(item);
        const bool signature = item == u"signature";
        if (equals < 0 || !reason || (!finger && !signature))
            return fail(ErrorCode::UsageWrong, "--except ITEM=REASON", text.toStdString());
        const auto key
            = signature ? enrollment::ItemKey::signature() : enrollment::ItemKey::finger(*finger);
        const bool passes = *reason == enrollment::ExceptionReason::Bandaged
            || *reason == enrollment::ExceptionReason::Refused;
        exceptions.push_back({key, *reason, !passes, {}});
    }
    return exceptions;
}

} // namespace rekam::cli
