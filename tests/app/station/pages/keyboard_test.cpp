// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/signature_page.h"
#include "app/station/widgets/pad_widget.h"
#include "tests/app/station/pages/sample_states.h"
#include "tests/support/await.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
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

QString focusedText()
{
    const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    return button ? button->text() : QString();
}

void press(Page &page, Qt::Key key)
{
    QTest::keyClick(page.windowHandle(), key);
    QApplication::processEvents();
}

} // namespace

TEST_CASE("the next action of the portrait has the focus, Enter does it, U starts again", "[pages]")
{
    PortraitPage page;
    PortraitState state;
    state.phase = PortraitPhase::Live;
    page.render(state);
    open(page);
    QSignalSpy capture(&page, &PortraitPage::captureRequested);
    QSignalSpy use(&page, &PortraitPage::useRequested);
    QSignalSpy again(&page, &PortraitPage::againRequested);
    QSignalSpy back(&page, &Page::backRequested);
    CHECK(focusedText().startsWith(QStringLiteral("Ambil foto")));
    press(page, Qt::Key_Return);
    CHECK(capture.count() == 1);
    state.phase = PortraitPhase::Deciding;
    page.render(state);
    CHECK(focusedText().startsWith(QStringLiteral("Pakai foto ini")));
    press(page, Qt::Key_U);
    CHECK(again.count() == 1);
    press(page, Qt::Key_Return);
    CHECK(use.count() == 1);
    press(page, Qt::Key_Escape);
    CHECK(back.count() == 1);
    state.phase = PortraitPhase::Failed;
    page.render(state);
    CHECK(focusedText().startsWith(QStringLiteral("Sambung ulang")));
}

TEST_CASE("a key that is held down does its work once", "[pages]")
{
    PortraitPage page;
    PortraitState state;
    state.phase = PortraitPhase::Live;
    page.render(state);
    open(page);
    QSignalSpy capture(&page, &PortraitPage::captureRequested);
    press(page, Qt::Key_Return);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(),
                       /*autorep=*/true);
        QApplication::sendEvent(QApplication::focusWidget(), &held);
    }
    CHECK(capture.count() == 1);
}

TEST_CASE("the search is typed, walked with arrows and chosen with Enter", "[pages]")
{
    SearchPage page;
    page.render(SearchState{});
    open(page);
    QSignalSpy typed(&page, &SearchPage::textChanged);
    QSignalSpy chosen(&page, &SearchPage::hitChosen);
    CHECK(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("LATIHAN"));
    REQUIRE(typed.count() == 7);
    CHECK(typed.last().first().toString() == u"LATIHAN");
    page.render(searchHits());
    press(page, Qt::Key_Down);
    press(page, Qt::Key_Down);
    press(page, Qt::Key_Up);
    press(page, Qt::Key_Return);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toInt() == 1);
    press(page, Qt::Key_Escape);
    CHECK(typed.last().first().toString().isEmpty());
}

TEST_CASE("T opens the reasons for the finger, a digit chooses, Escape closes them", "[pages]")
{
    FingersPage page;
    page.render(fingersUnderWay(FingersPhase::Expecting));
    open(page);
    QSignalSpy except(&page, &FingersPage::exceptionRequested);
    QSignalSpy reason(&page, &FingersPage::reasonChosen);
    QSignalSpy back(&page, &Page::backRequested);
    press(page, Qt::Key_T);
    CHECK(except.count() == 1);
    page.render(fingersUnderWay(FingersPhase::Excepting));
    press(page, Qt::Key_2);
    REQUIRE(reason.count() == 1);
    CHECK(reason.first().first().value<enrollment::ExceptionReason>()
          == enrollment::ExceptionReason::Bandaged);
    press(page, Qt::Key_Escape);
    CHECK(back.count() == 1);
}

TEST_CASE("after three poor tries Enter keeps the best", "[pages]")
{
    FingersPage page;
    page.render(fingersUnderWay(FingersPhase::Expecting));
    open(page);
    QSignalSpy keep(&page, &FingersPage::keepPoorRequested);
    page.render(fingersUnderWay(FingersPhase::Offering));
    CHECK(focusedText().startsWith(QStringLiteral("Simpan yang terbaik")));
    press(page, Qt::Key_Return);
    CHECK(keep.count() == 1);
}

TEST_CASE("approval asks for a reason before it gives back", "[pages]")
{
    ApprovalPage page;
    page.render(approvalList());
    open(page);
    QSignalSpy approve(&page, &ApprovalPage::approveRequested);
    QSignalSpy startReturn(&page, &ApprovalPage::returnRequested);
    QSignalSpy reason(&page, &ApprovalPage::reasonGiven);
    QSignalSpy canceled(&page, &ApprovalPage::returnCanceled);
    CHECK(focusedText().startsWith(QStringLiteral("Setujui")));
    press(page, Qt::Key_Return);
    CHECK(approve.count() == 1);
    press(page, Qt::Key_K);
    CHECK(startReturn.count() == 1);
    ApprovalState returning = approvalList();
    returning.returning = true;
    page.render(returning);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("kurang terang"));
    press(page, Qt::Key_Escape);
    CHECK(canceled.count() == 1);
    press(page, Qt::Key_Return);
    REQUIRE(reason.count() == 1);
    CHECK(reason.first().first().toString() == u"kurang terang");
    CHECK(approve.count() == 1);
}

TEST_CASE("strokes of the mouse arrive in the field of zero to one, and only there", "[pages]")
{
    SignaturePage page;
    page.render(SignatureState{});
    open(page);
    PadWidget *pad = page.pad();
    // As the presenter does: the first point comes back as a new state, in the midst of the stroke.
    QObject::connect(pad, &PadWidget::penDown, &page, [&page](double x, double y) {
        SignatureState writing;
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
    SignatureState kept;
    kept.phase = SignaturePhase::Kept;
    page.render(kept);
    QTest::mousePress(pad, Qt::LeftButton, {}, pad->rect().center());
    CHECK(down.count() == 1); // not while there is nothing to write
}
