// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/opencv_camera.h"
#include "tests/devices/camera_diary.h"

#include <catch2/catch.hpp>
#include <opencv2/videoio.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::devices;
using namespace rekam::tests;
using base::ErrorCode;

namespace {

constexpr int frames = 5;

/** Five red frames, each a bit brighter in green: 40, 80, ... 200; 20 frames a second. */
QString makeVideo(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("play.avi"));
    cv::VideoWriter writer(path.toStdString(), cv::CAP_OPENCV_MJPEG,
                           cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 20, cv::Size(160, 120));
    REQUIRE(writer.isOpened());
    for (int i = 1; i <= frames; ++i)
        writer.write(cv::Mat(120, 160, CV_8UC3, cv::Scalar(0, 40 * i, 255)));
    return path;
}

int channel(const biometrics::Image &image, int index)
{
    const qsizetype middle = (qsizetype(image.height) / 2 * image.width + image.width / 2) * 3;
    return static_cast<uchar>(image.pixels.at(middle + index));
}

} // namespace

TEST_CASE("A video file is played in color, at its own rate and from the start again")
{
    const QTemporaryDir folder;
    OpenCvCamera camera(makeVideo(folder));
    CameraDiary diary(camera);
    QElapsedTimer clock;
    clock.start();
    camera.start(7);
    std::vector<int> greens;
    while (greens.size() < 12) {
        const auto frame = awaitFrame(camera);
        REQUIRE(frame);
        REQUIRE(frame->isValid());
        CHECK(frame->width == 160);
        CHECK(frame->channels == 3);
        CHECK(channel(*frame, 0) > 200); // red comes first
        CHECK(channel(*frame, 2) < 60);
        greens.push_back(channel(*frame, 1));
    }
    CHECK(clock.elapsed() >= 11 * 50 - 100); // 12 frames at 20 a second
    int rewinds = 0;
    for (std::size_t i = 1; i < greens.size(); ++i)
        rewinds += greens[i] < greens[i - 1] - 20;
    CHECK(rewinds >= 1);
    CHECK(diary.started == std::vector<quint64>{7});
    CHECK(diary.device.simulated); // a recording is no live camera
    CHECK(diary.errors.empty());
}

TEST_CASE("Of frames that nobody took only the newest is kept and it is announced once")
{
    const QTemporaryDir folder;
    OpenCvCamera camera(makeVideo(folder));
    CameraDiary diary(camera);
    camera.start(1);
    REQUIRE(diary.awaitFrames(1));
    await([] { return false; }, 400); // some eight frames
    CHECK(diary.ready.size() == 1);
    REQUIRE(camera.takeFrame());
    CHECK_FALSE(camera.takeFrame());
    CHECK(diary.awaitFrames(2));
}

TEST_CASE("What can not be opened is a missing device")
{
    const QTemporaryDir folder;
    QFile text(folder.filePath(QStringLiteral("text.avi")));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("no video at all");
    text.close();
    const QStringList sources{folder.filePath(QStringLiteral("absent.avi")),
                              text.fileName(),
                              QStringLiteral("63"),
                              QString(),
                              folder.path(),
                              QStringLiteral("videotestsrc ! appsink"),
                              QStringLiteral("http://127.0.0.1:1/nobody")};
    for (const QString &source : sources) {
        CAPTURE(source.toStdString());
        OpenCvCamera camera(source);
        CameraDiary diary(camera);
        camera.start(3);
        REQUIRE(await([&] { return !diary.errors.empty(); }));
        CHECK(diary.errors == std::vector<ErrorCode>{ErrorCode::DeviceMissing});
        CHECK(diary.failed == std::vector<quint64>{3});
        CHECK(diary.started.empty());
    }
}

TEST_CASE("A camera that was stopped is silent and starts again")
{
    const QTemporaryDir folder;
    OpenCvCamera camera(makeVideo(folder));
    CameraDiary diary(camera);
    for (quint64 session = 1; session <= 3; ++session) {
        camera.start(session);
        REQUIRE(await([&] { return !diary.ready.empty() && diary.ready.back() == session; }));
        camera.stop();
        CHECK_FALSE(camera.takeFrame());
        const std::size_t before = diary.ready.size();
        await([] { return false; }, 150);
        CHECK(diary.ready.size() == before);
        CHECK_FALSE(camera.takeFrame());
    }
    CHECK(diary.errors.empty());
}

TEST_CASE("A camera on the network that does not answer is reported and can be left alone")
{
    QTcpServer silent; // accepts and says nothing
    REQUIRE(silent.listen(QHostAddress::LocalHost));
    const QString url
        = QStringLiteral("http://name:secret@127.0.0.1:%1/stream").arg(silent.serverPort());
    QElapsedTimer clock;
    {
        using namespace std::chrono_literals;
        OpenCvCamera camera(url, {.open = 300ms, .frame = 300ms, .shutdown = 100ms});
        CameraDiary diary(camera);
        camera.start(1);
        REQUIRE(await([&] { return !diary.errors.empty(); }, 5000));
        CHECK(diary.started.empty());
        const bool answer = diary.errors.front() == ErrorCode::DeviceNotResponding
            || diary.errors.front() == ErrorCode::DeviceMissing; // FFmpeg's own deadline is as long
        CHECK(answer);
        clock.start();
    }
    CHECK(clock.elapsed() < 5000);
}
