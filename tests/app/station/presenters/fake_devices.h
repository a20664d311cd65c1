// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/camera.h"
#include "devices/api/fingerprint_reader.h"
#include "devices/api/signature_pad.h"

namespace rekam::tests {

/** Devices that do what a test says: for the faults that a good device never has. */
class FakeCamera final : public devices::Camera
{
public:
    void start(quint64 newSession) override
    {
        session = newSession;
        running = true;
    }
    void stop() override { running = false; }
    std::optional<biometrics::Image> takeFrame() override
    {
        return std::exchange(frame, std::nullopt);
    }

    void begin()
    {
        Q_EMIT started(session, {QStringLiteral("fake"), {}, QStringLiteral("Kamera uji"), true});
    }
    void show(const biometrics::Image &image)
    {
        frame = image;
        Q_EMIT frameReady(session);
    }
    void fail(base::ErrorCode code) { Q_EMIT failed(session, {code, {}, {}}); }

    quint64 session = 0;
    bool running = false;
    std::optional<biometrics::Image> frame;
};

class FakeReader final : public devices::FingerprintReader
{
public:
    void open(quint64 newSession) override
    {
        session = newSession;
        ++opens;
        isOpen = false;
    }
    void capture(quint64) override
    {
        ++captures;
        waiting = true;
    }
    void cancel() override { waiting = false; }
    void close() override
    {
        isOpen = false;
        waiting = false;
    }

    void begin()
    {
        isOpen = true;
        Q_EMIT opened(session, {QStringLiteral("fake"), {}, QStringLiteral("Pembaca uji"), true});
    }
    void touch(const biometrics::Image &image)
    {
        waiting = false;
        Q_EMIT fingerPresent(session);
        Q_EMIT captured(session, {image});
    }
    /** A finger on the glass, and then its picture, which the reader keeps until the finger is gone. */
    void lay() { Q_EMIT fingerPresent(session); }
    void take() { Q_EMIT fingerTaken(session); }
    void liftTooSoon() { Q_EMIT fingerNeeded(session); }
    void ask(devices::FingerRetry what)
    {
        waiting = false;
        Q_EMIT retry(session, what);
    }
    void fail(base::ErrorCode code)
    {
        isOpen = waiting = false;
        Q_EMIT failed(session, {code, {}, {}});
    }

    quint64 session = 0;
    int opens = 0;
    int captures = 0;
    bool isOpen = false;
    bool waiting = false; ///< for a finger
};

class FakePad final : public devices::SignaturePad
{
public:
    [[nodiscard]] devices::DeviceInfo info() const override
    {
        return {QStringLiteral("fake"), {}, QStringLiteral("Papan uji"), true};
    }
    void start() override { writing = true; }
    void stop() override { writing = false; }
    void clear() override { }
    void draw(const std::vector<biometrics::PenPoint> &points)
    {
        Q_EMIT penDown(points.front());
        for (std::size_t i = 1; i < points.size(); ++i)
            Q_EMIT penMoved(points[i]);
        Q_EMIT penUp();
    }
    bool writing = false;
};

} // namespace rekam::tests
