// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face_detector.h"

#include <optional>

namespace rekam::biometrics {

/** What the first look at a portrait finds. */
struct PortraitMeasure
{
    std::vector<Face> faces; ///< best first
    double eyeDistance = 0; ///< pixels; ICAO asks for at least 90
    double sharpness = 0; ///< variance of the Laplacian of the face at 60 px eye distance
    double luminance = 0; ///< 0 to 1, mean over the face
    int score = 0; ///< 0 to 100, for choosing the best of several frames
    /** NoFace, SeveralFaces, FaceTooSmall, FaceCutOff, PortraitBlurred, PortraitTooDark,
     *  PortraitTooBright, or nothing if the portrait can be kept. */
    std::optional<base::ErrorCode> complaint;

    [[nodiscard]] bool accepted() const { return !complaint; }
};

/** Judges a colour picture. */
base::Result<PortraitMeasure> measurePortrait(const Image &image, FaceDetector &detector);

/** The portrait of the record: 3:4, cut around the face so that the eyes lie at 45 % of the height
 *  and the head takes about 60 % of it, 480x640 to 1200x1600 pixels, never stretched beyond the
 *  camera's own pixels by more than 1.5. Fails with FaceCutOff if the head does not fit. */
base::Result<Image> cropPortrait(const Image &image, const Face &face);

} // namespace rekam::biometrics
