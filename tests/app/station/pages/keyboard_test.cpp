// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/signature_page.h"
#include "app/station/widgets/exception_panel.h"
#include "app/station/widgets/hands_widget.h"
#include "tests/app/station/pages/sample_states.h"
#include "tests/support/await.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QImage>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <optional>

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

TEST_CASE(
    "T opens the reasons, a digit chooses, Enter saves, Escape leaves; a whole hand by T again",
    "[pages]")
{
    using enrollment::ExceptionReason;
    FingersPage page;
    page.render(fingersUnderWay(FingersPhase::Expecting));
    open(page);
    QSignalSpy except(&page, &FingersPage::exceptionRequested);
    QSignalSpy back(&page, &Page::backRequested);
    QSignalSpy retake(&page, &FingersPage::retakeRequested);
    std::vector<ExceptionChoice> chosen;
    QObject::connect(
        &page, &FingersPage::exceptionChosen, &page,
        [&](ExceptionReason reason, bool permanent, const QString &note, ExceptionScope scope) {
            chosen.push_back({reason, permanent, note, scope});
        });
    press(page, Qt::Key_T);
    CHECK(except.count() == 1);
    page.render(fingersUnderWay(FingersPhase::Excepting));
    press(page, Qt::Key_2);
    CHECK(chosen.empty()); // chosen, not yet saved
    CHECK(focusedText().startsWith(QStringLiteral("Simpan alasan")));
    press(page, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.back().reason == ExceptionReason::Bandaged);
    CHECK_FALSE(chosen.back().permanent);
    CHECK(chosen.back().scope == ExceptionScope::Finger);

    press(page, Qt::Key_T); // this hand
    press(page, Qt::Key_1);
    press(page, Qt::Key_C);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("kecelakaan 1998"));
    press(page, Qt::Key_Return); // out of the note
    REQUIRE(chosen.size() == 2);
    CHECK(chosen.back().reason == ExceptionReason::Amputated);
    CHECK(chosen.back().permanent);
    CHECK(chosen.back().scope == ExceptionScope::Hand);
    CHECK(chosen.back().note == u"kecelakaan 1998");
    press(page, Qt::Key_Escape);
    CHECK(back.count() == 1);
    CHECK(retake.count() == 0); // no digit called for a finger meanwhile
}

TEST_CASE("four keys except all ten fingers", "[pages]")
{
    FingersPage page;
    page.render(fingersUnderWay(FingersPhase::Expecting));
    open(page);
    std::optional<ExceptionScope> scope;
    QObject::connect(&page, &FingersPage::exceptionRequested, &page,
                     [&] { page.render(fingersUnderWay(FingersPhase::Excepting)); });
    QObject::connect(&page, &FingersPage::exceptionChosen, &page,
                     [&](enrollment::ExceptionReason, bool, const QString &,
                         ExceptionScope chosen) { scope = chosen; });
    for (const Qt::Key key : {Qt::Key_T, Qt::Key_D, Qt::Key_1, Qt::Key_Return})
        press(page, key);
    CHECK(scope == ExceptionScope::BothHands);
}

TEST_CASE("digits call for a finger from thumb to little finger, arrows for the neighbor",
          "[pages]")
{
    FingersPage page;
    page.render(fingersUnderWay(FingersPhase::Expecting));
    open(page);
    QSignalSpy retake(&page, &FingersPage::retakeRequested);
    QSignalSpy move(&page, &FingersPage::moveRequested);
    press(page, Qt::Key_1);
    press(page, Qt::Key_6);
    press(page, Qt::Key_0);
    press(page, Qt::Key_Right);
    press(page, Qt::Key_Left);
    using biometrics::FingerPosition;
    REQUIRE(retake.count() == 3);
    CHECK(retake.at(0).first().value<FingerPosition>() == FingerPosition::RightThumb);
    CHECK(retake.at(1).first().value<FingerPosition>() == FingerPosition::LeftThumb);
    CHECK(retake.at(2).first().value<FingerPosition>() == FingerPosition::LeftLittle);
    REQUIRE(move.count() == 2);
    CHECK(move.at(0).first().toInt() == 1);
    CHECK(move.at(1).first().toInt() == -1);
}

TEST_CASE("every finger of the drawing can be clicked, and the drawing has all its parts",
          "[pages]")
{
    HandsDrawing drawing;
    REQUIRE_FALSE(drawing.area().isEmpty());
    for (const auto finger : biometrics::captureOrder) {
        INFO(biometrics::fingerName(finger).toStdString());
        CHECK(drawing.area().contains(drawing.tip(finger)));
        CHECK(drawing.fingerAt(drawing.tip(finger)) == finger);
        CHECK(drawing.fingerAt(drawing.foot(finger)) == finger);
    }
    for (const auto hand : enrollment::bothHands) {
        CHECK(drawing.area().contains(drawing.palm(hand).center()));
        CHECK_FALSE(drawing.fingerAt(drawing.palm(hand).center() + QPointF(0, 40)));
    }
    // The right hand lies at the right, its thumb inside.
    CHECK(drawing.palm(enrollment::Hand::Right).left()
          > drawing.palm(enrollment::Hand::Left).right());
    CHECK(drawing.tip(biometrics::FingerPosition::RightThumb).x()
          < drawing.tip(biometrics::FingerPosition::RightIndex).x());
}

TEST_CASE("how a finger stands is seen without colors", "[pages]")
{
    // The same finger in each state, in grey: every two pictures differ by more than a tint.
    std::vector<QImage> pictures;
    for (const FingerMark mark : {FingerMark::Waiting, FingerMark::Saved, FingerMark::SavedPoor,
                                  FingerMark::Excepted, FingerMark::Missing}) {
        HandsWidget hands;
        hands.resize(700, 420);
        HandsDrawing::Cells cells;
        for (const auto finger : biometrics::captureOrder)
            cells[finger] = {mark, -1};
        hands.setFingers(cells, std::nullopt);
        pictures.push_back(hands.grab().toImage().convertToFormat(QImage::Format_Grayscale8));
    }
    for (std::size_t a = 0; a < pictures.size(); ++a) {
        for (std::size_t b = a + 1; b < pictures.size(); ++b) {
            int strong = 0; // pixels that change from ink to paper or back
            for (int y = 0; y < pictures[a].height(); ++y) {
                const uchar *one = pictures[a].constScanLine(y);
                const uchar *two = pictures[b].constScanLine(y);
                for (int x = 0; x < pictures[a].width(); ++x)
                    strong += std::abs(one[x] - two[x]) > 90;
            }
            INFO("states " << a << " and " << b);
            CHECK(strong > 10 * 40); // forty for each finger
        }
    }
}

TEST_CASE("a calm site has a ring that stands still", "[pages]")
{
    HandsWidget hands;
    HandsDrawing::Cells cells;
    for (const auto finger : biometrics::captureOrder)
        cells[finger] = {};
    hands.setFingers(cells, biometrics::FingerPosition::RightIndex);
    hands.resize(700, 420);
    hands.show();
    const QImage before = hands.grab().toImage();
    CHECK(await([&] { return hands.grab().toImage() != before; })); // it pulses
    hands.setCalm(true);
    const QImage still = hands.grab().toImage();
    CHECK_FALSE(await([&] { return hands.grab().toImage() != still; }, 300));
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

TEST_CASE("F8 asks why a recording of the list is canceled, Escape leaves it", "[pages]")
{
    SearchPage page;
    page.setCancelPossible(true);
    page.render(unfinishedOnes());
    open(page);
    QSignalSpy request(&page, &SearchPage::cancelRequested);
    QSignalSpy stopped(&page, &SearchPage::cancelStopped);
    QSignalSpy reason(&page, &SearchPage::reasonGiven);
    QSignalSpy chosen(&page, &SearchPage::unfinishedChosen);
    press(page, Qt::Key_Down);
    press(page, Qt::Key_F8);
    REQUIRE(request.count() == 1);
    CHECK(request.first().first().toInt() == 1);
    SearchState canceling = unfinishedOnes();
    canceling.canceling = canceling.unfinished[1].overview.id;
    page.render(canceling);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("salah orang"));
    press(page, Qt::Key_Escape);
    CHECK(stopped.count() == 1);
    press(page, Qt::Key_Return);
    REQUIRE(reason.count() == 1);
    CHECK(reason.first().first().toString() == u"salah orang");
    CHECK(chosen.count() == 0);
    page.render(unfinishedOnes());
    for (int i = 0; i < 3; ++i)
        press(page, Qt::Key_Down); // the canceled one below
    press(page, Qt::Key_F8);
    CHECK(request.count() == 1);
    page.setCancelPossible(false);
    press(page, Qt::Key_Up);
    press(page, Qt::Key_F8);
    CHECK(request.count() == 1);
}

TEST_CASE("a supervisor types name and password in place: Enter goes on, Escape goes back",
          "[pages]")
{
    ReviewPage page;
    ReviewState state;
    state.enrollment = withExceptions();
    state.unconfirmed = enrollment::unconfirmedExceptions(*state.enrollment);
    page.render(state);
    open(page);
    QSignalSpy complete(&page, &ReviewPage::completeRequested);
    QSignalSpy asked(&page, &ReviewPage::confirmingRequested);
    QSignalSpy back(&page, &Page::backRequested);
    QString name;
    base::SecureBytes secret;
    QObject::connect(&page, &ReviewPage::confirmed, &page,
                     [&](const QString &who, const std::shared_ptr<base::SecureBytes> &typed) {
                         name = who;
                         secret = base::SecureBytes::from(typed->view());
                     });
    CHECK(focusedText().startsWith(QStringLiteral("Benar, selesai"))); // nobody has to wait
    press(page, Qt::Key_S);
    CHECK(asked.count() == 1);
    state.confirming = true;
    page.render(state);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("budi"));
    press(page, Qt::Key_Return);
    CHECK(name.isEmpty()); // on to the password
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rahasia-latihan-loket"));
    press(page, Qt::Key_Return);
    CHECK(name == u"budi");
    CHECK(secret.view() == "rahasia-latihan-loket");
    CHECK(complete.count() == 0);
    press(page, Qt::Key_Escape);
    CHECK(back.count() == 1);
    state.confirming = false;
    page.render(state);
    CHECK(focusedText().startsWith(QStringLiteral("Benar, selesai")));
}
