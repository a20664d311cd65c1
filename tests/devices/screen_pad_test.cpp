// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/signature/screen_pad.h"

#include <catch2/catch.hpp>

#include <QStringList>

#include <limits>

using namespace rekam;
using namespace rekam::devices;

namespace {

struct Page
{
    explicit Page(ScreenPad &pad)
    {
        QObject::connect(&pad, &SignaturePad::penDown, &receiver, [this](auto p) { note("d", p); });
        QObject::connect(&pad, &SignaturePad::penMoved, &receiver,
                         [this](auto p) { note("m", p); });
        QObject::connect(&pad, &SignaturePad::penUp, &receiver, [this] { order += u'u'; });
    }
    void note(const char *what, const biometrics::PenPoint &point)
    {
        order += QLatin1String(what);
        points.push_back(point);
    }
    QObject receiver;
    QString order;
    std::vector<biometrics::PenPoint> points;
};

} // namespace

TEST_CASE("The screen pad passes strokes on with rising time and inside the field")
{
    ScreenPad pad;
    Page page(pad);
    pad.start();
    pad.down(0.1, 0.2, 0.3);
    pad.move(-4, 7, 2);
    pad.move(0.3, std::numeric_limits<double>::quiet_NaN());
    pad.up();
    CHECK(page.order == QStringLiteral("dmmu"));
    REQUIRE(page.points.size() == 3);
    CHECK(page.points[0].x == 0.1);
    CHECK(page.points[0].milliseconds == 0);
    CHECK(page.points[1].x == 0);
    CHECK(page.points[1].y == 1);
    CHECK(page.points[1].pressure == 1);
    CHECK(page.points[2].y == 0);
    CHECK(page.points[2].milliseconds >= page.points[1].milliseconds);
}

TEST_CASE("The screen pad hears nothing before start and after stop")
{
    ScreenPad pad;
    Page page(pad);
    pad.down(0.5, 0.5);
    pad.move(0.6, 0.5);
    CHECK(page.order.isEmpty());
    pad.start();
    pad.down(0.5, 0.5);
    pad.stop();
    pad.move(0.6, 0.5);
    pad.down(0.6, 0.5);
    CHECK(page.order == QStringLiteral("du"));
}

TEST_CASE("A stroke that is cleared away while it is drawn does not come back")
{
    ScreenPad pad;
    Page page(pad);
    pad.start();
    pad.down(0.5, 0.5);
    pad.clear();
    pad.move(0.6, 0.6);
    pad.up();
    CHECK(page.order == QStringLiteral("d"));
    pad.down(0.1, 0.1);
    pad.down(0.2, 0.2);
    pad.up();
    CHECK(page.order == QStringLiteral("ddudu"));
}
