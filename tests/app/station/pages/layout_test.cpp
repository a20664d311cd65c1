// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/declare_page.h"
#include "app/station/pages/done_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/import_page.h"
#include "app/station/pages/login_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/signature_page.h"
#include "app/station/widgets/pad_widget.h"
#include "app/station/widgets/sign_board.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "devices/signature/screen_pad.h"
#include "devices/simulated/synthetic_signature.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

TEST_CASE("nothing is cut off on the login page", "[pages]")
{
    LoginPage page;
    LoginState state;
    state.ready = true;
    state.stationId = QStringLiteral("1671-01-ABC");
    state.regionName = QStringLiteral("Kabupaten Penukal Abab Lematang Ilir");
    state.error = base::Error{base::ErrorCode::AccountLocked, {}, {}};
    page.render(state);
    checkPage(page, "login");
}

TEST_CASE("nothing is cut off on the search page", "[pages]")
{
    SearchPage page;
    page.render(searchHits());
    checkPage(page, "search-hits");
    SearchState many = searchHits();
    many.more = true;
    page.render(many);
    checkPage(page, "search-more");
    page.render(unfinishedOnes());
    checkPage(page, "search-unfinished");
    page.setCancelPossible(true);
    page.setImportPossible(true);
    checkPage(page, "search-may-cancel");
    SearchState canceling = unfinishedOnes();
    canceling.canceling = canceling.unfinished[1].overview.id;
    page.render(canceling);
    checkPage(page, "search-canceling");
    SearchState none;
    none.text = QStringLiteral("SIAPA");
    none.searched = true;
    page.render(none);
    checkPage(page, "search-none");
    none.complete = false;
    none.rowsRead = 812'345;
    none.rowsTotal = 1'200'000;
    page.setImportPossible(true);
    page.render(none);
    checkPage(page, "search-reading");
}

TEST_CASE("nothing is cut off on the biodata page, with the longest names", "[pages]")
{
    BiodataPage page;
    BiodataState state;
    state.person = personView();
    state.reference = referenceData();
    page.render(state);
    checkPage(page, "biodata");
    state.panel = BiodataPanel::Grounds;
    page.render(state);
    checkPage(page, "biodata-grounds");
    state.panel = BiodataPanel::Corrections;
    state.person->open = fullEnrollment();
    state.person->open->corrections = someCorrections();
    page.render(state);
    checkPage(page, "biodata-corrections");
    state.panel = BiodataPanel::None;
    page.render(state);
    checkPage(page, "biodata-corrected");

    BiodataState young;
    young.person = personView();
    young.reference = referenceData();
    young.person->resident.birthDate = QDate(2024, 6, 5);
    young.person->eligibility = {population::EligibilityReason::TooYoung, QDate(2040, 6, 5)};
    young.person->warnings.clear();
    page.render(young);
    checkPage(page, "biodata-young");
    young.panel = BiodataPanel::Corrections;
    page.render(young);
    checkPage(page, "biodata-birth-date");
    young.person->disputed = someCorrections().front();
    young.person->eligibility = {population::EligibilityReason::MustHaveCard};
    young.person->warnings = {enrollment::Warning::BirthDateDisputed};
    young.panel = BiodataPanel::Grounds;
    page.render(young);
    checkPage(page, "biodata-birth-date-grounds");
}

TEST_CASE("nothing is cut off on the form for who is not on the list", "[pages]")
{
    DeclarePage page;
    DeclareState state = declaration();
    page.render(state);
    checkPage(page, "declare");
    state.referring = true;
    page.render(state);
    checkPage(page, "declare-referral");
    state.referring = false;
    state.error = base::Error{base::ErrorCode::NikNeeded, {}, {}};
    page.render(state);
    checkPage(page, "declare-error");
    state.error.reset();
    state.step = DeclareStep::Grounds;
    page.render(state);
    checkPage(page, "declare-grounds");
}

TEST_CASE("nothing is cut off on the portrait page, whatever the guidance says", "[pages]")
{
    PortraitPage page;
    PortraitState state;
    state.phase = PortraitPhase::Live;
    state.device = {QStringLiteral("opencv"),
                    {},
                    QStringLiteral("Logitech HD Pro Webcam C920 (/dev/video0)"),
                    true};
    state.frame = cameraFrame();
    state.face = biometrics::Face{400, 180, 320, 380, 0.9, {}, {}, {}, {}};
    state.judged = true;
    state.birthYear = 1990;
    for (const auto code : {base::ErrorCode::SeveralFaces, base::ErrorCode::FaceCutOff}) {
        state.guidance = code;
        page.render(state);
        checkPage(page, "portrait-guidance");
    }
    state.guidance.reset();
    page.render(state);
    checkPage(page, "portrait-ready");
    state.phase = PortraitPhase::Deciding;
    state.portrait = cameraFrame();
    page.render(state);
    checkPage(page, "portrait-decide");
    state.phase = PortraitPhase::Failed;
    state.error = base::Error{base::ErrorCode::DeviceNotResponding, {}, {}};
    page.render(state);
    checkPage(page, "portrait-failed");
}

TEST_CASE("nothing is cut off on the signature page", "[pages]")
{
    SignaturePage page;
    SignatureState state;
    state.open = true;
    state.device = {QStringLiteral("evdev"), {}, QStringLiteral("Wacom Intuos S Pen"), false};
    page.render(state);
    checkPage(page, "signature-tablet");
    state.device = devices::ScreenPad().info();
    page.render(state);
    checkPage(page, "signature");
    state.guided = true;
    state.error = base::Error{base::ErrorCode::SignatureOutOfField, {}, {}};
    page.render(state);
    page.setSecondScreen(true);
    for (const auto &stroke : devices::makeSyntheticSignature(9001).strokes) {
        page.pad()->followDown(stroke.front());
        for (const auto &point : stroke)
            page.pad()->followMove(point);
        state.signature.strokes.push_back(stroke);
    }
    state.error.reset();
    page.render(state);
    checkPage(page, "signature-written");
    state.phase = SignaturePhase::Excepting;
    page.render(state);
    checkPage(page, "signature-reasons");
    QTest::keyClick(&page, Qt::Key_1);
    checkPage(page, "signature-reason-chosen");
    state.phase = SignaturePhase::KeptWithout;
    state.exception = enrollment::CaptureException{enrollment::ItemKey::signature(),
                                                   enrollment::ExceptionReason::CannotSign, true,
                                                   QStringLiteral("tremor berat")};
    page.render(state);
    checkPage(page, "signature-without");
}

TEST_CASE("nothing is cut off on the resident's screen", "[pages]")
{
    for (const QSize size : {QSize(1366, 768), QSize(1024, 600), QSize(1920, 1080)}) {
        SignBoard board;
        board.setPractice(true);
        board.setMessage(size.width() == 1366 ? text::guidance(base::ErrorCode::SignatureOutOfField)
                                              : QString());
        for (const char *code : {"id", "en"}) {
            const text::Language language{QLatin1String(code)};
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&board, &change);
            board.resize(size);
            board.show();
            board.pad()->setActive(true);
            QApplication::processEvents();
            if (board.pad()->isVisible() && code == std::string("id")) {
                for (const auto &stroke : devices::makeSyntheticSignature(9001).strokes) {
                    board.pad()->followDown(stroke.front());
                    for (const auto &point : stroke)
                        board.pad()->followMove(point);
                }
            }
            QApplication::processEvents();
            CHECK(board.size() == size);
            CHECK(whatIsClipped(board).join(u'\n').toStdString() == "");
            // Not a stamp in the middle of the screen: two fifths of its height at least.
            CHECK(board.pad()->height() * 5 >= size.height() * 2);
            const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES");
            if (!folder.isEmpty())
                board.grab().save(QDir(folder).filePath(
                    QStringLiteral("board-%1-%2.png").arg(size.width()).arg(QLatin1String(code))));
        }
    }
}

TEST_CASE("nothing is cut off on the fingers page", "[pages]")
{
    FingersPage page;
    using enum FingersPhase;
    page.render(fingersUnderWay(Expecting));
    checkPage(page, "fingers");
    page.render(fingersUnderWay(Offering));
    checkPage(page, "fingers-offer");
    page.render(fingersUnderWay(Excepting));
    checkPage(page, "fingers-reasons");
    QTest::keyClick(&page, Qt::Key_T); // the whole hand
    QTest::keyClick(&page, Qt::Key_2);
    checkPage(page, "fingers-whole-hand");
    page.render(fingersUnderWay(Photographing));
    checkPage(page, "fingers-photo");
    page.render(fingersUnderWay(Complete));
    checkPage(page, "fingers-complete");
    page.render(fingersUnderWay(Failed));
    checkPage(page, "fingers-failed");
    page.render(fingersUnderWay(Taken));
    checkPage(page, "fingers-taken");
    FingersState state = fingersUnderWay(Failed);
    state.unsaved = true;
    state.error = base::Error{base::ErrorCode::DiskFull, {}, {}};
    page.render(state);
    checkPage(page, "fingers-unsaved");
    state = fingersUnderWay(Expecting);
    state.retry = devices::FingerRetry::TooManyFingers;
    state.retries = state.settings.fingerTries;
    page.render(state);
    checkPage(page, "fingers-retries");
    state = fingersUnderWay(Expecting);
    state.replaced = ReplacedFinger{*state.current, {FingerMark::Saved, 80}};
    state.photoOffered = enrollment::Hand::Right;
    page.render(state);
    checkPage(page, "fingers-repeat");
    state = fingersUnderWay(Complete);
    state.repeated = RepeatedFinger{biometrics::FingerPosition::RightMiddle, false};
    page.render(state);
    checkPage(page, "fingers-repeated");
    page.render(slapUnderWay());
    checkPage(page, "fingers-slap");
}

TEST_CASE("nothing is cut off on review, done and approval", "[pages]")
{
    ReviewPage review;
    ReviewState state;
    state.enrollment = fullEnrollment();
    state.pictures = picturesOf(*state.enrollment);
    review.render(state);
    checkPage(review, "review");
    state.enrollment = withExceptions();
    state.pictures = picturesOf(*state.enrollment);
    state.chipFingers = state.enrollment->chipFingers;
    state.unconfirmed = enrollment::unconfirmedExceptions(*state.enrollment);
    review.render(state);
    checkPage(review, "review-exceptions");
    state.confirming = true;
    review.render(state);
    checkPage(review, "review-confirming");
    state.error = base::Error{base::ErrorCode::PasswordWrong, {}, {}};
    review.render(state);
    checkPage(review, "review-confirming-wrong");

    DonePage done;
    DoneState doneState;
    doneState.slip = Slip{state.enrollment->number,
                          longResident().name,
                          QStringLiteral("1671-01-A"),
                          QStringLiteral("Kota Palembang"),
                          QDateTime::currentDateTimeUtc(),
                          true,
                          {}};
    doneState.printing = Printing::NoPrinter;
    done.render(doneState);
    checkPage(done, "done");

    state.enrollment->corrections = someCorrections();
    state.enrollment->grounds = someGrounds();
    review.render(state);
    checkPage(review, "review-corrections");

    ApprovalPage approval;
    approval.render(approvalList());
    checkPage(approval, "approval");
    ApprovalState excepted = approvalList();
    excepted.enrollment = withExceptions();
    excepted.pictures = picturesOf(*excepted.enrollment);
    excepted.handPhotoAsked = true;
    approval.render(excepted);
    checkPage(approval, "approval-exceptions");
    ApprovalState remarked = approvalList();
    remarked.enrollment->corrections = someCorrections();
    remarked.enrollment->grounds = someGrounds();
    remarked.advice = personView().advice;
    approval.render(remarked);
    checkPage(approval, "approval-notes");
    ApprovalState returning = approvalList();
    returning.returning = true;
    approval.render(returning);
    checkPage(approval, "approval-return");
}

TEST_CASE("nothing is cut off on the import page, whatever was found", "[pages]")
{
    ImportPage page;
    ImportState state;
    page.render(state);
    checkPage(page, "import-choose");
    state.path = QStringLiteral("/media/usb/dinas/BIP kecamatan Ilir Barat Dua November 2026.csv");
    state.phase = ImportPhase::Importing;
    state.progress = {412'345, 1'200'000, 0.34, 98'765, 11};
    page.render(state);
    checkPage(page, "import-running");
    state.phase = ImportPhase::Checked;
    state.report = importReport();
    page.render(state);
    checkPage(page, "import-checked");
    state.phase = ImportPhase::Done;
    page.render(state);
    checkPage(page, "import-done");
    state.savedTo = QStringLiteral("/media/usb/ditolak-BIP kecamatan Ilir Barat Dua November.csv");
    page.render(state);
    checkPage(page, "import-saved");
}

TEST_CASE("no state of a button changes its letters, which Qt does not reckon with", "[pages]")
{
    QFile style(QStringLiteral(REKAM_SOURCE_DIR "/resources/style/rekam.qss"));
    REQUIRE(style.open(QIODevice::ReadOnly));
    const QString rules = QString::fromUtf8(style.readAll());
    static const QRegularExpression ofState(
        QStringLiteral(R"(([^{}]*\][^{}]*:[a-z]+)\s*\{([^}]*)\})"));
    int seen = 0;
    for (auto rule = ofState.globalMatch(rules); rule.hasNext(); ++seen) {
        const auto each = rule.next();
        CAPTURE(each.captured(1).trimmed().toStdString());
        CHECK_FALSE(each.captured(2).contains(u"font"));
    }
    CHECK(seen > 10);
}
