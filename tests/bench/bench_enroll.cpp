// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What `rekam enroll` and `rekam approve` do with the files of one resident, step by step.
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/resource_path.h"
#include "core/biometrics/image_codec.h"
#include "core/workflow/capture_items.h"
#include "devices/simulated/practice_files.h"
#include "tests/bench/figure.h"
#include "tests/support/practice_station.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <map>
#include <optional>

using namespace rekam;
using namespace rekam::bench;

namespace {

constexpr double mostForAFinger
    = 20; // DESIGN 6: finger image to verdict, milliseconds of computing
constexpr qint64 mostBytes = 32 * 1024 * 1024;
constexpr quint64 practicePerson = 7;

biometrics::Image read(const QString &path, biometrics::DecodeAs kind)
{
    return must(biometrics::decodeImage(must(base::readFile(path, mostBytes)), kind));
}

/** Milliseconds of every step, by its name, round after round. */
using Steps = std::map<std::string, std::vector<double>>;

/** Runs @p work, notes how long it took, and gives back what it gave. */
template<typename Work>
auto timed(Steps &steps, const char *name, Work work)
{
    std::optional<decltype(work())> value;
    steps[name].push_back(millisecondsOf([&] { value.emplace(work()); }));
    return *std::move(value);
}

enrollment::EnrollmentId record(workflow::Session &session, biometrics::FaceDetector &detector,
                                const QString &files, Steps &steps)
{
    const workflow::CaptureOrigin origin{QStringLiteral("file"), QDateTime::currentDateTimeUtc(),
                                         1};
    const auto path = [&](const QString &name) {
        return files + QLatin1Char('/') + name + QStringLiteral(".png");
    };
    const auto nik = must(population::Nik::parse(QString::fromLatin1(tests::womanNik)));
    // The same person again and again: from the second time on with a reason.
    const enrollment::Grounds again{.earlier = enrollment::EarlierRecording::Never,
                                    .reason = QStringLiteral("bench")};
    const auto id
        = timed(steps, "enroll_begin", [&] { return must(session.begin(nik, again)).id; });
    const auto save = [&](const enrollment::CaptureItem &item) {
        steps["enroll_seal_and_commit"].push_back(
            millisecondsOf([&] { must(session.saveItem(id, item)); }));
    };

    const auto portrait = timed(steps, "enroll_portrait_decode", [&] {
        return read(path(QStringLiteral("portrait")), biometrics::DecodeAs::Color);
    });
    save(timed(steps, "enroll_portrait_judge_and_encode",
               [&] { return must(workflow::makePortraitItem(portrait, detector, origin)); }));
    const auto signature = timed(steps, "enroll_signature_decode", [&] {
        return read(path(QStringLiteral("signature")), biometrics::DecodeAs::Grey);
    });
    save(timed(steps, "enroll_signature_judge_and_encode",
               [&] { return must(workflow::makeSignatureItem(signature, origin)); }));
    for (const enrollment::ItemKey &key : enrollment::requiredItems()) {
        if (key.kind != enrollment::ItemKind::Finger)
            continue;
        const auto position = static_cast<biometrics::FingerPosition>(key.position);
        const auto finger = timed(steps, "enroll_finger_decode", [&] {
            return read(path(biometrics::fingerName(position)), biometrics::DecodeAs::Grey);
        });
        timed(steps, "enroll_finger_verdict",
              [&] { return must(biometrics::measureFinger(finger)); });
        save(timed(steps, "enroll_finger_judge_and_encode",
                   [&] { return must(workflow::makeFingerItem(position, finger, origin, true)); }));
    }
    steps["enroll_complete"].push_back(millisecondsOf([&] { must(session.complete(id)); }));
    return id;
}

void measure(int rounds)
{
    const QTemporaryDir folder;
    must(devices::writePracticeFiles(folder.path(), practicePerson));
    const base::SystemClock clock;
    Steps steps;
    for (int round = 0; round < rounds; ++round) {
        tests::PracticeStation station(clock);
        auto detector = timed(steps, "enroll_load_face_model", [] {
            return must(biometrics::FaceDetector::load(
                base::resourcePath(QStringLiteral("models/face_detection_short_range.tflite"))));
        });
        workflow::Session *session = nullptr;
        steps["enroll_login"].push_back(
            millisecondsOf([&] { session = &station.login(tests::operatorName); }));
        std::optional<enrollment::EnrollmentId> id;
        steps["enroll_whole"].push_back(
            millisecondsOf([&] { id = record(*session, detector, folder.path(), steps); }));
        session = &station.login(tests::supervisorName);
        steps["enroll_approve_and_seal_packet"].push_back(
            millisecondsOf([&] { must(session->approve(*id)); }));
    }
    for (const auto &[name, milliseconds] : steps) {
        if (name == "enroll_finger_verdict")
            printFigure(name.c_str(), median(milliseconds), "ms", Bar::AtMost, mostForAFinger);
        else
            printFigure(name.c_str(), median(milliseconds), "ms");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    try {
        measure(roundsFrom(argc, argv, 5));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench_enroll: %s\n", error.what());
        return 1;
    }
}
