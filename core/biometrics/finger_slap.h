// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/biometrics/finger_position.h"
#include "core/biometrics/image.h"

#include <QVector>

#include <optional>
#include <vector>

namespace rekam::biometrics {

/** The picture of one finger, as a reader delivers it. */
struct FingerImage
{
    FingerImage() = default;
    /** By intention not explicit: a reader for single fingers has nothing but the picture. */
    FingerImage(Image picture, std::optional<FingerPosition> finger = {})
        : image(std::move(picture))
        , position(finger)
    { }

    Image image; ///< grey, dark ridges on light
    /** Which finger it is, where the reader can tell; otherwise it is the one that was asked for. */
    std::optional<FingerPosition> position;
};

/** Where one finger lies in the picture of a slap, in pixels of that picture. */
struct FingerSegment
{
    FingerPosition position = FingerPosition::RightIndex;
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/** Several fingers laid down together, as a 4-4-2 scanner sees them. */
struct SlapImage
{
    Image image; ///< grey, dark ridges on light
    std::vector<FingerSegment> segments; ///< by the scanner's own segmentation, any order
};

/** The fingers that a 4-4-2 scanner takes together with @p finger, in the order of capture: the four
 *  of its hand without the thumb, or both thumbs. */
std::vector<FingerPosition> slapOf(FingerPosition finger);

/** Cuts a slap into its fingers, in the order of the segments, with the slap's resolution. Parts of
 *  a segment outside the picture are cut off. Fails with ImageUnreadable if the picture is not valid
 *  grey or a finger comes twice, ImageTooSmall if a segment is less than minimumFingerSide a side,
 *  InputMalformed for more than ten segments or none. */
base::Result<QVector<FingerImage>> cutSlap(const SlapImage &slap);

} // namespace rekam::biometrics
