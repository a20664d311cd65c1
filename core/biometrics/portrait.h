// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face_detector.h"

#include <optional>

namespace rekam::biometrics {

/** What the first look at a portrait finds. */
struct PortraitMeasure
{
    std::vector<Face> faces; ///< the face of the portrait first (the largest), then by score
    double eyeDistance = 0; ///< pixels; ICAO asks for at least 90
    double sharpness = 0; ///< variance of the Laplacian of the face at 60 px eye distance; flat
        ///< faces are brought to a deviation of 40 grey values first
    double luminance = 0; ///< 0 to 1, mean over the face
    int score = 0; ///< 0 to 100, for choosing the best of several frames; 50 or more
        ///< exactly if there is no complaint
    /** NoFace, SeveralFaces, FaceTooSmall, FaceCutOff, PortraitTooDark, PortraitTooBright,
     *  PortraitBlurred in this order, or nothing if the portrait can be kept; then cropPortrait()
     *  of the first face works. */
    std::optional<base::ErrorCode> complaint;

    [[nodiscard]] bool accepted() const { return !complaint; }
};

/** Judges a colour picture. Closed or covered eyes, a turned head, light from one side and the
 *  background are not seen. Fails with ImageUnreadable, Internal (OpenCV). */
base::Result<PortraitMeasure> measurePortrait(const Image &image, FaceDetector &detector);

/** The portrait of the record: 3:4, cut around the face so that the eyes lie at 45 % of the height
 *  and the head takes about 60 % of it, 480x640 to 1200x1600 pixels, never stretched beyond the
 *  camera's own pixels by more than 1.5. Where the picture is too narrow for that the head may
 *  take up to 90 % and the eyes lie between 33 and 52 %. Fails with FaceCutOff if the head does
 *  not fit, FaceTooSmall if there are too few pixels, ImageUnreadable. */
base::Result<Image> cropPortrait(const Image &image, const Face &face);

} // namespace rekam::biometrics
