// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"

#include <vector>

namespace rekam::biometrics {

/** One sample of the pen, in a field of 0 to 1 both ways (x right, y down). */
struct PenPoint
{
    double x = 0;
    double y = 0;
    double pressure = 0.5; ///< 0 to 1; 0.5 where the device does not tell
    int milliseconds = 0; ///< since the first point of the signature
};

using PenStroke = std::vector<PenPoint>; ///< pen down to pen up

/** A signature as it was written; the master from which pictures are derived. */
struct Signature
{
    std::vector<PenStroke> strokes;
    double aspect = 3.0; ///< width of the field divided by its height

    /** Length of all strokes, in field heights. */
    [[nodiscard]] double length() const;
};

/** Nothing if it can be kept; SignatureEmpty without a stroke, SignatureTooShort for a dot or a tick
 *  shorter than a fifth of the field's height, SignatureOutOfField if a tenth of it or more runs
 *  along the field's edge, where pads keep a pen that is outside. A line or an initial counts
 *  (domain 1.3). */
base::Result<void> checkSignature(const Signature &signature);

/** Own JSON form: {"aspect":3,"strokes":[[[x,y,pressure,ms],...],...]}. */
QByteArray signatureToJson(const Signature &signature);
/** Fails with InputMalformed; at most 4 MiB, 2,000 strokes and 200,000 points. */
base::Result<Signature> signatureFromJson(const QByteArray &json);

/** The strokes as SVG 1.1, wide lines where the pen was pressed; the view box is 1000 high. About 20
 *  bytes a point. */
QByteArray signatureToSvg(const Signature &signature);

/** Height of the picture that is derived from strokes, in pixels; 300 x 100 for the usual field of
 *  3:1 (domain 1.5). */
inline constexpr int signaturePictureHeight = 100;
/** The strokes as a picture in two values, black on white and nothing between; lines stay whole.
 *  Fails as renderSignature(). */
base::Result<Image> drawSignaturePicture(const Signature &signature);
/** PNG of one bit a pixel: what is darker than half becomes ink, the rest is transparent. Fails with
 *  ImageUnreadable. */
base::Result<QByteArray> encodeSignaturePng(const Image &image);

/** Grey picture, black pen on white, @p height pixels high. */
base::Result<Image> renderSignature(const Signature &signature, int height);
/** A scanned or drawn signature file as @c Image: trimmed of white, at most 1200 wide.
 *  Fails with SignatureEmpty, ImageUnreadable. */
base::Result<Image> normalizeSignatureImage(const Image &image);

} // namespace rekam::biometrics
