// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger_measure.h"
#include "tests/core/biometrics/pictures.h"
#include "tests/support/shared_data.h"

#include <catch2/catch.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QDirIterator>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;
using tests::drawRidges;

namespace {

std::string complaintOf(const Image &image)
{
    const auto measure = measureFinger(image);
    if (!measure)
        return std::string(errorName(measure.error().code)) + " (failed)";
    return measure->complaint ? std::string(errorName(*measure->complaint)) : "none";
}

cv::Mat writable(Image &image)
{
    return {image.height, image.width, CV_8UC1, image.pixels.data()};
}

} // namespace

TEST_CASE("A clear print is accepted with its measures in range")
{
    const auto measure = measureFinger(drawRidges());
    REQUIRE(measure);
    CHECK(measure->accepted());
    CHECK(measure->usable());
    CHECK(measure->score > 60);
    CHECK(measure->score == int(std::lround(100 * (1 - std::exp(-measure->ridgeArea / 160.0)))));
    CHECK(measure->goodBlocks <= measure->foregroundBlocks);
    CHECK(measure->ridgeArea <= measure->foregroundBlocks);
    CHECK(measure->meanCoherence > 0.5);
    CHECK(measure->meanClarity > 0.5);
    CHECK(measure->contrast > 30);
    CHECK(measure->meanPurity > 0.8);
    CHECK(measure->darkness > 0.2);
    CHECK(measure->darkness < 0.6);
    CHECK(measure->centerX == Approx(0.5).margin(0.05));
    CHECK(measure->centerY == Approx(0.5).margin(0.05));
}

TEST_CASE("Nothing printed, noise, steps and a plain surface have no ridges")
{
    CHECK(complaintOf(tests::drawPlain(400, 400, 1, char(255))) == "no-ridges");
    CHECK(complaintOf(tests::drawPlain(400, 400, 1, 0)) == "no-ridges");
    CHECK(complaintOf(tests::drawPlain(64, 64, 1, 120)) == "no-ridges");
    for (const double blur : {0.0, 1.0, 1.5, 2.0, 3.0, 6.0}) {
        for (const int side : {64, 128, 388}) {
            INFO(blur << " " << side);
            const auto measure = measureFinger(tests::drawNoise(side, blur, 3));
            REQUIRE(measure);
            CHECK(measure->complaint == ErrorCode::NoRidges);
            CHECK_FALSE(measure->usable());
        }
    }
}

TEST_CASE("The complaint names what the operator can mend")
{
    CHECK(complaintOf(drawRidges({.size = 0.2})) == "finger-area-too-small");
    CHECK(complaintOf(drawRidges({.width = 500, .height = 500, .centerX = 0.05, .size = 0.35}))
          == "finger-off-center");
    CHECK(complaintOf(drawRidges({.width = 500, .height = 500, .centerY = 0.95, .size = 0.35}))
          == "finger-off-center");
}

TEST_CASE("A finger that slid over the glass is called smeared, whatever way it went")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints/ten_fingers"));
    int called = 0;
    for (const char *name : {"left_thumb.png", "right_thumb.png", "left_middle.png"}) {
        for (const auto &[dx, dy] : {std::pair(1, 0), std::pair(0, 1), std::pair(1, 1)}) {
            Image image
                = tests::readPicture(root + QLatin1Char('/') + QLatin1String(name), DecodeAs::Grey);
            constexpr int way = 15; // pixels, 0.8 mm
            cv::Mat kernel = cv::Mat::zeros(way, way, CV_32F);
            const cv::Point middle(way / 2, way / 2);
            const cv::Point half(dx * (way / 2), dy * (way / 2));
            cv::line(kernel, middle - half, middle + half, cv::Scalar(1));
            cv::Mat pixels = writable(image);
            cv::filter2D(pixels, pixels, -1, kernel / cv::sum(kernel)[0]);
            called += complaintOf(image) == "finger-smeared";
        }
    }
    CHECK(called >= 8); // of 9
}

TEST_CASE("What a finger left on the glass is called latent and never kept")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints/ten_fingers"));
    for (const char *name : {"left_thumb.png", "right_thumb.png", "left_middle.png"}) {
        Image image
            = tests::readPicture(root + QLatin1Char('/') + QLatin1String(name), DecodeAs::Grey);
        cv::Mat pixels = writable(image);
        pixels.convertTo(pixels, CV_8U, 0.18, 0.82 * 235); // a fifth of the contrast of a touch
        const auto measure = measureFinger(image);
        REQUIRE(measure);
        INFO(name << " contrast " << measure->contrast);
        CHECK(measure->complaint == ErrorCode::FingerLatent);
        CHECK_FALSE(measure->usable());
    }
}

TEST_CASE("A print that is light on dark is turned round and then judged as the same")
{
    const Image image = drawRidges();
    Image inverted = image;
    for (char &pixel : inverted.pixels)
        pixel = char(255 - static_cast<unsigned char>(pixel));
    CHECK_FALSE(isInverted(image));
    CHECK(isInverted(inverted));
    const QByteArray before(inverted.pixels.constData(), inverted.pixels.size());
    const auto normal = normalizeFinger(inverted);
    REQUIRE(normal);
    CHECK(normal->pixels == image.pixels);
    CHECK(inverted.pixels == before); // the caller's own picture is left alone
    CHECK(measureFinger(inverted)->score == measureFinger(image)->score);
    CHECK_FALSE(isInverted({}));
    CHECK_FALSE(isInverted(tests::drawPlain(200, 200, 1, 0)));
}

TEST_CASE("No real print is taken for an inverted one")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints"));
    QDirIterator files(root, {QStringLiteral("*.png"), QStringLiteral("*.tif")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QStringLiteral("/face/")))
            continue;
        INFO(path.toStdString());
        CHECK_FALSE(isInverted(tests::readPicture(path, DecodeAs::Grey)));
        ++seen;
    }
    CHECK(seen >= 104);
}

TEST_CASE("Pitfall 12 of libfprint: a print whose grey values lie in the alpha channel is read")
{
    cv::Mat picture(80, 90, CV_8UC4, cv::Scalar(0, 0, 0, 0));
    for (int x = 0; x < picture.cols; ++x)
        for (int y = 0; y < picture.rows; ++y)
            picture.at<cv::Vec4b>(y, x)[3] = uchar(2 * x);
    std::vector<uchar> file;
    cv::imencode(".png", picture, file);
    const auto image = decodeImage(
        QByteArray(reinterpret_cast<const char *>(file.data()), qsizetype(file.size())),
        DecodeAs::Grey);
    REQUIRE(image);
    for (const int x : {0, 30, 89})
        CHECK(static_cast<unsigned char>(image->pixels[x]) == 255 - 2 * x);
}

TEST_CASE("Half of the resolution, stated, gives the same verdict as the full one")
{
    Image doubled = drawRidges({.width = 640, .height = 800, .period = 18});
    CHECK(complaintOf(doubled) == "no-ridges"); // taken for 500 ppi the ridges are too wide
    doubled.pixelsPerInch = 1000;
    const auto measure = measureFinger(doubled);
    REQUIRE(measure);
    CHECK(measure->accepted());
    const auto single = measureFinger(drawRidges());
    REQUIRE(single);
    CHECK(std::abs(measure->score - single->score) <= 8);
}

TEST_CASE("A finger picture is brought to 500 ppi and grey")
{
    Image image = tests::drawGradient(400, 200, 3);
    image.pixelsPerInch = 1000;
    const auto normal = normalizeFinger(image);
    REQUIRE(normal);
    CHECK(normal->width == 200);
    CHECK(normal->height == 100);
    CHECK(normal->channels == 1);
    CHECK(normal->isValid());
    CHECK(normal->pixelsPerInch == 500);
}

TEST_CASE("A resolution that no scanner has is taken for 500")
{
    Image image = drawRidges();
    for (const double resolution : {0.0, 72.0, 96.0, 499.0, 1e9}) {
        image.pixelsPerInch = resolution;
        const auto normal = normalizeFinger(image);
        REQUIRE(normal);
        CHECK(normal->pixels == image.pixels);
        CHECK(normal->pixelsPerInch == 500);
    }
}

TEST_CASE("Finger pictures that are too small, too large or not grey fail with their code")
{
    CHECK(complaintOf(drawRidges({.width = 63, .height = 200})) == "image-too-small (failed)");
    CHECK(complaintOf(tests::drawPlain(2049, 100, 1, 0)) == "image-too-large (failed)");
    CHECK(complaintOf(tests::drawPlain(100, 100, 3, 0)) == "image-unreadable (failed)");
    CHECK(complaintOf({}) == "image-unreadable (failed)");
    Image fine = drawRidges({.width = 120, .height = 120});
    fine.pixelsPerInch = 1000; // 60 px at 500 ppi
    CHECK(complaintOf(fine) == "image-too-small (failed)");
    CHECK(normalizeFinger(fine).error().code == ErrorCode::ImageTooSmall);
}

TEST_CASE("One finger picture is judged within its share of the 20 ms budget")
{
    const Image image = drawRidges({.width = 388, .height = 374});
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const double start = tests::processorMilliseconds();
        REQUIRE(measureFinger(image));
        best = std::min(best, tests::processorMilliseconds() - start);
    }
    CHECK(best < 200); // ten budgets, for builds with sanitizers
}

TEST_CASE("All ten fingers of a cooperative person are accepted")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints/ten_fingers"));
    int seen = 0;
    for (const QString &folder : {root, root + QStringLiteral("/auth")}) {
        QDirIterator files(folder, {QStringLiteral("*.png")}, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            INFO(path.toStdString());
            CHECK(complaintOf(tests::readPicture(path, DecodeAs::Grey)) == "none");
            ++seen;
        }
    }
    CHECK(seen == 20);
}

TEST_CASE("Real prints are told from a blank page, from faces and from broken card prints")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints/nist_plain"));
    const auto verdict = [&](const char *name) {
        return complaintOf(
            tests::readPicture(root + QLatin1Char('/') + QLatin1String(name), DecodeAs::Grey));
    };
    CHECK(verdict("fingerjet_a999_01p_blank.png") == "no-ridges");
    CHECK(verdict("fingerjet_a004_05p.png") == "finger-quality-low");
    CHECK(verdict("fingerjet_b001_08p.png") == "finger-quality-low");
    CHECK(verdict("fingerjet_b001_04p.png") == "none");
    CHECK(verdict("fingerjet_b001_06p.png") == "none");
    CHECK(verdict("libfprint_tented_arch.png") == "none");

    QDirIterator faces(tests::sharedData(QStringLiteral("faces")), {QStringLiteral("*.jpg")},
                       QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (faces.hasNext()) {
        const QString path = faces.next();
        Image face = tests::readPicture(path, DecodeAs::Grey);
        face.pixelsPerInch = 0; // one says 240
        if (std::max(face.width, face.height) > maximumFingerSide)
            continue;
        INFO(path.toStdString());
        CHECK(complaintOf(face) == "no-ridges");
        ++seen;
    }
    CHECK(seen > 20);
}

TEST_CASE("Dotted ridges of a dry finger are called dry and may be kept as the best of several")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints/fvc2002_db1_b"));
    for (const char *name : {"101_4.tif", "109_3.tif", "109_8.tif", "110_3.tif"}) {
        const auto measure = measureFinger(
            tests::readPicture(root + QLatin1Char('/') + QLatin1String(name), DecodeAs::Grey));
        INFO(name);
        REQUIRE(measure);
        CHECK(measure->complaint == ErrorCode::FingerTooDry);
        CHECK(measure->usable());
    }
}

TEST_CASE("A good print whose valleys are flooded is called too wet")
{
    const QString root = tests::sharedData(QStringLiteral("fingerprints/ten_fingers"));
    const auto [name, reach]
        = GENERATE(std::pair("right_index.png", 3), std::pair("left_index.png", 5));
    Image image = tests::readPicture(root + QLatin1Char('/') + QLatin1String(name), DecodeAs::Grey);
    CHECK(complaintOf(image) == "none");
    cv::Mat pixels = writable(image);
    const auto shape = reach == 3 ? cv::MORPH_RECT : cv::MORPH_ELLIPSE;
    cv::erode(pixels, pixels, cv::getStructuringElement(shape, cv::Size(reach, reach)));
    INFO(name);
    CHECK(complaintOf(image) == "finger-too-wet");
}
