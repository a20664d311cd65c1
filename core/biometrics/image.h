// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rekam::biometrics {

/** A picture in memory, 8 bits a channel, rows from the top without padding.
 *  One channel: grey, 0 is black. Three channels: red, green, blue in this order.
 *  Pixels are shared on copy (QByteArray), so that passing a frame between threads is cheap. */
struct Image
{
    int width = 0; ///< pixels
    int height = 0; ///< pixels
    int channels = 0; ///< 1 grey or 3 RGB
    double pixelsPerInch = 0; ///< 0 where it is not known
    QByteArray pixels; ///< width * height * channels bytes

    [[nodiscard]] bool isNull() const { return pixels.isEmpty(); }
    /** True if the size of the buffer fits the fields. */
    [[nodiscard]] bool isValid() const
    {
        return width > 0 && height > 0 && (channels == 1 || channels == 3)
            && pixels.size() == qsizetype(width) * height * channels;
    }
};

} // namespace rekam::biometrics
