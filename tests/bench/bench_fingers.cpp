// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers: from the image to the verdict, ten of them through the real libfprint, damaged ones, and
// how well the quality foretells a match. With fewer than five rounds only a part of each.
#include "app/station/pages/fingers_page.h"
#include "app/station/presenters/fingers_presenter.h"
#include "app/station/wiring/station_app.h"
#include "core/biometrics/image_codec.h"
#include "core/workflow/capture_items.h"
#include "devices/fingerprint/environment.h"
#include "devices/fingerprint/libfprint_image.h"
#include "devices/fingerprint/libfprint_reader.h"
#include "devices/simulated/practice_kit.h"
#include "devices/simulated/synthetic_finger.h"
#include "tests/app/station/presenters/fake_devices.h"
#include "tests/bench/figure.h"
#include "tests/core/biometrics/mutator.h"
#include "tests/devices/oracle/quality_table.h"
#include "tests/support/await.h"
#include "tests/support/practice_station.h"

#include <fprint.h>

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

using namespace rekam;
using namespace rekam::bench;
using biometrics::FingerPosition;
using station::FingersPhase;

namespace {

constexpr int allRounds = 5;
constexpr double mostComputing = 20; // issue and DESIGN 6: milliseconds of computing, 388x374
constexpr double mostToScreen = 150; // milliseconds from the image to the painted verdict
constexpr double mostForTen = 20; // seconds
constexpr double mostForDamaged = 1000; // milliseconds; more counts as a hang
constexpr quint64 person = 9200;

void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/** A practice print in the middle of the glass of FVC2002's scanner, 388x374. */
biometrics::Image scannerPrint(devices::TouchKind kind = devices::TouchKind::Good)
{
    static const auto finger = devices::SyntheticFinger::grow(person, FingerPosition::RightIndex);
    const biometrics::Image print = finger->impression(1, 1.0, kind);
    biometrics::Image image{388, 374, 1, 500, QByteArray(388 * 374, char(235))};
    for (int row = 0; row < image.height; ++row)
        image.pixels.replace(qsizetype(row) * image.width + 34, print.width,
                             print.pixels.mid(qsizetype(row + 13) * print.width, print.width));
    return image;
}

/** As it comes out of libfprint's hands. */
devices::ReaderEvent arrivalOf(const biometrics::Image &image)
{
    const std::unique_ptr<FpImage, void (*)(void *)> own(fp_image_new(image.width, image.height),
                                                         &g_object_unref);
    gsize length = 0;
    auto *pixels = const_cast<guchar *>(fp_image_get_data(own.get(), &length));
    require(length == static_cast<gsize>(image.pixels.size()), "an image of another size");
    std::copy(image.pixels.begin(), image.pixels.end(), reinterpret_cast<char *>(pixels));
    return devices::outcomeOf(own.get());
}

/** All that stands between the image and the verdict, and what comes after that. */
void measureComputing(int rounds)
{
    const biometrics::Image image = scannerPrint();
    std::vector<double> verdict, packing;
    for (int round = 0; round < rounds * 5; ++round) {
        const double start = processorMilliseconds();
        const devices::ReaderEvent event = arrivalOf(image);
        const auto judged = must(workflow::judgeFinger(FingerPosition::RightIndex, event.image));
        const double known = processorMilliseconds();
        must(workflow::makeFingerItem(FingerPosition::RightIndex, judged, {}));
        verdict.push_back(known - start);
        packing.push_back(processorMilliseconds() - known);
    }
    printFigure("finger_verdict_388x374", median(verdict), "ms", Bar::AtMost, mostComputing);
    printFigure("finger_packing_388x374", median(packing), "ms");
}

/** A practice station behind its core thread, and the fingers page before it. */
struct FingersBench
{
    explicit FingersBench(devices::FingerprintReader &reader)
        : practice(clock)
        , core(clock)
        , worker(QStringLiteral("bench worker"))
        , presenter(core, worker, reader, camera, clock)
    {
        practice.close();
        bool in = false;
        core.open(practice.home(), &asker, [](const auto &) {});
        core.login(QLatin1String(tests::operatorName),
                   std::make_shared<base::SecureBytes>(tests::password()), &asker,
                   [&](const auto &identity) { in = identity.has_value(); });
        require(tests::await([&] { return in; }), "the practice station does not open");
        QObject::connect(&presenter, &station::FingersPresenter::stateChanged, &page,
                         [this] { page.render(presenter.state()); });
        page.resize(1366, 600);
        page.show();
    }
    ~FingersBench() { worker.stop(); }

    void begin()
    {
        std::optional<enrollment::Enrollment> draft;
        core.withSession(
            &asker,
            [](workflow::Session &session) {
                return session.begin(
                    must(population::Nik::parse(QString::fromLatin1(tests::womanNik))));
            },
            [&](const base::Result<enrollment::Enrollment> &begun) { draft = must(begun); });
        require(tests::await([&] { return draft.has_value(); }), "no draft");
        presenter.begin(*draft);
    }

    base::SystemClock clock;
    tests::PracticeStation practice;
    QObject asker;
    station::CoreThread core;
    station::TaskThread worker;
    tests::FakeCamera camera; // asked for a photo only where a finger is excepted
    station::FingersPresenter presenter;
    station::FingersPage page;
};

/** From the image's arrival to the page with its verdict, painted. */
void measureToScreen(int rounds)
{
    tests::FakeReader reader;
    FingersBench bench(reader);
    bench.begin();
    reader.begin();
    const biometrics::Image good = scannerPrint();
    const biometrics::Image partial = scannerPrint(devices::TouchKind::Partial);
    std::vector<double> milliseconds;
    for (int round = 0; round < std::min(rounds, 8); ++round) {
        for (const biometrics::Image *image : {&partial, &good}) { // a complaint, then a good one
            require(tests::await([&] { return reader.waiting; }), "the page asks for no finger");
            milliseconds.push_back(millisecondsOf([&] {
                reader.touch(*image);
                require(tests::await(
                            [&] { return bench.presenter.state().phase != FingersPhase::Judging; }),
                        "no verdict");
                bench.page.grab(); // what is seen must have been painted
            }));
        }
    }
    printFigure("finger_verdict_on_screen", median(milliseconds), "ms", Bar::AtMost, mostToScreen);
    bench.presenter.leave();
}

std::string whereItEnded(const station::FingersState &state)
{
    std::string text = "ten fingers: phase " + std::to_string(static_cast<int>(state.phase)) + ", "
        + std::to_string(state.done()) + " done";
    if (state.complaint)
        text += ", " + std::string(base::errorName(*state.complaint));
    if (state.error)
        text += ", " + std::string(base::errorName(state.error->code)) + " " + state.error->detail;
    return text;
}

/** Ten good fingers of somebody who does not hesitate: grown, pressed, through libfprint, judged,
 *  encoded, sealed and committed. */
void measureTenFingers(int rounds)
{
    std::vector<double> seconds;
    for (int round = 0; round < std::min(rounds, 3); ++round) {
        const QTemporaryDir folder;
        const QString socket = folder.filePath(QStringLiteral("glass"));
        devices::sanitizeFingerprintEnvironment(true, socket);
        devices::LibfprintDirectory directory;
        devices::LibfprintReader reader(directory);
        devices::PracticeKit kit(socket, std::chrono::milliseconds(0));
        FingersBench bench(reader);
        QObject::connect(&bench.presenter, &station::FingersPresenter::expecting, &kit,
                         &devices::PracticeKit::chooseFinger);
        QObject::connect(&bench.presenter, &station::FingersPresenter::fingerNeeded, &kit,
                         &devices::PracticeKit::press);
        seconds.push_back(millisecondsOf([&] {
                              kit.choosePerson(person + static_cast<quint64>(round) + 1);
                              bench.begin();
                              const auto ended = [&bench] {
                                  const auto phase = bench.presenter.state().phase;
                                  return phase == FingersPhase::Complete
                                      || phase == FingersPhase::Offering
                                      || phase == FingersPhase::Failed;
                              };
                              tests::await(ended, 120'000);
                              require(bench.presenter.state().phase == FingersPhase::Complete,
                                      whereItEnded(bench.presenter.state()).c_str());
                          })
                          / 1000);
        bench.presenter.leave();
    }
    printFigure("ten_fingers_practice_kit", median(seconds), "s", Bar::AtMost, mostForTen);
}

/** The way of an image through the product: from libfprint over the verdict into the record. */
void goWholeWay(biometrics::Image image)
{
    // libfprint's images are grey, whole, without a resolution of their own, their sides 16 bits.
    if (image.isValid() && image.channels == 1 && image.pixelsPerInch == 500
        && std::max(image.width, image.height) <= G_MAXUINT16) {
        devices::ReaderEvent event = arrivalOf(image);
        if (event.kind != devices::ReaderEvent::Kind::Captured)
            return; // the resident is asked to try again
        image = std::move(event.image);
    }
    const auto judged = workflow::judgeFinger(FingerPosition::RightIndex, image);
    if (!judged)
        return;
    const int score = judged->measure.score;
    require(score >= 0 && score <= 100, "a score out of range");
    if (judged->measure.usable())
        must(workflow::makeFingerItem(FingerPosition::RightIndex, *judged, {}));
}

/** Files of fingers and fingers themselves, damaged in every way; that this comes to its end at all is
 *  most of the figure. */
void measureDamaged(int rounds)
{
    const int count = rounds < allRounds ? 100 * rounds : 10'000;
    const biometrics::Image print = scannerPrint();
    const QByteArray files[]
        = {must(biometrics::encodePng(print)), must(biometrics::encodeJpeg(print, 90)),
           must(biometrics::encodeJpeg2000(print))};
    tests::Mutator mutator;
    double slowest = 0;
    for (int i = 0; i < count; ++i) {
        const double start = processorMilliseconds();
        biometrics::Image image;
        if (i % 2 == 0) {
            const auto decoded = biometrics::decodeImage(mutator.mutate(files[i / 2 % 3], i / 6),
                                                         biometrics::DecodeAs::Grey);
            if (decoded)
                image = *decoded;
        } else {
            image = mutator.mutateImage(print, i / 2);
        }
        goWholeWay(image);
        slowest = std::max(slowest, processorMilliseconds() - start);
    }
    printFigure("damaged_fingers_survived", count, "images");
    printFigure("damaged_fingers_slowest", slowest, "ms", Bar::AtMost, mostForDamaged);
}

/** biometrics.md 8: how practice fingers match, from guided to careless. */
void measurePractice(tests::MatchOracle &oracle, int rounds)
{
    constexpr int impressions = 8;
    const int fingers = rounds < allRounds ? 2 : 10;
    struct Line
    {
        const char *name;
        double sloppiness;
        double leastAccepted; // percent, biometrics.md 8
    };
    for (const Line &line : {Line{"practice_1_0", 1.0, 100}, Line{"practice_1_8", 1.8, 100},
                             Line{"practice_2_2", 2.2, 97.9}, Line{"practice_2_6", 2.6, 91.1}}) {
        if (rounds < allRounds && line.sloppiness > 1.0)
            break;
        std::vector<double> genuine;
        double accepted = 0;
        int worstImpostor = 0;
        std::vector<tests::MatchOracle::Template> firsts;
        std::vector<biometrics::Image> firstImages;
        for (int code = 1; code <= fingers; ++code) {
            const auto finger = devices::SyntheticFinger::grow(person + static_cast<quint64>(code),
                                                               static_cast<FingerPosition>(code));
            std::vector<biometrics::Image> images;
            std::vector<tests::MatchOracle::Template> templates;
            for (quint64 press = 0; press < impressions; ++press) {
                images.push_back(finger->impression(press, line.sloppiness));
                templates.push_back(oracle.templateOf(images.back()));
            }
            for (std::size_t a = 0; a < images.size(); ++a)
                for (std::size_t b = a + 1; b < images.size(); ++b) {
                    genuine.push_back(oracle.score(templates[a], images[b]));
                    accepted += genuine.back() >= tests::MatchOracle::threshold;
                }
            for (const auto &other : firsts)
                worstImpostor = std::max(worstImpostor, oracle.score(other, images.front()));
            firsts.push_back(templates.front());
        }
        const std::string name(line.name);
        printFigure((name + "_accepted").c_str(), 100 * accepted / double(genuine.size()), "%",
                    Bar::AtLeast, line.leastAccepted);
        printFigure((name + "_genuine_lowest").c_str(),
                    *std::min_element(genuine.begin(), genuine.end()), "score");
        printFigure((name + "_genuine_median").c_str(), median(genuine), "score");
        printFigure((name + "_impostor_highest").c_str(), worstImpostor, "score", Bar::AtMost,
                    tests::MatchOracle::threshold - 1);
    }
}

/** The table by fifths, worst first, for every set of real prints beside the checkout. */
void measureQuality(tests::MatchOracle &oracle)
{
    const QString fromEnvironment = qEnvironmentVariable("REKAM_TEST_DATA");
    const QString root
        = (fromEnvironment.isEmpty() ? QStringLiteral(REKAM_SOURCE_DIR "/../shared/data")
                                     : fromEnvironment)
        + QStringLiteral("/fingerprints");
    for (const char *set : {"fvc2002_db1_b", "ten_fingers", "nist_plain"}) {
        const auto files = tests::printsOf(root, QLatin1String(set));
        if (files.empty()) {
            std::fprintf(stderr, "bench_fingers: the set %s is not beside this checkout\n", set);
            continue;
        }
        const auto fifths = tests::fifthsOf(tests::judgePrints(oracle, files));
        for (std::size_t i = 0; i < fifths.size(); ++i) {
            const tests::Fifth &fifth = fifths[i];
            const std::string name
                = "quality_" + std::string(set) + "_fifth_" + std::to_string(i + 1);
            printFigure((name + "_lowest").c_str(), fifth.lowest, "points");
            printFigure((name + "_highest").c_str(), fifth.highest, "points");
            if (fifth.pairs == 0)
                continue; // a set without mates
            printFigure((name + "_failing").c_str(), 100.0 * fifth.failures / fifth.prints, "%");
            printFigure((name + "_failing_pairs").c_str(), 100.0 * fifth.failedPairs / fifth.pairs,
                        "%");
            printFigure((name + "_median_score").c_str(), fifth.medianScore, "score");
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // libfprint has GLib's default context for itself
    QApplication application(argc, argv);
    try {
        const int rounds = roundsFrom(argc, argv, allRounds);
        station::applyStyle();
        measureComputing(rounds);
        measureToScreen(rounds);
        measureTenFingers(rounds);
        measureDamaged(rounds);
        tests::MatchOracle oracle; // runs the default context itself: after the station's readers
        measurePractice(oracle, rounds);
        if (rounds >= allRounds)
            measureQuality(oracle);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench_fingers: %s\n", error.what());
        return 1;
    }
}
