// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/signature_page.h"
#include "app/station/widgets/pad_widget.h"
#include "devices/signature/screen_pad.h"
#include "tests/support/await.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QImage>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

void open(Page &page)
{
    page.resize(1366, 600);
    page.show();
    page.activateWindow();
    REQUIRE(await([&] { return page.isActiveWindow(); }));
    page.activate();
}

/** Somebody may write on the field of the page. */
SignatureState writingOnScreen()
{
    SignatureState state;
    state.open = true;
    state.device = devices::ScreenPad().info();
    return state;
}

} // namespace

TEST_CASE("strokes of the mouse arrive in the field of zero to one, and only there", "[pages]")
{
    SignaturePage page;
    page.render(writingOnScreen());
    open(page);
    PadWidget *pad = page.pad();
    // As the presenter does: the first point comes back as a new state, in the midst of the stroke.
    QObject::connect(pad, &PadWidget::penDown, &page, [&page](double x, double y) {
        SignatureState writing = writingOnScreen();
        writing.signature.strokes.push_back({{x, y, 0.5, 0}});
        page.render(writing);
    });
    QSignalSpy down(pad, &PadWidget::penDown);
    QSignalSpy moved(pad, &PadWidget::penMoved);
    QTest::mousePress(pad, Qt::LeftButton, {}, pad->rect().center());
    QTest::mouseMove(pad, pad->rect().center() + QPoint(20, 5));
    QTest::mouseMove(pad, QPoint(pad->width() + 50, 5)); // over the edge
    QTest::mouseRelease(pad, Qt::LeftButton);
    REQUIRE(down.count() == 1);
    CHECK(down.first().at(0).toDouble() == Approx(0.5).margin(0.02));
    REQUIRE(moved.count() == 2);
    CHECK(moved.last().at(0).toDouble() <= 1.0);
    SignatureState kept = writingOnScreen();
    kept.phase = SignaturePhase::Kept;
    page.render(kept);
    QTest::mousePress(pad, Qt::LeftButton, {}, pad->rect().center());
    CHECK(down.count() == 1); // not while there is nothing to write
}

TEST_CASE("a finger on the glass writes as a pen does, with one finger only", "[pages]")
{
    SignaturePage page;
    page.render(writingOnScreen());
    open(page);
    PadWidget *pad = page.pad();
    QSignalSpy down(pad, &PadWidget::penDown);
    QSignalSpy moved(pad, &PadWidget::penMoved);
    QSignalSpy up(pad, &PadWidget::penUp);
    QSignalSpy missed(pad, &PadWidget::missed);
    std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    const QPoint middle = pad->rect().center();
    QTest::touchEvent(pad, screen.get()).press(0, middle, pad);
    QTest::touchEvent(pad, screen.get())
        .move(0, middle + QPoint(30, 0), pad)
        .press(1, middle + QPoint(0, 20), pad);
    QTest::touchEvent(pad, screen.get()).move(0, middle + QPoint(60, 0), pad).stationary(1);
    QTest::touchEvent(pad, screen.get())
        .release(0, middle + QPoint(60, 0), pad)
        .release(1, middle, pad);
    CHECK(down.count() == 1);
    CHECK(moved.count() == 2);
    CHECK(up.count() == 1);
    CHECK(missed.count() == 0);
    QTest::mousePress(pad, Qt::LeftButton, {}, QPoint(1, 1)); // beside the field
    CHECK(missed.count() == 1);
    CHECK(down.count() == 1);
}

TEST_CASE("a pen tells how hard it is pressed", "[pages]")
{
    SignaturePage page;
    page.render(writingOnScreen());
    open(page);
    PadWidget *pad = page.pad();
    QSignalSpy down(pad, &PadWidget::penDown);
    QSignalSpy moved(pad, &PadWidget::penMoved);
    const QPointingDevice pen(QStringLiteral("pen"), 77, QInputDevice::DeviceType::Stylus,
                              QPointingDevice::PointerType::Pen, QInputDevice::Capability::Pressure,
                              1, 1);
    const auto send = [&](QEvent::Type type, const QPointF &at, double pressure) {
        QTabletEvent event(type, &pen, at, pad->mapToGlobal(at), pressure, 0, 0, 0, 0, 0,
                           Qt::NoModifier, Qt::LeftButton, Qt::LeftButton);
        QApplication::sendEvent(pad, &event);
        CHECK(event.isAccepted());
    };
    const QPointF middle = pad->rect().center();
    send(QEvent::TabletMove, middle, 0); // above the pad
    CHECK(down.count() == 0);
    send(QEvent::TabletPress, middle, 0.25);
    send(QEvent::TabletMove, middle + QPointF(20, 0), 0.75);
    send(QEvent::TabletRelease, middle + QPointF(20, 0), 0);
    REQUIRE(down.count() == 1);
    CHECK(down.first().at(2).toDouble() == Approx(0.25));
    REQUIRE(moved.count() == 1);
    CHECK(moved.first().at(2).toDouble() == Approx(0.75));
}

TEST_CASE("ink that is written elsewhere shows up here, and is not sent again", "[pages]")
{
    SignaturePage page;
    page.render(writingOnScreen());
    open(page);
    PadWidget *pad = page.pad();
    QSignalSpy down(pad, &PadWidget::penDown);
    QSignalSpy moved(pad, &PadWidget::penMoved);
    const QImage before = pad->grab().toImage();
    pad->followDown({0.2, 0.5, 0.8, 0});
    pad->followMove({0.8, 0.4, 0.8, 50});
    pad->followUp();
    pad->followMove({0.1, 0.1, 0.8, 60}); // the pen is up
    CHECK(pad->grab().toImage() != before);
    CHECK(down.count() + moved.count() == 0);
    pad->clear();
    CHECK(pad->grab().toImage() == before);
}

TEST_CASE("while a tablet is in use the field shows its ink and takes none of the mouse", "[pages]")
{
    SignaturePage page;
    SignatureState state = writingOnScreen();
    state.device = {QStringLiteral("evdev"), {}, QStringLiteral("Tablet uji"), false};
    page.render(state);
    open(page);
    PadWidget *pad = page.pad();
    QSignalSpy down(pad, &PadWidget::penDown);
    QSignalSpy missed(pad, &PadWidget::missed);
    const auto writeByMouse = [pad] {
        QTest::mousePress(pad, Qt::LeftButton, {}, pad->rect().center());
        QTest::mouseMove(pad, pad->rect().center() + QPoint(60, 10));
        QTest::mouseRelease(pad, Qt::LeftButton);
        QTest::mouseClick(pad, Qt::LeftButton, {}, QPoint(1, 1)); // beside the field
    };
    pad->followDown({0.1, 0.5, 0.8, 0});
    const QImage before = pad->grab().toImage();
    writeByMouse();
    CHECK(pad->grab().toImage() == before);
    CHECK(down.count() + missed.count() == 0);
    pad->followMove({0.4, 0.4, 0.8, 50}); // nothing came between the resident and their ink
    CHECK(pad->grab().toImage() != before);

    page.render(writingOnScreen()); // the tablet was unplugged: the field is written on
    const QImage empty = pad->grab().toImage();
    writeByMouse();
    CHECK(pad->grab().toImage() != empty);
    CHECK(down.count() == 1);
    CHECK(missed.count() == 1);
}
