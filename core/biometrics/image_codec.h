// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/image.h"

namespace rekam::biometrics {

/** What decodeImage() accepts; everything above is refused before pixels are decoded. */
struct DecodeLimits
{
    qint64 maxBytes = 32 * 1024 * 1024;
    int maxSide = 8192; ///< pixels, from the file's header
    int minSide = 1;
};

enum class DecodeAs { Grey, Color };

/** Decodes PNG, JPEG, JPEG 2000, TIFF or BMP. The size is read from the header first, so a small
 *  file that claims a huge picture costs nothing. EXIF orientation is applied, a transparent PNG
 *  is laid on white.
 *  Fails with ImageUnreadable, ImageTooLarge, ImageTooSmall. No exception leaves. Thread-safe. */
base::Result<Image> decodeImage(const QByteArray &bytes, DecodeAs kind,
                                const DecodeLimits &limits = {});

/** @p image made smaller, if need be, until its longer side has @p longestSide pixels. Fails with
 *  ImageUnreadable if it is not valid. */
base::Result<Image> fitImage(const Image &image, int longestSide);

/** PNG, lossless. Fails with ImageUnreadable if @p image is not valid. */
base::Result<QByteArray> encodePng(const Image &image);
/** JPEG of @p quality 1 to 100. */
base::Result<QByteArray> encodeJpeg(const Image &image, int quality);
/** JPEG 2000 part 1, reversible: decoding gives the same bytes. The format for fingers (DESIGN 5).
 */
base::Result<QByteArray> encodeJpeg2000(const Image &image);

} // namespace rekam::biometrics
