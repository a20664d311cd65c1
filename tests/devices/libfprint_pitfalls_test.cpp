// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What libfprint 1.94.5 does to those who do not know it: one test for each thing that was found by
// trying; 11 is in libfprint_reader_test.cpp, 12 in finger_measure_test.cpp. Qt comes first here on
// purpose: without QT_NO_KEYWORDS fprint.h could not follow it (4).
#include "core/biometrics/finger_measure.h"
#include "devices/fingerprint/libfprint_devices.h"
#include "devices/fingerprint/libfprint_image.h"
#include "devices/simulated/practice_kit.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/devices/practice_glass.h"

#include <fprint.h>

#include <QProcess>

#include <condition_variable>
#include <mutex>
#include <random>
#include <set>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using biometrics::FingerPosition;

namespace {

biometrics::Image impression(quint64 press)
{
    static const SyntheticFinger finger = *SyntheticFinger::grow(9010, FingerPosition::LeftIndex);
    return finger.impression(press);
}

struct Release
{
    void operator()(void *object) const { g_object_unref(object); }
};

using OwnImage = std::unique_ptr<FpImage, Release>;

/** An image of libfprint's own that no device has made. */
OwnImage libfprintImage(const biometrics::Image &image)
{
    OwnImage own(fp_image_new(image.width, image.height));
    gsize length = 0;
    auto *pixels = const_cast<guchar *>(fp_image_get_data(own.get(), &length));
    REQUIRE(length == static_cast<gsize>(image.pixels.size()));
    std::copy(image.pixels.begin(), image.pixels.end(), reinterpret_cast<char *>(pixels));
    return own;
}

/** Keeps GLib's default context from running, wherever it runs, until it is let go. */
class BusyDefaultContext
{
public:
    BusyDefaultContext()
    {
        g_idle_add(
            [](gpointer self) -> gboolean {
                static_cast<BusyDefaultContext *>(self)->hold();
                return G_SOURCE_REMOVE;
            },
            this);
        std::unique_lock lock(m_mutex);
        REQUIRE(m_changed.wait_for(lock, 10s, [this] { return m_held; }));
    }
    ~BusyDefaultContext()
    {
        std::unique_lock lock(m_mutex);
        m_free = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_held; });
    }

private:
    void hold()
    {
        std::unique_lock lock(m_mutex);
        m_held = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_free; });
        m_held = false;
        m_changed.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
    bool m_free = false;
};

std::size_t minutiaeOf(FpImage *image)
{
    return fp_image_get_minutiae(image)->len;
}

} // namespace

TEST_CASE("Pitfall 1: an image that nobody waits for is dropped, and the next capture is right")
{
    PracticeGlass glass;
    glass.open(1);
    glass.captureOf(1, impression(0));
    glass.feeder.press(impression(1)); // nobody said that a finger is needed
    glass.feeder.press(impression(2));
    CHECK_FALSE(await([&] { return glass.outcomes(1) > 1; }, 300));
    glass.captureOf(1, impression(3));
    CHECK(glass.diary->images.size() == 2);
    CHECK(glass.diary->images.back().pixels == impression(3).pixels);
}

TEST_CASE("Pitfall 1: a picture larger than the socket's buffer is sent without a deadlock")
{
    PracticeGlass glass;
    glass.open(1);
    const biometrics::Image large = plainImage(1500, 1500, char(230)); // 2.25 MB
    glass.captureOf(1, large);
    CHECK(glass.outcomes(1) == 1);
    glass.captureOf(1, impression(4));
    CHECK(glass.diary->images.back().pixels == impression(4).pixels);
}

TEST_CASE("Pitfall 2: from open to close a reader needs nothing of the default context")
{
    PracticeGlass glass;
    glass.open(1); // looked for by the home thread, which runs the default context
    glass.reader->close();
    const BusyDefaultContext busy;
    glass.open(2);
    glass.captureOf(2, impression(5));
    CHECK(glass.diary->count("captured", 2) == 1);
}

TEST_CASE("Pitfall 2: looking for readers under another thread default fails instead of hanging")
{
    GMainContext *context = g_main_context_new();
    g_main_context_push_thread_default(context);
    const auto readers = findReaders();
    g_main_context_pop_thread_default(context);
    g_main_context_unref(context);
    REQUIRE_FALSE(readers);
    CHECK(readers.error().code == ErrorCode::Internal);
}

TEST_CASE("Pitfall 2: a bus that hangs while readers are looked for ends by the deadline")
{
    PracticeGlass glass({.open = 300ms});
    glass.list(); // the home thread is there
    LibfprintDirectory impatient(200ms);
    std::vector<ErrorCode> errors;
    QObject::connect(&impatient, &ReaderDirectory::failed, &impatient,
                     [&](const base::Error &error) { errors.push_back(error.code); });
    {
        const BusyDefaultContext busy;
        glass.reader->open(1);
        impatient.refresh();
        REQUIRE(glass.diary->awaitEvent("failed", 1));
        CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::DeviceNotResponding});
        REQUIRE(await([&] { return !errors.empty(); }));
        CHECK(errors.front() == ErrorCode::DeviceNotResponding);
    }
    glass.open(2);
}

TEST_CASE("Pitfall 3: Qt runs without GLib here, and everything arrives")
{
    CHECK(qgetenv("QT_NO_GLIB") == "1");
    PracticeGlass glass;
    glass.open(1);
    glass.captureOf(1, impression(6));
    CHECK(glass.diary->count("captured", 1) == 1);
}

TEST_CASE("with GLib under Qt a reader is refused", "[.]")
{
    PracticeGlass glass;
    glass.reader->open(1);
    REQUIRE(glass.diary->awaitEvent("failed", 1));
    CHECK(glass.diary->errors == std::vector<ErrorCode>{ErrorCode::Internal});
}

TEST_CASE("Pitfall 3: a program whose Qt runs on GLib is refused and does not hang")
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_NO_GLIB"));
    environment.insert(QStringLiteral("REKAM_TEST_GLIB"), QStringLiteral("1"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("with GLib under Qt a reader is refused")});
    REQUIRE(program.waitForFinished(60'000));
    INFO(program.readAllStandardOutput().toStdString());
    CHECK(program.exitCode() == 0);
}

TEST_CASE("Pitfall 4: Qt comes before fprint.h here, and none of its words is in the way")
{
#if defined(signals) || defined(slots) || defined(emit)
    FAIL("Qt's keywords are macros again: fprint.h has a member named signals");
#endif
    SUCCEED("that this file compiles is the rest of the test");
}

TEST_CASE("Pitfall 5: an image without a resolution is one of 500 ppi")
{
    const biometrics::Image image = impression(7);
    const OwnImage own = libfprintImage(image);
    CHECK(fp_image_get_ppmm(own.get()) == 0);
    const ReaderEvent event = outcomeOf(own.get());
    REQUIRE(event.kind == ReaderEvent::Kind::Captured);
    CHECK(event.image.pixelsPerInch == 500);
    CHECK(event.image.pixels == image.pixels);
}

TEST_CASE("Pitfall 6: no image under 64 pixels a side ever reaches libfprint or leaves the driver")
{
    PracticeGlass glass;
    glass.open(1);
    std::mutex mutex;
    std::vector<ErrorCode> refused;
    QObject::connect(
        &glass.feeder, &FingerFeeder::failed, &glass.feeder,
        [&](const base::Error &error) {
            const std::lock_guard lock(mutex);
            refused.push_back(error.code);
        },
        Qt::DirectConnection);
    glass.reader->capture(1);
    REQUIRE(glass.diary->awaitEvent("needed", 1));
    for (const int side : {1, 8, 10, 11, 32, 63})
        glass.feeder.press(plainImage(side, side, char(200)));
    glass.feeder.press(plainImage(5001, 64, char(200)));
    CHECK(refused
          == std::vector<ErrorCode>{ErrorCode::ImageTooSmall, ErrorCode::ImageTooSmall,
                                    ErrorCode::ImageTooSmall, ErrorCode::ImageTooSmall,
                                    ErrorCode::ImageTooSmall, ErrorCode::ImageTooSmall,
                                    ErrorCode::ImageTooLarge});
    CHECK(glass.outcomes(1) == 0);
    glass.feeder.press(impression(8));
    REQUIRE(glass.diary->awaitEvent("captured", 1));

    // A real reader that should ever deliver one: what the driver makes of it.
    for (const int side : {1, 10, 32, 63}) {
        const OwnImage own = libfprintImage(plainImage(side, 200, char(200)));
        const ReaderEvent event = outcomeOf(own.get());
        CHECK(event.kind == ReaderEvent::Kind::Retry);
        CHECK(event.retry == FingerRetry::TryAgain);
    }
}

TEST_CASE("Pitfall 7: an inverted print arrives with dark ridges, and noise is no finger")
{
    PracticeGlass glass;
    glass.open(1);
    const biometrics::Image image = impression(9);
    biometrics::Image inverted = image;
    for (char &pixel : inverted.pixels)
        pixel = char(255 - static_cast<unsigned char>(pixel));
    glass.captureOf(1, inverted);
    REQUIRE(glass.diary->images.size() == 1);
    CHECK(glass.diary->images.back().pixels == image.pixels);

    std::mt19937 random(2);
    biometrics::Image noise = plainImage(320, 400, 0);
    std::generate(noise.pixels.begin(), noise.pixels.end(),
                  [&random] { return char(random() & 0xFF); });
    glass.captureOf(1, noise); // full of minutiae for libfprint
    REQUIRE(glass.diary->images.size() == 2);
    const auto measure = biometrics::measureFinger(glass.diary->images.back());
    REQUIRE(measure);
    CHECK(measure->complaint == ErrorCode::NoRidges);
}

TEST_CASE("Pitfall 8: the virtual reader's scan type says swipe; no name of a reader repeats it")
{
    PracticeGlass glass;
    const auto found = findReaders();
    REQUIRE((found && found->size() == 1));
    CHECK(fp_device_get_scan_type(found->front().device.get()) == FP_SCAN_TYPE_SWIPE);
    const DeviceInfo &info = found->front().info;
    for (const QString &text : {info.name, info.driver, info.id})
        CHECK_FALSE(text.contains(QStringLiteral("swipe"), Qt::CaseInsensitive));
}

TEST_CASE("Pitfall 9: the practice kit never lays the same bytes on the glass twice")
{
    PracticeGlass glass;
    PracticeKit kit(glass.socket, 0ms);
    QObject::connect(glass.reader.get(), &FingerprintReader::fingerNeeded, &kit,
                     [&kit] { kit.press(); });
    glass.open(1);
    std::set<QByteArray> seen;
    for (int press = 1; press <= 6; ++press) {
        glass.reader->capture(1);
        REQUIRE(glass.diary->awaitEvent("captured", 1, press));
        seen.insert(glass.diary->images.back().pixels);
    }
    CHECK(seen.size() == 6);
}

TEST_CASE("Pitfall 10: minutiae of several images may be looked for at once")
{
    GMainContext *context = g_main_context_new();
    g_main_context_push_thread_default(context);
    int done = 0;
    const auto detect = [&](const std::vector<OwnImage> &images) {
        done = 0;
        for (const OwnImage &image : images)
            fp_image_detect_minutiae(
                image.get(), nullptr,
                [](GObject *object, GAsyncResult *result, gpointer count) {
                    CHECK(fp_image_detect_minutiae_finish(FP_IMAGE(object), result, nullptr));
                    ++*static_cast<int *>(count);
                },
                &done);
        while (done < static_cast<int>(images.size()))
            g_main_context_iteration(context, TRUE);
    };
    std::vector<OwnImage> together;
    std::vector<std::size_t> alone;
    for (quint64 press = 0; press < 6; ++press) {
        std::vector<OwnImage> one;
        one.push_back(libfprintImage(impression(press)));
        detect(one);
        alone.push_back(minutiaeOf(one.front().get()));
        together.push_back(libfprintImage(impression(press)));
    }
    detect(together);
    for (std::size_t i = 0; i < together.size(); ++i)
        CHECK(minutiaeOf(together[i].get()) == alone[i]);
    g_main_context_pop_thread_default(context);
    g_main_context_unref(context);
}

TEST_CASE("Pitfall 13: a print does not say which reader made it, so every opened reader does")
{
    PracticeGlass glass;
    glass.open(1);
    CHECK_FALSE(glass.diary->info.driver.isEmpty());
    CHECK_FALSE(glass.diary->info.name.isEmpty());
    CHECK(glass.diary->info.id.startsWith(glass.diary->info.driver + u'/'));
}
