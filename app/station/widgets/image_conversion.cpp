// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/image_conversion.h"

namespace rekam::station {

QImage toQImage(const biometrics::Image &image)
{
    if (!image.isValid())
        return {};
    const QImage view(reinterpret_cast<const uchar *>(image.pixels.constData()), image.width,
                      image.height, static_cast<qsizetype>(image.width) * image.channels,
                      image.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return view.copy(); // the view borrows the pixels
}

} // namespace rekam::station
