// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/fingerprint/libfprint_devices.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/devices/practice_glass.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using biometrics::FingerPosition;

namespace {

const SyntheticFinger &finger()
{
    static const SyntheticFinger grown = *SyntheticFinger::grow(9000, FingerPosition::RightIndex);
    return grown;
}

} // namespace

TEST_CASE("The practice reader is listed by its name and as simulated")
{
    PracticeGlass glass;
    const auto readers = glass.list();
    REQUIRE(readers.size() == 1);
    CHECK(readers.front().driver == QStringLiteral("virtual_image"));
    CHECK_FALSE(readers.front().name.isEmpty());
    CHECK(readers.front().simulated);
    CHECK(readers.front().fingersAtOnce == 1);
    glass.open(1);
    CHECK(glass.diary->info.id == readers.front().id);
    CHECK(glass.diary->info.name == readers.front().name);
}

TEST_CASE("Pitfall 11: without practice mode no variable can bring a simulated reader in")
{
    const QTemporaryDir folder;
    qputenv("FP_VIRTUAL_IMAGE", folder.filePath(QStringLiteral("a")).toLocal8Bit());
    qputenv("FP_VIRTUAL_DEVICE", folder.filePath(QStringLiteral("b")).toLocal8Bit());
    qputenv("FP_VIRTUAL_DEVICE_STORAGE", folder.filePath(QStringLiteral("c")).toLocal8Bit());
    qputenv("FP_DRIVERS_WHITELIST", "virtual_image");
    qputenv("FP_VIRTUALLY", "stays");

    sanitizeFingerprintEnvironment(false);

    CHECK_FALSE(qEnvironmentVariableIsSet("FP_VIRTUAL_IMAGE"));
    CHECK_FALSE(qEnvironmentVariableIsSet("FP_VIRTUAL_DEVICE"));
    CHECK_FALSE(qEnvironmentVariableIsSet("FP_VIRTUAL_DEVICE_STORAGE"));
    CHECK_FALSE(qEnvironmentVariableIsSet("FP_DRIVERS_WHITELIST"));
    CHECK(qgetenv("FP_VIRTUALLY") == "stays");
    LibfprintDirectory directory;
    for (const DeviceInfo &device : listOf(directory))
        CHECK_FALSE(device.simulated);
}

TEST_CASE("A station without a reader says that it is missing, and opens one that comes later")
{
    PracticeGlass glass;
    qputenv("FP_DRIVERS_WHITELIST", "upekts"); // as if nothing were plugged in
    glass.reader->open(1);
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceMissing});
    sanitizeFingerprintEnvironment(true, glass.socket);
    glass.open(2);
    glass.captureOf(2, finger().impression(11));
    CHECK(glass.diary->count("captured", 2) == 1);
}

TEST_CASE("The remembered reader is opened, else one of its driver, else the first")
{
    const auto reader = [](const char *driver, const char *id) {
        FoundReader found;
        found.info.driver = QLatin1String(driver);
        found.info.id = found.info.driver + u'/' + QLatin1String(id);
        return found;
    };
    const std::vector<FoundReader> readers{reader("upektc", "0"), reader("uru4000", "3"),
                                           reader("uru4000", "5")};
    CHECK(chooseReader(readers, QStringLiteral("uru4000/5")) == 2);
    CHECK(chooseReader(readers, QStringLiteral("uru4000/77")) == 1);
    CHECK(chooseReader(readers, QStringLiteral("vfs301/0")) == 0);
    CHECK(chooseReader(readers, {}) == 0);
    CHECK_FALSE(chooseReader({}, QStringLiteral("uru4000/5")));
}

TEST_CASE("A captured image is byte for byte what lay on the glass")
{
    PracticeGlass glass;
    glass.open(1);
    const biometrics::Image image = finger().impression(1);
    glass.captureOf(1, image);
    REQUIRE(glass.diary->images.size() == 1);
    const biometrics::Image &captured = glass.diary->images.front();
    CHECK(captured.isValid());
    CHECK(captured.width == image.width);
    CHECK(captured.height == image.height);
    CHECK(captured.pixelsPerInch == 500);
    CHECK(captured.pixels == image.pixels);
    CHECK(glass.diary->events
          == QStringList{QStringLiteral("opened 1"), QStringLiteral("needed 1"),
                         QStringLiteral("present 1"), QStringLiteral("taken 1"),
                         QStringLiteral("captured 1")});
}

TEST_CASE("Ten fingers are captured in a row in one session")
{
    PracticeGlass glass;
    glass.open(1);
    for (quint64 press = 0; press < 10; ++press) {
        const biometrics::Image image = finger().impression(press);
        glass.captureOf(1, image);
        REQUIRE(glass.diary->images.size() == qsizetype(press) + 1);
        CHECK(glass.diary->images.back().pixels == image.pixels);
    }
}

TEST_CASE("After a canceled capture the next finger is captured")
{
    PracticeGlass glass;
    glass.open(1);
    for (int round = 1; round <= 3; ++round) {
        glass.reader->capture(1);
        REQUIRE(glass.diary->awaitEvent("needed", 1, 2 * round - 1));
        glass.reader->cancel();
        glass.captureOf(1, finger().impression(static_cast<quint64>(round)));
        CHECK(glass.outcomes(1) == round);
        CHECK(glass.diary->count("captured", 1) == round);
    }
}

TEST_CASE("A capture canceled before it began leaves the reader ready")
{
    PracticeGlass glass;
    glass.reader->open(1);
    glass.reader->capture(1);
    glass.reader->cancel();
    REQUIRE(glass.diary->awaitEvent("opened", 1));
    glass.captureOf(1, finger().impression(2));
    CHECK(glass.diary->count("captured", 1) == 1);
}

TEST_CASE("A reader that was closed opens again")
{
    PracticeGlass glass;
    for (quint64 session = 1; session <= 3; ++session) {
        glass.open(session);
        glass.captureOf(session, finger().impression(session));
        CHECK(glass.diary->count("captured", session) == 1);
        glass.reader->close();
    }
    CHECK(glass.diary->errors.empty());
}

TEST_CASE("Opening anew ends the session of before without a close")
{
    PracticeGlass glass;
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.open(2);
    glass.captureOf(2, finger().impression(3));
    CHECK(glass.outcomes(1) == 0);
    CHECK(glass.diary->count("captured", 2) == 1);
}

TEST_CASE("An empty glass ends in an image or a retry and never in a hang")
{
    PracticeGlass glass;
    glass.open(1);
    glass.captureOf(1, plainImage(256, 300, char(255)));
    CHECK(glass.diary->count("captured", 1) + glass.diary->count("retry", 1) == 1);
    glass.captureOf(1, finger().impression(4));
    CHECK(glass.diary->images.back().pixels == finger().impression(4).pixels);
}

TEST_CASE("What the reader asks of the resident arrives as a retry")
{
    PracticeGlass glass;
    glass.open(1);
    int needed = 0;
    for (const FingerRetry what : {FingerRetry::PressLonger, FingerRetry::CenterFinger,
                                   FingerRetry::LiftFinger, FingerRetry::TryAgain}) {
        glass.reader->capture(1);
        REQUIRE(glass.diary->awaitEvent("needed", 1, ++needed));
        glass.feeder.pressBadly(what);
        REQUIRE(glass.diary->awaitEvent("retry", 1, needed));
        CHECK(glass.diary->retries.back() == what);
    }
    glass.captureOf(1, finger().impression(6));
    CHECK(glass.diary->count("captured", 1) == 1);
}

TEST_CASE("Pulling the reader's cable in mid-capture ends the session; plugged in again it goes on")
{
    PracticeGlass glass;
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.unplug();
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceGone});

    glass.open(2); // looks for readers anew and finds it
    glass.captureOf(2, finger().impression(12));
    CHECK(glass.diary->count("captured", 2) == 1);
}

TEST_CASE("A broken reader ends the session and can be opened again")
{
    PracticeGlass glass;
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.breakDown(5); // FP_DEVICE_ERROR_PROTO
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceFailed});
    glass.open(2);
    glass.captureOf(2, finger().impression(7));
    CHECK(glass.diary->count("captured", 2) == 1);
}

TEST_CASE("A busy reader is told apart from a broken one")
{
    PracticeGlass glass;
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.breakDown(4); // FP_DEVICE_ERROR_BUSY
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceBusy});
}

TEST_CASE("Events of an old session are not heard any more")
{
    PracticeGlass glass;
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    glass.feeder.press(finger().impression(8));
    glass.reader->open(2); // the image of session 1 is on its way
    REQUIRE(glass.diary->awaitEvent("opened", 2));
    CHECK(glass.outcomes(1) == 0);

    glass.reader->capture(1); // a page of before asks its old session
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    glass.captureOf(2, finger().impression(9));
    REQUIRE(glass.diary->images.size() == 1);
    CHECK(glass.diary->images.front().pixels == finger().impression(9).pixels);
}

TEST_CASE("A reader may be destroyed while it waits for a finger")
{
    PracticeGlass glass;
    glass.open(1);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    QElapsedTimer clock;
    clock.start();
    glass.reader.reset();
    CHECK(clock.elapsed() < 10'000);
    QCoreApplication::processEvents(); // nothing is left that could still arrive
}

TEST_CASE("A reader may be destroyed while it is being opened")
{
    PracticeGlass glass;
    glass.reader->open(1);
    glass.reader.reset();
    QCoreApplication::processEvents();
    CHECK(glass.diary->events.isEmpty());
}

TEST_CASE("A reader that does not answer in time is reported and its late answer dropped")
{
    PracticeGlass glass({.open = 10ms}); // the virtual reader takes 100 ms to open
    // A machine that stands still for 100 ms sees the answer first; hence several tries.
    quint64 session = 0;
    do {
        glass.reader->close();
        glass.reader->open(++session);
        REQUIRE(await([&] { return glass.diary->events.size() >= qsizetype(session); }));
    } while (glass.diary->errors.empty() && session < 5);
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceNotResponding});
    CHECK(glass.diary->count("failed", session) == 1);
    CHECK_FALSE(glass.diary->awaitEvent("opened", session, 1, 400));
}

TEST_CASE("The destructor does not wait for a reader that hangs")
{
    // Closing takes the virtual reader 100 ms. The best of three, for a busy machine.
    qint64 shortest = 1000;
    for (int i = 0; i < 3; ++i) {
        PracticeGlass glass({.shutdown = 1ms});
        glass.open(1);
        QElapsedTimer clock;
        clock.start();
        glass.reader.reset();
        shortest = std::min(shortest, clock.elapsed());
        // The thread left behind still closes the reader: its socket stops to listen.
        REQUIRE(await([&] {
            bool refused = false;
            FingerFeeder probe(glass.socket);
            QObject::connect(&probe, &FingerFeeder::failed, &probe, [&] { refused = true; });
            probe.pressBadly(FingerRetry::TryAgain);
            await([&] { return refused; }, 50);
            return refused;
        }));
    }
    CHECK(shortest < 90);
}

TEST_CASE("Commands in a quick and senseless order leave the reader working")
{
    PracticeGlass glass;
    quint64 session = 0;
    for (int step = 0; step < 60; ++step) {
        switch ((step * 7 + step / 5) % 4) {
        case 0:
            glass.reader->open(++session);
            break;
        case 1:
            glass.reader->capture(session);
            break;
        case 2:
            glass.reader->cancel();
            break;
        default:
            glass.reader->close();
        }
        if (step % 9 == 0)
            await([] { return false; }, 30);
    }
    glass.open(1000);
    glass.captureOf(1000, finger().impression(10));
    CHECK(glass.diary->count("captured", 1000) == 1);
    CHECK(glass.diary->count("failed", 1000) == 0);
}
