// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_slap.h"

#include "core/biometrics/finger_measure.h"

#include <algorithm>
#include <set>
#include <string>

namespace rekam::biometrics {

namespace {

constexpr std::size_t mostFingers = 10;

/** The part of @p segment that lies inside the picture. The sums can not overflow: 64 bits. */
FingerSegment inside(const FingerSegment &segment, const Image &image)
{
    const auto bounded
        = [](qint64 value, int end) { return static_cast<int>(std::clamp<qint64>(value, 0, end)); };
    FingerSegment part = segment;
    part.left = bounded(segment.left, image.width);
    part.top = bounded(segment.top, image.height);
    part.width = bounded(qint64(segment.left) + segment.width, image.width) - part.left;
    part.height = bounded(qint64(segment.top) + segment.height, image.height) - part.top;
    return part;
}

Image cut(const Image &image, const FingerSegment &part)
{
    Image finger;
    finger.width = part.width;
    finger.height = part.height;
    finger.channels = 1;
    finger.pixelsPerInch = image.pixelsPerInch;
    finger.pixels.reserve(qsizetype(part.width) * part.height);
    for (int row = 0; row < part.height; ++row)
        finger.pixels.append(image.pixels.constData() + qsizetype(part.top + row) * image.width
                                 + part.left,
                             part.width);
    return finger;
}

} // namespace

std::vector<FingerPosition> slapOf(FingerPosition finger)
{
    using enum FingerPosition;
    switch (finger) {
    case RightThumb:
    case LeftThumb:
        return {RightThumb, LeftThumb};
    case RightIndex:
    case RightMiddle:
    case RightRing:
    case RightLittle:
        return {RightIndex, RightMiddle, RightRing, RightLittle};
    case LeftIndex:
    case LeftMiddle:
    case LeftRing:
    case LeftLittle:
        return {LeftIndex, LeftMiddle, LeftRing, LeftLittle};
    }
    return {finger};
}

base::Result<QVector<FingerImage>> cutSlap(const SlapImage &slap)
{
    if (!slap.image.isValid() || slap.image.channels != 1)
        return base::fail(base::ErrorCode::ImageUnreadable, "the slap is not valid grey");
    if (slap.segments.empty() || slap.segments.size() > mostFingers)
        return base::fail(base::ErrorCode::InputMalformed,
                          std::to_string(slap.segments.size()) + " segments in a slap");
    std::set<FingerPosition> seen;
    QVector<FingerImage> fingers;
    for (const FingerSegment &segment : slap.segments) {
        const FingerSegment part = inside(segment, slap.image);
        if (!seen.insert(part.position).second)
            return base::fail(base::ErrorCode::ImageUnreadable, "a finger twice in one slap",
                              fingerName(part.position).toStdString());
        if (std::min(part.width, part.height) < minimumFingerSide)
            return base::fail(base::ErrorCode::ImageTooSmall,
                              std::to_string(part.width) + "x" + std::to_string(part.height),
                              fingerName(part.position).toStdString());
        fingers.push_back({cut(slap.image, part), part.position});
    }
    return fingers;
}

} // namespace rekam::biometrics
