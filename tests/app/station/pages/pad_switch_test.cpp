// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/wiring/device_settings.h"
#include "app/station/wiring/pad_switch.h"
#include "devices/simulated/simulated_pen.h"
#include "devices/simulated/synthetic_signature.h"
#include "tests/devices/recorded_pen.h"
#include "tests/support/await.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::station;
using namespace rekam::tests;
using base::ErrorCode;
using devices::PadChoice;

namespace {

struct Switch
{
    Switch()
        : pads(std::make_unique<devices::TabletPad>(tablet.opener()),
               std::make_unique<devices::SimulatedPen>(
                   [] { return devices::makeSyntheticSignature(9001); }))
    {
        QObject::connect(&pads, &devices::SignaturePad::opened, &receiver,
                         [this](const devices::DeviceInfo &info) { opened << info.driver; });
        QObject::connect(&pads, &devices::SignaturePad::penDown, &receiver, [this] { ++strokes; });
        QObject::connect(&pads, &devices::SignaturePad::penUp, &receiver, [this] { ++lifts; });
        QObject::connect(&pads, &devices::SignaturePad::failed, &receiver,
                         [this](const base::Error &error) { errors.push_back(error.code); });
    }
    void writeOnScreen()
    {
        pads.screen().down(0.2, 0.5);
        pads.screen().move(0.8, 0.5);
        pads.screen().up();
    }

    RecordedTablet tablet;
    PadSwitch pads;
    QObject receiver;
    QStringList opened;
    int strokes = 0;
    int lifts = 0;
    std::vector<ErrorCode> errors;
};

} // namespace

TEST_CASE("Without a tablet the screen writes at once and nothing is said of it")
{
    Switch desk;
    desk.tablet.unplug();
    desk.pads.start();
    CHECK(desk.pads.info().driver == QStringLiteral("pad"));
    desk.writeOnScreen();
    CHECK(desk.strokes == 1);
    CHECK_FALSE(await([&] { return !desk.errors.empty(); }, 200));
}

TEST_CASE("A tablet that is there takes over, and is named")
{
    Switch desk;
    desk.pads.start();
    REQUIRE(await([&] { return desk.opened == QStringList{QStringLiteral("tablet")}; }));
    CHECK(desk.pads.info().name == QStringLiteral("Tablet rekaman"));
    desk.writeOnScreen(); // the mouse writes no more
    CHECK(desk.strokes == 0);
    desk.tablet.play(recordedStroke());
    REQUIRE(await([&] { return desk.lifts == 1; }));
    CHECK(desk.strokes == 1);
    desk.pads.stop();
    REQUIRE(await([&] { return desk.tablet.closes() == 1; }));
}

TEST_CASE("A tablet that is unplugged leaves the screen to go on, with a message")
{
    Switch desk;
    desk.pads.start();
    REQUIRE(await([&] { return desk.opened.size() == 1; }));
    desk.tablet.unplug();
    REQUIRE(await([&] { return !desk.errors.empty(); }));
    CHECK(desk.errors == std::vector<ErrorCode>{ErrorCode::DeviceGone});
    CHECK(desk.pads.info().driver == QStringLiteral("pad"));
    desk.writeOnScreen();
    CHECK(desk.strokes == 1);
}

TEST_CASE("Who chose a tablet hears that there is none; who chose the screen gets no tablet")
{
    Switch desk;
    desk.tablet.unplug();
    desk.pads.choose(PadChoice::Tablet);
    desk.pads.start();
    REQUIRE(await([&] { return !desk.errors.empty(); }));
    CHECK(desk.errors == std::vector<ErrorCode>{ErrorCode::DeviceMissing});
    desk.tablet.plugIn();
    desk.pads.choose(PadChoice::Screen);
    desk.pads.start();
    CHECK_FALSE(await([&] { return desk.tablet.opens() > 0; }, 200));
}

TEST_CASE("The practice pen signs by itself, and again after Ulangi")
{
    Switch desk;
    desk.pads.choose(PadChoice::PracticePen);
    desk.pads.start();
    CHECK(desk.pads.info().simulated);
    const auto wanted = static_cast<int>(devices::makeSyntheticSignature(9001).strokes.size());
    REQUIRE(await([&] { return desk.lifts == wanted; }));
    desk.pads.clear();
    REQUIRE(await([&] { return desk.lifts == 2 * wanted; }));
    CHECK(desk.tablet.opens() == 0);
}

TEST_CASE("The choice of devices is kept from day to day, and a damaged file is no choice")
{
    const QTemporaryDir home;
    CHECK(loadDevices(home.path()).reader.isEmpty());
    saveDevices(
        home.path(),
        {QStringLiteral("uru4000/3"), QStringLiteral("U.are.U \u00e9, 4000"), PadChoice::Tablet});
    const auto kept = loadDevices(home.path());
    CHECK(kept.reader == QStringLiteral("uru4000/3"));
    CHECK(kept.readerName == QStringLiteral("U.are.U \u00e9, 4000"));
    CHECK(kept.pad == PadChoice::Tablet);
    QFile file(home.filePath(QStringLiteral("devices.ini")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(300, '\xFF')
               + "\n[signature]\npad=7\n[reader]\nid=" + QByteArray(5000, 'x'));
    file.close();
    CHECK(loadDevices(home.path()).pad == PadChoice::Automatic);
    CHECK(loadDevices(home.path()).reader.size() <= 200);
}
