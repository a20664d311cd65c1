// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/image.h"
#include "core/biometrics/image_codec.h"

#include <QString>

namespace rekam::tests {

/** Concentric ridges like a whorl on light glass, within an ellipse. */
struct RidgePicture
{
    int width = 320;
    int height = 400;
    double period = 9; ///< pixels from ridge to ridge
    double centerX = 0.5; ///< of the print, share of the width
    double centerY = 0.5; ///< share of the height
    double size = 0.42; ///< radii of the print, share of the sides
    double lightest = 235; ///< glass and valleys
    double darkest = 60; ///< ridges
    double noise = 6; ///< standard deviation, grey values
};

biometrics::Image drawRidges(const RidgePicture &picture = {});

/** Even noise of a standard deviation around the middle grey, blurred by @p blur pixels. */
biometrics::Image drawNoise(int side, double blur, int seed);

biometrics::Image drawPlain(int width, int height, int channels, char value);

/** Colours that change smoothly in both directions, so that rows, columns and channels differ. */
biometrics::Image drawGradient(int width, int height, int channels);

/** Encodes with OpenCV itself, for formats that the product does not write: ".tif", ".bmp". */
QByteArray encodeWithOpenCv(const biometrics::Image &image, const char *extension);

/** Processor time of this process so far, in milliseconds: unlike a clock on the wall it does not
 *  run while other programs of a busy machine do. */
double processorMilliseconds();

/** Reads a picture file of the test data; fails the test if it can not be decoded. */
biometrics::Image readPicture(const QString &path, biometrics::DecodeAs kind);

} // namespace rekam::tests
