// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/simulated/mat_image.h"

namespace rekam::devices {

biometrics::Image imageFromMat(const cv::Mat &mat)
{
    const cv::Mat packed = mat.isContinuous() ? mat : mat.clone();
    biometrics::Image image;
    image.width = packed.cols;
    image.height = packed.rows;
    image.channels = packed.channels();
    image.pixels = QByteArray(packed.ptr<char>(),
                              static_cast<qsizetype>(packed.total() * packed.elemSize()));
    return image;
}

} // namespace rekam::devices
