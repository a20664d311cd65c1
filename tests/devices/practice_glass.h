// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/fingerprint/environment.h"
#include "devices/fingerprint/libfprint_reader.h"
#include "devices/simulated/finger_feeder.h"
#include "tests/support/await.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

namespace rekam::tests {

/** What a reader said, in order: "opened 1", "captured 1", ... */
class ReaderDiary : public QObject
{
public:
    explicit ReaderDiary(devices::FingerprintReader &reader)
    {
        using devices::FingerprintReader;
        connect(&reader, &FingerprintReader::opened, this,
                [this](quint64 session, const devices::DeviceInfo &device) {
                    info = device;
                    write("opened", session);
                });
        connect(&reader, &FingerprintReader::fingerNeeded, this,
                [this](quint64 session) { write("needed", session); });
        connect(&reader, &FingerprintReader::fingerPresent, this,
                [this](quint64 session) { write("present", session); });
        connect(&reader, &FingerprintReader::fingerTaken, this,
                [this](quint64 session) { write("taken", session); });
        connect(&reader, &FingerprintReader::captured, this,
                [this](quint64 session, const QVector<biometrics::FingerImage> &found) {
                    for (const biometrics::FingerImage &finger : found)
                        images.push_back(finger.image);
                    write("captured", session);
                });
        connect(&reader, &FingerprintReader::retry, this,
                [this](quint64 session, devices::FingerRetry what) {
                    retries.push_back(what);
                    write("retry", session);
                });
        connect(&reader, &FingerprintReader::failed, this,
                [this](quint64 session, const base::Error &error) {
                    errors.push_back(error.code);
                    write("failed", session);
                });
    }

    [[nodiscard]] int count(const char *event, quint64 session) const
    {
        return static_cast<int>(events.count(entry(event, session)));
    }
    bool awaitEvent(const char *event, quint64 session, int times = 1, int milliseconds = 20'000)
    {
        return await([&] { return count(event, session) >= times; }, milliseconds);
    }

    devices::DeviceInfo info; ///< of the last reader that was opened
    QStringList events;
    QVector<biometrics::Image> images;
    std::vector<devices::FingerRetry> retries;
    std::vector<base::ErrorCode> errors;

private:
    static QString entry(const char *event, quint64 session)
    {
        return QLatin1String(event) + QLatin1Char(' ') + QString::number(session);
    }
    void write(const char *event, quint64 session) { events << entry(event, session); }
};

/** The readers that @p directory finds. */
inline QVector<devices::DeviceInfo> listOf(devices::ReaderDirectory &directory)
{
    std::optional<QVector<devices::DeviceInfo>> readers;
    QObject receiver;
    QObject::connect(&directory, &devices::ReaderDirectory::listed, &receiver,
                     [&](const QVector<devices::DeviceInfo> &found) { readers = found; });
    directory.refresh();
    REQUIRE(await([&] { return readers.has_value(); }));
    return *readers;
}

/** libfprint's virtual reader in a folder of its own, with a feeder for its glass. */
struct PracticeGlass
{
    explicit PracticeGlass(const devices::ReaderDeadlines &deadlines = {})
        : socket(folder.filePath(QStringLiteral("glass")))
        , feeder(socket)
    {
        devices::sanitizeFingerprintEnvironment(true, socket);
        directory = std::make_unique<devices::LibfprintDirectory>();
        reader = std::make_unique<devices::LibfprintReader>(*directory, deadlines);
        diary = std::make_unique<ReaderDiary>(*reader);
    }

    QVector<devices::DeviceInfo> list() const { return listOf(*directory); }
    void open(quint64 session)
    {
        reader->open(session);
        REQUIRE(diary->awaitEvent("opened", session));
    }
    /** One capture of @p image; waits for its outcome. */
    void captureOf(quint64 session, const biometrics::Image &image)
    {
        const int needed = diary->count("needed", session);
        const int before = outcomes(session);
        reader->capture(session);
        REQUIRE(diary->awaitEvent("needed", session, needed + 1));
        feeder.press(image);
        REQUIRE(await([&] { return outcomes(session) > before; }));
    }
    [[nodiscard]] int outcomes(quint64 session) const
    {
        return diary->count("captured", session) + diary->count("retry", session)
            + diary->count("failed", session);
    }

    QTemporaryDir folder;
    QString socket;
    devices::FingerFeeder feeder;
    std::unique_ptr<devices::LibfprintDirectory> directory;
    std::unique_ptr<devices::LibfprintReader> reader;
    std::unique_ptr<ReaderDiary> diary;
};

/** Grey stripes, enough like ridges for libfprint to take them for a picture. */
inline biometrics::Image plainImage(int width, int height, char grey)
{
    return {width, height, 1, 500, QByteArray(qsizetype(width) * height, grey)};
}

} // namespace rekam::tests
