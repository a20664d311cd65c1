// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/station/wiring/station_app.h"
#include "tests/app/station/presenters/fake_devices.h"
#include "tests/support/await.h"
#include "tests/support/practice_station.h"
#include "tests/support/shifted_clock.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QTest>

namespace rekam::tests {

/** The whole station with fake devices, driven by keys alone. */
struct Booth
{
    explicit Booth(Statement statement = Statement::Accepted)
        : practice(clock, statement)
    {
        practice.close();
        app = std::make_unique<station::StationApp>(
            station::StationApp::Setup{
                practice.home(), QStringLiteral("id"),
                QStringLiteral(REKAM_SOURCE_DIR
                               "/resources/models/face_detection_short_range.tflite"),
                camera, reader,
                [](const auto &,
                   vault::PrivateKey) -> base::Result<station::UploadThread::HttpPointer> {
                    return base::fail(base::ErrorCode::ServerUnreachable);
                }},
            clock);
        app->window().resize(1366, 768);
        app->window().show();
        app->window().activateWindow();
        REQUIRE(await([&] {
            return app->window().isActiveWindow() && app->presenters().login.state().ready;
        }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(app->window().windowHandle(), key, modifiers);
        QApplication::processEvents();
    }
    void type(const char *text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
    }
    /** Lets layouts catch up; the window must not have grown meanwhile. */
    void settle()
    {
        QApplication::processEvents();
        QApplication::processEvents();
        CHECK(app->window().width() == 1366);
        CHECK(app->window().height() == 768);
    }
    bool isOn(const char *page)
    {
        return await([&] { return app->window().pageName() == QLatin1String(page); });
    }
    void logIn(const char *account)
    {
        type(account);
        press(Qt::Key_Return);
        type("rahasia-latihan-loket");
        press(Qt::Key_Return);
        REQUIRE(await([&] { return app->window().pageName() != QLatin1String("login"); }));
        if (app->window().pageName() == QLatin1String("statement"))
            press(Qt::Key_Return);
        REQUIRE(await([&] { return app->window().pageName() != QLatin1String("statement"); }));
    }

    ShiftedClock clock;
    PracticeStation practice;
    FakeCamera camera;
    FakeReader reader;
    std::unique_ptr<station::StationApp> app;
};

} // namespace rekam::tests
