// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/biometrics/pictures.h"

#include "core/base/files.h"

#include <catch2/catch.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <ctime>

namespace rekam::tests {

using biometrics::Image;

namespace {

Image toImage(const cv::Mat &mat)
{
    Image image;
    image.width = mat.cols;
    image.height = mat.rows;
    image.channels = mat.channels();
    image.pixels = QByteArray(reinterpret_cast<const char *>(mat.data),
                              qsizetype(mat.total() * mat.elemSize()));
    return image;
}

} // namespace

Image drawRidges(const RidgePicture &picture)
{
    cv::RNG random(7);
    cv::Mat mat(picture.height, picture.width, CV_8UC1);
    const double middle = (picture.lightest + picture.darkest) / 2;
    const double swing = (picture.lightest - picture.darkest) / 2;
    for (int y = 0; y < mat.rows; ++y) {
        for (int x = 0; x < mat.cols; ++x) {
            const double dx = x - picture.centerX * picture.width;
            const double dy = y - picture.centerY * picture.height;
            const double reach = std::hypot(dx / (picture.size * picture.width),
                                            dy / (picture.size * picture.height));
            const double radius = std::hypot(dx * 1.2, dy) + 4 * std::sin(dx / 40);
            const double ridge = middle + swing * std::sin(2 * CV_PI * radius / picture.period);
            const double grey = reach < 1 ? ridge : picture.lightest;
            mat.at<uchar>(y, x) = cv::saturate_cast<uchar>(grey + random.gaussian(picture.noise));
        }
    }
    return toImage(mat);
}

Image drawNoise(int side, double blur, int seed)
{
    cv::RNG random(static_cast<std::uint64_t>(seed));
    cv::Mat values(side, side, CV_32FC1), grey;
    random.fill(values, cv::RNG::NORMAL, 128, 60);
    if (blur > 0) {
        cv::GaussianBlur(values, values, cv::Size(), blur);
        cv::normalize(values, values, 0, 255, cv::NORM_MINMAX);
    }
    values.convertTo(grey, CV_8U);
    return toImage(grey);
}

Image drawPlain(int width, int height, int channels, char value)
{
    Image image;
    image.width = width;
    image.height = height;
    image.channels = channels;
    image.pixels = QByteArray(qsizetype(width) * height * channels, value);
    return image;
}

Image drawGradient(int width, int height, int channels)
{
    Image image = drawPlain(width, height, channels, 0);
    char *pixel = image.pixels.data();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < channels; ++channel)
                *pixel++ = char((x * (channel + 1) + y * 2 + channel * 40) % 256);
        }
    }
    return image;
}

QByteArray encodeWithOpenCv(const Image &image, const char *extension)
{
    cv::Mat mat(image.height, image.width, CV_8UC(image.channels),
                const_cast<char *>(image.pixels.constData()));
    cv::Mat swapped = mat.clone();
    if (image.channels == 3)
        cv::cvtColor(mat, swapped, cv::COLOR_RGB2BGR);
    std::vector<uchar> bytes;
    REQUIRE(cv::imencode(extension, swapped, bytes));
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

double processorMilliseconds()
{
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

Image readPicture(const QString &path, biometrics::DecodeAs kind)
{
    const auto bytes = base::readFile(path, 32 * 1024 * 1024);
    INFO(path.toStdString());
    REQUIRE(bytes);
    const auto image = biometrics::decodeImage(*bytes, kind);
    REQUIRE(image);
    return *image;
}

} // namespace rekam::tests
