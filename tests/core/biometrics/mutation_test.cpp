// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/biometrics/finger_measure.h"
#include "core/biometrics/image_codec.h"
#include "core/biometrics/signature.h"
#include "tests/core/biometrics/models.h"
#include "tests/core/biometrics/pictures.h"

#include <catch2/catch.hpp>

#include <QList>
#include <QTemporaryDir>

#include <random>

using namespace rekam;
using namespace rekam::biometrics;
using base::ErrorCode;

namespace {

/** Damages files in the ways of bad disks and of people who mean harm; the same for every run. */
class Mutator
{
public:
    QByteArray mutate(QByteArray bytes, int kind)
    {
        switch (kind % 5) {
        case 0:
            bytes.truncate(below(bytes.size()));
            break;
        case 1:
            flip(bytes, bytes.size(), 3);
            break;
        case 2:
            flip(bytes, std::min<qsizetype>(bytes.size(), 200), 2);
            break; // the header
        case 3:
            bytes.replace(below(bytes.size() - 8), 8, QByteArray(8, '\xFF'));
            break;
        default:
            bytes.insert(below(bytes.size()), bytes.mid(below(bytes.size()), 40));
            break;
        }
        return bytes;
    }

private:
    qsizetype below(qsizetype end)
    {
        return std::uniform_int_distribution<qsizetype>(0,
                                                        std::max<qsizetype>(0, end - 1))(m_random);
    }

    void flip(QByteArray &bytes, qsizetype within, int count)
    {
        for (int i = 0; i < count; ++i) {
            char &byte = bytes.data()[below(within)];
            byte = char(byte ^ (1 << below(8)));
        }
    }

    std::mt19937 m_random{1671};
};

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
