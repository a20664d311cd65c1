// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/capture_items.h"

#include "core/biometrics/image_codec.h"

namespace rekam::workflow {

namespace {

using base::fail;
using base::Result;
using enrollment::CaptureItem;
using enrollment::ItemKey;

constexpr int portraitJpegQuality = 95;
constexpr int handPhotoJpegQuality = 85;
constexpr int handPhotoSide = 1280; ///< pixels; to see a hand, not its ridges

CaptureItem itemFor(const ItemKey &key, const biometrics::Image &image, QByteArray encoded,
                    const char *mimeType, const CaptureOrigin &origin)
{
    CaptureItem item;
    item.key = key;
    item.image = std::move(encoded);
    item.mimeType = QLatin1String(mimeType);
    item.width = image.width;
    item.height = image.height;
    item.pixelsPerInch = image.pixelsPerInch;
    item.tries = origin.tries;
    item.device = origin.device;
    item.capturedAt = origin.capturedAt;
    return item;
}

/** The same error, with the capture it is about as its subject. */
tl::unexpected<base::Error> about(const base::Error &error, const ItemKey &key)
{
    return fail(error.code, error.detail, enrollment::itemName(key).toStdString());
}

Result<CaptureItem> signatureItem(const biometrics::Image &image, const CaptureOrigin &origin,
                                  bool guided)
{
    auto png = biometrics::encodeSignaturePng(image);
    if (!png)
        return about(png.error(), ItemKey::signature());
    CaptureItem item = itemFor(ItemKey::signature(), image, std::move(*png), "image/png", origin);
    item.guided = guided;
    return item;
}

} // namespace

Result<CaptureItem> makePortraitItem(const biometrics::Image &frame,
                                     biometrics::FaceDetector &detector,
                                     const CaptureOrigin &origin)
{
    const ItemKey key = ItemKey::portrait();
    const auto measure = biometrics::measurePortrait(frame, detector);
    if (!measure)
        return about(measure.error(), key);
    if (!measure->accepted())
        return fail(*measure->complaint, {}, enrollment::itemName(key).toStdString());
    const auto portrait = biometrics::cropPortrait(frame, measure->faces.front());
    if (!portrait)
        return about(portrait.error(), key);
    auto jpeg = biometrics::encodeJpeg(*portrait, portraitJpegQuality);
    if (!jpeg)
        return about(jpeg.error(), key);
    CaptureItem item = itemFor(key, *portrait, std::move(*jpeg), "image/jpeg", origin);
    item.quality = measure->score;
    return item;
}

Result<JudgedFinger> judgeFinger(biometrics::FingerPosition position,
                                 const biometrics::Image &image)
{
    const ItemKey key = ItemKey::finger(position);
    auto print = biometrics::normalizeFinger(image);
    if (!print)
        return about(print.error(), key);
    auto measure = biometrics::measureFinger(*print);
    if (!measure)
        return about(measure.error(), key);
    return JudgedFinger{std::move(*print), std::move(*measure)};
}

Result<CaptureItem> makeFingerItem(biometrics::FingerPosition position, const JudgedFinger &judged,
                                   const CaptureOrigin &origin)
{
    const ItemKey key = ItemKey::finger(position);
    auto jpeg2000 = biometrics::encodeJpeg2000(judged.print);
    if (!jpeg2000)
        return about(jpeg2000.error(), key);
    CaptureItem item = itemFor(key, judged.print, std::move(*jpeg2000), "image/jp2", origin);
    item.quality = judged.measure.score;
    item.flagged = !judged.measure.accepted();
    return item;
}

Result<CaptureItem> makeFingerItem(biometrics::FingerPosition position,
                                   const biometrics::Image &image, const CaptureOrigin &origin,
                                   bool keepPoor)
{
    const auto judged = judgeFinger(position, image);
    if (!judged)
        return fail(judged.error());
    const biometrics::FingerMeasure &measure = judged->measure;
    if (!measure.accepted() && !(keepPoor && measure.usable()))
        return fail(*measure.complaint, {},
                    enrollment::itemName(ItemKey::finger(position)).toStdString());
    return makeFingerItem(position, *judged, origin);
}

Result<CaptureItem> makeSignatureItem(const biometrics::Signature &signature,
                                      const CaptureOrigin &origin, bool guided)
{
    if (const auto checked = biometrics::checkSignature(signature); !checked)
        return about(checked.error(), ItemKey::signature());
    const auto image = biometrics::drawSignaturePicture(signature);
    if (!image)
        return about(image.error(), ItemKey::signature());
    auto item = signatureItem(*image, origin, guided);
    if (item) {
        item->strokes = biometrics::signatureToJson(signature);
        item->vector = biometrics::signatureToSvg(signature);
    }
    return item;
}

Result<CaptureItem> makeSignatureItem(const biometrics::Image &image, const CaptureOrigin &origin,
                                      bool guided)
{
    const auto trimmed = biometrics::normalizeSignatureImage(image);
    if (!trimmed)
        return about(trimmed.error(), ItemKey::signature());
    return signatureItem(*trimmed, origin, guided);
}

Result<CaptureItem> makeHandPhotoItem(enrollment::Hand hand, const biometrics::Image &frame,
                                      const CaptureOrigin &origin)
{
    const ItemKey key = ItemKey::handPhoto(hand);
    const auto photo = biometrics::fitImage(frame, handPhotoSide);
    if (!photo)
        return about(photo.error(), key);
    auto jpeg = biometrics::encodeJpeg(*photo, handPhotoJpegQuality);
    if (!jpeg)
        return about(jpeg.error(), key);
    return itemFor(key, *photo, std::move(*jpeg), "image/jpeg", origin);
}

} // namespace rekam::workflow
