// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace rekam::biometrics {

enum class ImageFormat { Png, Jpeg, Jpeg2000, Tiff, Bmp };

/** What a picture file says about itself before a pixel is decoded. */
struct ImageHeader
{
    ImageFormat format = ImageFormat::Png;
    qint64 width = 0; ///< pixels as stored, before any EXIF orientation
    qint64 height = 0; ///< pixels as stored
    double pixelsPerInch = 0; ///< horizontal; 0 where the file does not say
    bool hasAlpha = false; ///< PNG with a channel of transparency
};

/** Reads the header of a PNG, JPEG, JPEG 2000 (JP2 or bare codestream), TIFF or BMP file. Beyond
 *  size and resolution it refuses what would make a decoder work for long or allocate much for a
 *  small file: more than 100 JPEG scans, more than 4,096 JPEG 2000 tiles, more than four channels,
 *  TIFF tiles larger than the picture. A JPEG without its end is refused too, for libjpeg would
 *  fill the rest with grey. Fails with ImageUnreadable. Thread-safe. */
base::Result<ImageHeader> readImageHeader(QByteArrayView bytes);

} // namespace rekam::biometrics
