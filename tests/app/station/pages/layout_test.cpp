// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/approval_page.h"
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/done_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/login_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/signature_page.h"
#include "app/text/language.h"
#include "tests/app/station/pages/layout_check.h"
#include "tests/app/station/pages/sample_states.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>

using namespace rekam;
using namespace rekam::tests;
using namespace rekam::station;

namespace {

// What is left for a page of 1366x768: 40 pixels of desktop panel, 30 of title bar, and the window's
// own band, header, steps and status line.
constexpr QSize smallest(1366, 768 - 40 - 30 - 28 - 56 - 44 - 30);

/** Shows @p page in both languages and looks for anything that does not fit. With
 *  REKAM_PAGE_PICTURES=folder a picture of each is left there to look at. */
template<typename PageType>
void checkPage(PageType &page, const char *name)
{
    for (const char *code : {"id", "en"}) {
        const text::Language language{QLatin1String(code)};
        INFO(name << " " << code);
        page.setObjectName(QLatin1String(name));
        page.setProperty("role", QStringLiteral("window"));
        page.setAttribute(Qt::WA_StyledBackground);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&page, &change);
        CHECK(page.minimumSizeHint().width() <= smallest.width());
        CHECK(page.minimumSizeHint().height() <= smallest.height());
        page.resize(smallest);
        page.show();
        QApplication::processEvents();
        QApplication::processEvents();
        CHECK(page.width() == smallest.width());
        CHECK(page.height() == smallest.height());
        const QStringList clipped = whatIsClipped(page);
        INFO(clipped.join(u'\n').toStdString());
        CHECK(clipped.isEmpty());
        const QString folder = qEnvironmentVariable("REKAM_PAGE_PICTURES");
        if (!folder.isEmpty())
            page.grab().save(QDir(folder).filePath(
                QStringLiteral("%1-%2.png").arg(QLatin1String(name), QLatin1String(code))));
        page.hide();
    }
}

} // namespace

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
    page.render(unfinishedOnes());
    checkPage(page, "search-unfinished");
    SearchState none;
    none.text = QStringLiteral("SIAPA");
    none.searched = true;
    page.render(none);
    checkPage(page, "search-none");
}

TEST_CASE("nothing is cut off on the biodata page, with the longest names", "[pages]")
{
    BiodataPage page;
    BiodataState state;
    state.resident = longResident();
    state.notes
        = {BiodataNote::BelowSixteen, BiodataNote::NikDateDiffers, BiodataNote::NikSexDiffers};
    page.render(state);
    checkPage(page, "biodata");
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
    page.render(state);
    checkPage(page, "signature");
    state.phase = SignaturePhase::Excepting;
    page.render(state);
    checkPage(page, "signature-reasons");
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
    page.render(fingersUnderWay(Complete));
    checkPage(page, "fingers-complete");
    page.render(fingersUnderWay(Failed));
    checkPage(page, "fingers-failed");
}

TEST_CASE("nothing is cut off on review, done and approval", "[pages]")
{
    ReviewPage review;
    ReviewState state;
    state.enrollment = fullEnrollment();
    state.pictures = picturesOf(*state.enrollment);
    review.render(state);
    checkPage(review, "review");

    DonePage done;
    DoneState doneState;
    doneState.slip = Slip{state.enrollment->number,        longResident().name,
                          QStringLiteral("1671-01-A"),     QStringLiteral("Kota Palembang"),
                          QDateTime::currentDateTimeUtc(), true};
    doneState.printing = Printing::NoPrinter;
    done.render(doneState);
    checkPage(done, "done");

    ApprovalPage approval;
    approval.render(approvalList());
    checkPage(approval, "approval");
    ApprovalState returning = approvalList();
    returning.returning = true;
    approval.render(returning);
    checkPage(approval, "approval-return");
}
