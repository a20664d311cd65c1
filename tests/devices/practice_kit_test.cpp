// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/biometrics/finger_measure.h"
#include "core/biometrics/image_codec.h"
#include "core/biometrics/portrait.h"
#include "devices/simulated/practice_files.h"
#include "devices/simulated/practice_kit.h"
#include "devices/simulated/synthetic_portrait.h"
#include "devices/simulated/synthetic_signature.h"
#include "tests/devices/camera_diary.h"
#include "tests/devices/practice_glass.h"

#include <QDir>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using namespace std::chrono_literals;
using biometrics::FingerPosition;

namespace {

biometrics::FaceDetector loadDetector()
{
    auto detector = biometrics::FaceDetector::load(
        QStringLiteral(REKAM_SOURCE_DIR "/resources/models/face_detection_short_range.tflite"));
    REQUIRE(detector);
    return std::move(*detector);
}

/** The practice reader with a whole kit at its glass. */
struct KitGlass
{
    explicit KitGlass(std::chrono::milliseconds delay = 0ms)
        : kit(glass.socket, delay)
    {
        QObject::connect(glass.reader.get(), &FingerprintReader::fingerNeeded, &kit,
                         [this] { kit.press(); });
        glass.open(1);
    }
    PracticeGlass glass;
    PracticeKit kit;
};

} // namespace

TEST_CASE("The kit puts ten fingers on the glass that the station would all accept")
{
    KitGlass setup;
    setup.kit.choosePerson(1);
    qsizetype done = 0;
    for (const FingerPosition finger : biometrics::captureOrder) {
        CAPTURE(biometrics::fingerName(finger).toStdString());
        setup.kit.chooseFinger(finger);
        setup.glass.reader->capture(1);
        REQUIRE(setup.glass.diary->awaitEvent("captured", 1, static_cast<int>(++done)));
        const auto measure = biometrics::measureFinger(setup.glass.diary->images.back());
        REQUIRE(measure);
        CHECK(measure->accepted());
    }
    for (qsizetype i = 1; i < done; ++i)
        CHECK(setup.glass.diary->images[i].pixels != setup.glass.diary->images[i - 1].pixels);
}

TEST_CASE("A finger that is lifted before it touches the glass is not captured")
{
    KitGlass setup(400ms);
    setup.kit.choosePerson(2);
    setup.kit.chooseFinger(FingerPosition::LeftThumb);
    setup.glass.reader->capture(1);
    REQUIRE(setup.glass.diary->awaitEvent("needed", 1));
    setup.kit.lift();
    CHECK_FALSE(await([&] { return setup.glass.outcomes(1) > 0; }, 1500));
    setup.kit.press();
    CHECK(setup.glass.diary->awaitEvent("captured", 1));
}

TEST_CASE("The kit can press so that the reader asks for another try")
{
    KitGlass setup(1h); // nobody presses by themselves
    setup.glass.reader->capture(1);
    REQUIRE(setup.glass.diary->awaitEvent("needed", 1));
    setup.kit.pressBadly(FingerRetry::CenterFinger);
    REQUIRE(setup.glass.diary->awaitEvent("retry", 1));
    CHECK(setup.glass.diary->retries.front() == FingerRetry::CenterFinger);
}

TEST_CASE("The kit tells when there is no reader to press on")
{
    const QTemporaryDir folder;
    PracticeKit kit(folder.filePath(QStringLiteral("nothing")), 0ms);
    std::vector<base::ErrorCode> errors;
    QObject::connect(&kit, &PracticeKit::failed, &kit,
                     [&](const base::Error &error) { errors.push_back(error.code); });
    kit.press();
    REQUIRE(await([&] { return !errors.empty(); }));
    CHECK(errors.front() == base::ErrorCode::DeviceNotResponding);
}

TEST_CASE("A kit may be destroyed while it grows fingers and plays the camera")
{
    const QTemporaryDir folder;
    for (quint64 person = 0; person < 3; ++person) {
        PracticeKit kit(folder.filePath(QStringLiteral("glass")), 0ms);
        kit.choosePerson(person);
        kit.camera().start(person);
        kit.press();
        if (person == 1)
            awaitFrame(kit.camera());
    }
    SUCCEED("all threads ended");
}

TEST_CASE("The simulated camera shows the person of the kit")
{
    const QTemporaryDir folder;
    PracticeKit kit(folder.filePath(QStringLiteral("glass")));
    CameraDiary diary(kit.camera());
    kit.choosePerson(3);
    kit.camera().start(9);
    const auto first = awaitFrame(kit.camera());
    REQUIRE(first);
    CHECK(first->width == 1280);
    CHECK(first->height == 720);
    // The newest frame wins: on a busy machine the first one seen need not be the first one made.
    const auto isShown = [&first] {
        const SyntheticPortrait portrait(3);
        for (int frame = 0; frame < 30; ++frame) {
            const auto moment
                = std::chrono::duration_cast<std::chrono::milliseconds>(frame * 66'666us);
            if (first->pixels == portrait.frame(moment).pixels)
                return true;
        }
        return false;
    };
    CHECK(isShown());
    REQUIRE(await([&] { return !diary.started.empty(); }));
    CHECK(diary.device.simulated);
    CHECK(diary.started == std::vector<quint64>{9});

    kit.choosePerson(4); // another shirt
    const auto shirt = [](const biometrics::Image &image) { // a pixel on the shoulder
        return image.pixels.mid((qsizetype(700) * image.width + 420) * 3, 3);
    };
    CHECK(await([&] {
        const auto frame = kit.camera().takeFrame();
        return frame && shirt(*frame) != shirt(*first);
    }));
}

TEST_CASE("Every practice person is one face that the station accepts, at any moment")
{
    auto detector = loadDetector();
    for (quint64 person = 0; person < 9; ++person) {
        const SyntheticPortrait portrait(person);
        for (const auto time : {0ms, 1300ms, 2600ms, 5200ms}) {
            CAPTURE(person, time.count());
            const auto frame = portrait.frame(time);
            const auto measure = biometrics::measurePortrait(frame, detector);
            REQUIRE(measure);
            CHECK(measure->accepted());
            REQUIRE(measure->faces.size() == 1);
            CHECK(measure->eyeDistance > 105);
            const auto crop = biometrics::cropPortrait(frame, measure->faces.front());
            REQUIRE(crop);
            CHECK(crop->height >= 640);
        }
    }
}

TEST_CASE("A practice person moves a little and is always the same one")
{
    const SyntheticPortrait portrait(5);
    CHECK(portrait.frame(1s).pixels == SyntheticPortrait(5).frame(1s).pixels);
    CHECK(portrait.frame(1s).pixels != portrait.frame(1067ms).pixels);
    CHECK(portrait.frame(1s).pixels != SyntheticPortrait(6).frame(1s).pixels);
}

TEST_CASE("A practice signature is one that can be kept, with time and pressure")
{
    for (quint64 person = 0; person < 30; ++person) {
        CAPTURE(person);
        const biometrics::Signature signature = makeSyntheticSignature(person);
        CHECK(biometrics::checkSignature(signature));
        int last = -1;
        for (const biometrics::PenStroke &stroke : signature.strokes) {
            for (const biometrics::PenPoint &point : stroke) {
                REQUIRE((point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1));
                REQUIRE((point.pressure > 0 && point.pressure <= 1));
                REQUIRE(point.milliseconds > last);
                last = point.milliseconds;
            }
        }
        CHECK(last < 10'000);
    }
    CHECK(biometrics::signatureToJson(makeSyntheticSignature(1))
          == biometrics::signatureToJson(makeSyntheticSignature(1)));
    CHECK(biometrics::signatureToJson(makeSyntheticSignature(1))
          != biometrics::signatureToJson(makeSyntheticSignature(2)));
}

TEST_CASE("Practice files pass the checks of the command line")
{
    const QTemporaryDir folder;
    const QDir target(folder.filePath(QStringLiteral("person/7")));
    REQUIRE(writePracticeFiles(target.path(), 7));
    CHECK(target.entryList(QDir::Files).size() == 12);
    const auto load = [&](const QString &name, biometrics::DecodeAs kind) {
        const auto bytes
            = base::readFile(target.filePath(name + QStringLiteral(".png")), 32 * 1024 * 1024);
        REQUIRE(bytes);
        const auto image = biometrics::decodeImage(*bytes, kind);
        REQUIRE(image);
        return *image;
    };
    for (const FingerPosition finger : biometrics::captureOrder) {
        const auto measure = biometrics::measureFinger(
            load(biometrics::fingerName(finger), biometrics::DecodeAs::Grey));
        REQUIRE(measure);
        CHECK(measure->accepted());
    }
    auto detector = loadDetector();
    const auto measure = biometrics::measurePortrait(
        load(QStringLiteral("portrait"), biometrics::DecodeAs::Color), detector);
    REQUIRE(measure);
    CHECK(measure->accepted());
    CHECK(biometrics::normalizeSignatureImage(
        load(QStringLiteral("signature"), biometrics::DecodeAs::Grey)));
}

TEST_CASE("Practice files that can not be written are an error")
{
    const QTemporaryDir folder;
    QFile occupied(folder.filePath(QStringLiteral("occupied")));
    REQUIRE(occupied.open(QIODevice::WriteOnly));
    const auto written = writePracticeFiles(occupied.fileName() + QStringLiteral("/inside"), 1);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == base::ErrorCode::FileWriteFailed);
}
