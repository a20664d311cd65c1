// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/portrait.h"
#include "tests/core/biometrics/models.h"
#include "tests/core/biometrics/pictures.h"
#include "tests/support/shared_data.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <limits>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;

namespace {

/** A face whose eyes are @p distance apart around (x, y); half a head is 1.75 times that. */
Face faceAt(double x, double y, double distance)
{
    Face face;
    face.score = 0.9;
    face.rightEye = {x - distance / 2, y};
    face.leftEye = {x + distance / 2, y};
    face.width = face.height = 2.4 * distance;
    face.x = x - face.width / 2;
    face.y = y + 1.75 * distance - face.height; // the box ends at the chin
    return face;
}

std::string codeOf(const base::Result<Image> &result)
{
    return result ? "none" : std::string(errorName(result.error().code));
}

Image readFace(const char *name)
{
    return tests::readPicture(tests::sharedData(QStringLiteral("faces")) + QLatin1Char('/')
                                  + QLatin1String(name),
                              DecodeAs::Color);
}

PortraitMeasure measure(const Image &image)
{
    auto detector = tests::loadFaceDetector();
    const auto result = measurePortrait(image, detector);
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("A portrait is cut so that the eyes lie at 45 percent and the head takes 60")
{
    Image image = tests::drawPlain(2000, 2000, 3, char(200));
    // A dark mark where the eyes are, another at the chin
    for (const int y : {900, 1250}) {
        for (int x = 0; x < 2000; ++x)
            image.pixels[(qsizetype(y) * 2000 + x) * 3] = 0;
    }
    const auto portrait = cropPortrait(image, faceAt(1000, 900, 200));
    REQUIRE(portrait);
    CHECK(portrait->isValid());
    CHECK(portrait->width * 4 == portrait->height * 3);
    CHECK(portrait->height == Approx(350 * 2 / 0.6).margin(4));
    const auto redAt = [&](double share) {
        int darkest = 255;
        const int middle = int(share * portrait->height);
        for (int y = middle - 4; y <= middle + 4; ++y)
            darkest = std::min<int>(darkest,
                                    quint8(portrait->pixels[qsizetype(y) * portrait->width * 3]));
        return darkest;
    };
    CHECK(redAt(0.45) < 100);
    CHECK(redAt(0.45 + 0.30) < 100); // half of a head below
    CHECK(redAt(0.60) == 200);
}

TEST_CASE("A large picture gives a portrait of 1200x1600, a small one is stretched by 1.5 at most")
{
    const auto large = cropPortrait(tests::drawPlain(4000, 4000, 3, 90), faceAt(2000, 1900, 500));
    REQUIRE(large);
    CHECK(large->width == 1200);
    CHECK(large->height == 1600);
    const auto small = cropPortrait(tests::drawPlain(480, 480, 3, 90), faceAt(240, 220, 80));
    REQUIRE(small);
    CHECK(small->width == 480);
    CHECK(small->height == 640);
    CHECK(codeOf(cropPortrait(tests::drawPlain(420, 420, 3, 90), faceAt(210, 190, 70)))
          == "face-too-small");
}

TEST_CASE("A head that leaves the picture is not cut into a portrait")
{
    const Image image = tests::drawPlain(1000, 1000, 3, 90);
    CHECK(codeOf(cropPortrait(image, faceAt(500, 500, 150))) == "none");
    CHECK(codeOf(cropPortrait(image, faceAt(500, 150, 150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(500, 800, 150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(120, 500, 150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(900, 500, 150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(500, 500, 400))) == "face-cut-off");
}

TEST_CASE("A face that no detector would give does no harm")
{
    const Image image = tests::drawPlain(1000, 1000, 3, 90);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double huge = 1e300;
    CHECK(codeOf(cropPortrait(image, {})) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(nan, 500, 150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(500, nan, 150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(500, 500, nan))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(huge, huge, huge))) == "face-cut-off");
    CHECK(codeOf(cropPortrait(image, faceAt(500, 500, -150))) == "face-cut-off");
    CHECK(codeOf(cropPortrait({}, faceAt(500, 500, 150))) == "image-unreadable");
}

TEST_CASE("A picture without a face is refused, one that is no color picture is unreadable")
{
    const PortraitMeasure plain = measure(tests::drawPlain(640, 480, 3, char(180)));
    CHECK(plain.complaint == ErrorCode::NoFace);
    CHECK(plain.score == 0);
    auto detector = tests::loadFaceDetector();
    CHECK(measurePortrait({}, detector).error().code == ErrorCode::ImageUnreadable);
    CHECK(measurePortrait(tests::drawPlain(64, 64, 1, 0), detector).error().code
          == ErrorCode::ImageUnreadable);
}

TEST_CASE("Good portraits are accepted and can be cut")
{
    for (const char *name : {"good/a_good.jpg", "good/b_good.jpg", "portraits/biden.jpg",
                             "portraits/biden2.jpg", "portraits/obama2.jpg"}) {
        INFO(name);
        const Image image = readFace(name);
        const PortraitMeasure result = measure(image);
        CHECK_FALSE(result.complaint);
        CHECK(result.score >= 50);
        CHECK(result.eyeDistance >= 90);
        REQUIRE_FALSE(result.faces.empty());
        const auto portrait = cropPortrait(image, result.faces.front());
        REQUIRE(portrait);
        CHECK(portrait->width * 4 == portrait->height * 3);
        // and the portrait of the record passes the same look
        CHECK_FALSE(measure(*portrait).complaint);
    }
}

TEST_CASE("Each defect that can be seen is called by its name")
{
    const auto [name, complaint] = GENERATE(table<const char *, ErrorCode>({
        {"degraded/a_blur_defocus.jpg", ErrorCode::PortraitBlurred},
        {"degraded/b_blur_motion.jpg", ErrorCode::PortraitBlurred},
        {"degraded/a_too_dark.jpg", ErrorCode::PortraitTooDark},
        {"degraded/b_half_lit.jpg", ErrorCode::PortraitTooDark},
        {"degraded/a_too_bright.jpg", ErrorCode::PortraitTooBright},
        {"degraded/a_too_small.jpg", ErrorCode::FaceTooSmall},
        {"portraits/obama-240p.jpg", ErrorCode::FaceTooSmall},
        {"degraded/a_cropped_chin.jpg", ErrorCode::FaceCutOff},
        {"groups/2008_001009.jpg", ErrorCode::SeveralFaces},
        {"groups/2008_001322.jpg", ErrorCode::SeveralFaces},
    }));
    INFO(name);
    const PortraitMeasure result = measure(readFace(name));
    CHECK(result.complaint == complaint);
    CHECK(result.score < 50);
}

TEST_CASE("No group picture passes for a portrait")
{
    for (const char *name : {"groups/2007_007763.jpg", "groups/2008_001009.jpg",
                             "groups/2008_001322.jpg", "groups/2008_002470.jpg"}) {
        INFO(name);
        CHECK_FALSE(measure(readFace(name)).accepted());
    }
}

TEST_CASE("A dark face in fair light is not called too dark")
{
    Image image = readFace("good/b_good.jpg");
    cv::Mat pixels(image.height, image.width, CV_8UC3, image.pixels.data());
    pixels.convertTo(pixels, -1, 0.5); // skin reflects half as much
    const PortraitMeasure result = measure(image);
    CHECK_FALSE(result.complaint);
    CHECK(result.luminance < 0.2);
}

TEST_CASE("The sharper of two frames scores higher")
{
    const Image sharp = readFace("good/a_good.jpg");
    Image soft = sharp;
    cv::Mat pixels(soft.height, soft.width, CV_8UC3, soft.pixels.data());
    cv::GaussianBlur(pixels, pixels, cv::Size(), 1.5);
    const PortraitMeasure first = measure(sharp), second = measure(soft);
    CHECK(first.sharpness > second.sharpness);
    CHECK(first.score > second.score);
}
