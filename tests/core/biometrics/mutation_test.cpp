// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/biometrics/finger_measure.h"
#include "core/biometrics/image_codec.h"
#include "core/biometrics/signature.h"
#include "tests/core/biometrics/models.h"
#include "tests/core/biometrics/mutator.h"
#include "tests/core/biometrics/pictures.h"

#include <catch2/catch.hpp>

#include <QList>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;
using tests::Mutator;

namespace {

bool isPictureError(ErrorCode code)
{
    return code == ErrorCode::ImageUnreadable || code == ErrorCode::ImageTooLarge
        || code == ErrorCode::ImageTooSmall;
}

} // namespace

TEST_CASE("Damaged pictures of every format are decoded or refused, within bounds of time and size")
{
    const Image image = tests::drawRidges({.width = 160, .height = 190});
    const QList<QByteArray> files{*encodePng(image), *encodeJpeg(image, 85), *encodeJpeg2000(image),
                                  tests::encodeWithOpenCv(image, ".tif"),
                                  tests::encodeWithOpenCv(image, ".bmp")};
    const DecodeLimits limits{1024 * 1024, 2048, 1};
    Mutator mutator;
    int decodedCount = 0, refused = 0;
    double slowest = 0;
    for (int i = 0; i < 500; ++i) {
        const QByteArray file = mutator.mutate(files[i % 5], i / 5);
        const double start = tests::processorMilliseconds();
        const auto decoded = decodeImage(file, DecodeAs::Grey, limits);
        if (!decoded) {
            CHECK(isPictureError(decoded.error().code));
            ++refused;
        } else {
            ++decodedCount;
            CHECK(decoded->isValid());
            CHECK(std::max(decoded->width, decoded->height) <= limits.maxSide);
            const auto measure = measureFinger(*decoded);
            if (measure)
                CHECK((measure->score >= 0 && measure->score <= 100));
            else
                CHECK(isPictureError(measure.error().code));
            const auto signature = normalizeSignatureImage(*decoded);
            if (signature)
                CHECK((signature->isValid() && signature->width <= 1200));
        }
        slowest = std::max(slowest, tests::processorMilliseconds() - start);
    }
    CHECK(decodedCount > 50);
    CHECK(refused > 100);
    CHECK(slowest < 5000); // milliseconds, with sanitizers
}

TEST_CASE("Finger pictures with any damage to their pixels are judged within bounds")
{
    const Image print = tests::drawRidges({.width = 200, .height = 220});
    Mutator mutator;
    double slowest = 0;
    for (int i = 0; i < 300; ++i) {
        const Image damaged = mutator.mutateImage(print, i);
        const double start = tests::processorMilliseconds();
        const auto measure = measureFinger(damaged);
        if (measure) {
            CHECK((measure->score >= 0 && measure->score <= 100));
            CHECK(measure->goodBlocks <= measure->foregroundBlocks);
            CHECK((measure->oneWay >= 0 && measure->oneWay <= 1.0 + 1e-9));
        } else {
            CHECK(isPictureError(measure.error().code));
        }
        isInverted(damaged);
        slowest = std::max(slowest, tests::processorMilliseconds() - start);
    }
    CHECK(slowest < 5000); // milliseconds, with sanitizers
}

TEST_CASE("Damaged signature JSON is read or refused")
{
    Signature signature;
    signature.strokes = {{{0.1, 0.2, 0.5, 0}, {0.9, 0.8, 0.5, 900}}, {{0.5, 0.5, 0.25, 1000}}};
    const QByteArray json = signatureToJson(signature);
    Mutator mutator;
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        const auto parsed = signatureFromJson(mutator.mutate(json, i));
        if (!parsed) {
            CHECK(parsed.error().code == ErrorCode::InputMalformed);
            ++refused;
        } else {
            CHECK(std::isfinite(parsed->length()));
        }
    }
    CHECK(refused > 200);
}

TEST_CASE("A damaged network file on disk never becomes a face detector")
{
    const auto whole = base::readFile(tests::faceModelFile(), 1 << 20);
    REQUIRE(whole);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.tflite"));
    Mutator mutator;
    for (int i = 0; i < 50; ++i) {
        const QByteArray damaged = mutator.mutate(*whole, i);
        if (damaged == *whole)
            continue;
        REQUIRE(base::writeFile(path, damaged));
        const auto detector = FaceDetector::load(path);
        REQUIRE_FALSE(detector);
        CHECK(detector.error().code == ErrorCode::ModelMissing);
    }
}
