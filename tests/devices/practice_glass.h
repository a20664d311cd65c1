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
                [this](quint64 session) { write("opened", session); });
        connect(&reader, &FingerprintReader::fingerNeeded, this,
                [this](quint64 session) { write("needed", session); });
        connect(&reader, &FingerprintReader::fingerPresent, this,
                [this](quint64 session) { write("present", session); });
        connect(&reader, &FingerprintReader::captured, this,
                [this](quint64 session, const QVector<biometrics::Image> &found) {
                    images += found;
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

/** libfprint's virtual reader in a folder of its own, with a feeder for its glass. */
struct PracticeGlass
{
    explicit PracticeGlass(const devices::ReaderDeadlines &deadlines = {})
        : socket(folder.filePath(QStringLiteral("glass")))
        , feeder(socket)
    {
        devices::sanitizeFingerprintEnvironment(true, socket);
        auto created = devices::LibfprintReader::create({}, deadlines);
        REQUIRE(created);
        reader = std::move(*created);
        diary = std::make_unique<ReaderDiary>(*reader);
    }

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
    std::unique_ptr<devices::LibfprintReader> reader;
    std::unique_ptr<ReaderDiary> diary;
};

/** Grey stripes, enough like ridges for libfprint to take them for a picture. */
inline biometrics::Image plainImage(int width, int height, char grey)
{
    return {width, height, 1, 500, QByteArray(qsizetype(width) * height, grey)};
}

} // namespace rekam::tests
