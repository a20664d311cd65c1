// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_image.h"

#include "core/biometrics/finger_measure.h"

#include <fprint.h>

namespace rekam::devices {

namespace {

constexpr guint minimumSide = biometrics::minimumFingerSide;
constexpr guint maximumSide = 5000; ///< the limit of libfprint's own virtual reader
constexpr double millimetersPerInch = 25.4;

bool fits(guint side)
{
    return side >= minimumSide && side <= maximumSide;
}

} // namespace

ReaderEvent outcomeOf(FpImage *image)
{
    ReaderEvent event;
    event.kind = ReaderEvent::Kind::Retry;
    event.retry = FingerRetry::TryAgain;

    const guint width = fp_image_get_width(image);
    const guint height = fp_image_get_height(image);
    gsize length = 0;
    const guchar *pixels = fp_image_get_data(image, &length);
    if (!fits(width) || !fits(height) || !pixels || length != gsize(width) * height)
        return event;

    biometrics::Image raw;
    raw.width = static_cast<int>(width);
    raw.height = static_cast<int>(height);
    raw.channels = 1;
    // Most drivers do not tell their resolution; libfprint's matcher takes them all for 500 ppi.
    const double perMillimeter = fp_image_get_ppmm(image);
    raw.pixelsPerInch
        = perMillimeter > 0 ? perMillimeter * millimetersPerInch : biometrics::fingerPixelsPerInch;
    raw.pixels = QByteArray(reinterpret_cast<const char *>(pixels), static_cast<qsizetype>(length));
    auto normal = biometrics::normalizeFinger(raw);
    if (!normal)
        return event; // at 500 ppi it is too small or too large for a finger
    event.kind = ReaderEvent::Kind::Captured;
    event.image = *std::move(normal);
    return event;
}

} // namespace rekam::devices
