// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/mat.h"

#include <opencv2/imgproc.hpp>

namespace rekam::biometrics {

cv::Mat viewOf(const Image &image)
{
    return {image.height, image.width, CV_8UC(image.channels),
            const_cast<char *>(image.pixels.constData())};
}

Image imageFrom(const cv::Mat &mat, double pixelsPerInch)
{
    CV_Assert(mat.depth() == CV_8U && (mat.channels() == 1 || mat.channels() == 3));
    const cv::Mat dense = mat.isContinuous() ? mat : mat.clone();
    Image image;
    image.width = dense.cols;
    image.height = dense.rows;
    image.channels = dense.channels();
    image.pixelsPerInch = pixelsPerInch;
    image.pixels = QByteArray(reinterpret_cast<const char *>(dense.data),
                              qsizetype(dense.total() * dense.elemSize()));
    return image;
}

cv::Mat greyOf(const Image &image)
{
    const cv::Mat view = viewOf(image);
    if (image.channels == 1)
        return view;
    cv::Mat grey;
    cv::cvtColor(view, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

} // namespace rekam::biometrics
