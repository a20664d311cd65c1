// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which signal of which page is which intent of which presenter.
#include "app/station/pages/approval_page.h"
#include "app/station/pages/done_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/import_page.h"
#include "app/station/pages/lock_page.h"
#include "app/station/pages/login_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/settings_page.h"
#include "app/station/pages/signature_page.h"
#include "app/station/shell/header_bar.h"
#include "app/station/shell/main_window.h"
#include "app/station/shell/status_line.h"
#include "app/station/widgets/pad_widget.h"
#include "app/station/widgets/sign_board.h"
#include "app/text/error_text.h"

#include <QLabel>
#include <QStackedWidget>

namespace rekam::station {

void MainWindow::connectShell()
{
    connect(m_header, &HeaderBar::workplaceRequested, this, &MainWindow::goTo);
    connect(m_header, &HeaderBar::changePersonRequested, this, &MainWindow::changePerson);
    connect(m_header, &HeaderBar::logoutRequested, &m_core, &CoreThread::logout);
    connect(m_header, &HeaderBar::languageRequested, this, [this](const QString &code) {
        m_language.use(code);
        m_header->setLanguage(code);
    });
    connect(&m_uploads, &UploadThread::stateChanged, this,
            [this] { m_status->setUploads(m_uploads.state(), m_identity.has_value()); });
    connect(&m_core, &CoreThread::loggedOut, this, &MainWindow::forgetEverything);
}

void MainWindow::connectLogin()
{
    LoginPresenter &login = m_presenters.login;
    connect(&login, &LoginPresenter::stateChanged, this,
            [this] { m_login->render(m_presenters.login.state()); });
    connect(&login, &LoginPresenter::opened, this, [this](const StationFacts &station) {
        m_profile = station.profile;
        m_band->setVisible(station.profile.region.practice);
        m_status->setStation(station.profile.id.toString());
        m_settings->station()->setProtection(station.protection);
        retranslate();
    });
    connect(m_login, &LoginPage::loginRequested, &login, &LoginPresenter::login);
}

void MainWindow::connectSearch()
{
    SearchPresenter &search = m_presenters.search;
    EnrollmentFlow &flow = m_presenters.flow;
    connect(&search, &SearchPresenter::stateChanged, this,
            [this] { m_search->render(m_presenters.search.state()); });
    connect(m_search, &SearchPage::textChanged, &search, &SearchPresenter::search);
    connect(m_search, &SearchPage::hitChosen, &search, &SearchPresenter::choose);
    connect(m_search, &SearchPage::unfinishedChosen, &search, &SearchPresenter::resume);
    connect(m_search, &SearchPage::cancelRequested, &search, &SearchPresenter::startCancel);
    connect(m_search, &SearchPage::cancelStopped, &search, &SearchPresenter::stopCancel);
    connect(m_search, &SearchPage::reasonGiven, &search, &SearchPresenter::cancel);
    connect(&search, &SearchPresenter::chosen, &flow, &EnrollmentFlow::confirm);
    connect(&search, &SearchPresenter::resumed, &flow, &EnrollmentFlow::resume);

    connect(&flow, &EnrollmentFlow::searching, this, &MainWindow::showSearch);
    connect(&flow, &EnrollmentFlow::entered, this, &MainWindow::enter);
    connect(&flow, &EnrollmentFlow::failed, this, [this](const base::Error &error) {
        m_failure->showError(error);
        m_failure->setVisible(true);
    });
}

void MainWindow::connectImport()
{
    ImportPresenter &roster = m_presenters.roster;
    connect(&roster, &ImportPresenter::stateChanged, this,
            [this] { m_import->render(m_presenters.roster.state()); });
    connect(m_search, &SearchPage::importRequested, this, &MainWindow::showImport);
    connect(m_import, &ImportPage::fileChosen, &roster, &ImportPresenter::choose);
    connect(m_import, &ImportPage::fileLeft, &roster, &ImportPresenter::begin);
    connect(m_import, &ImportPage::importRequested, &roster, &ImportPresenter::import);
    connect(m_import, &ImportPage::cancelRequested, &roster, &ImportPresenter::cancel);
    connect(m_import, &ImportPage::saveRequested, &roster, &ImportPresenter::saveRefused);
    connect(m_import, &Page::backRequested, &m_presenters.flow, &EnrollmentFlow::search);
}

void MainWindow::connectCaptures()
{
    EnrollmentFlow &flow = m_presenters.flow;
    PortraitPresenter &portrait = m_presenters.portrait;
    connect(&portrait, &PortraitPresenter::stateChanged, this,
            [this] { m_portrait->render(m_presenters.portrait.state()); });
    connect(m_portrait, &PortraitPage::captureRequested, &portrait, &PortraitPresenter::capture);
    connect(m_portrait, &PortraitPage::againRequested, &portrait, &PortraitPresenter::again);
    connect(m_portrait, &PortraitPage::useRequested, &portrait, &PortraitPresenter::use);
    connect(m_portrait, &PortraitPage::reconnectRequested, &portrait,
            &PortraitPresenter::reconnect);
    connect(m_portrait, &Page::backRequested, &portrait, &PortraitPresenter::back);
    connect(&portrait, &PortraitPresenter::finished, &flow, &EnrollmentFlow::next);
    connect(&portrait, &PortraitPresenter::left, &flow, &EnrollmentFlow::previous);
}

void MainWindow::connectSignature()
{
    EnrollmentFlow &flow = m_presenters.flow;
    SignaturePresenter &signature = m_presenters.signature;
    connect(&signature, &SignaturePresenter::stateChanged, this, [this] {
        m_signature->render(m_presenters.signature.state());
        followSignature();
    });
    connect(m_signature, &SignaturePage::useRequested, &signature, &SignaturePresenter::use);
    connect(m_signature, &SignaturePage::againRequested, &signature, &SignaturePresenter::again);
    connect(m_signature, &SignaturePage::exceptionRequested, &signature,
            &SignaturePresenter::startException);
    connect(m_signature, &SignaturePage::exceptionChosen, &signature, &SignaturePresenter::except);
    connect(m_signature, &SignaturePage::guidedToggled, &signature,
            &SignaturePresenter::toggleGuided);
    connect(m_board, &SignBoard::againRequested, &signature, &SignaturePresenter::again);
    connect(m_board, &SignBoard::doneRequested, &signature, &SignaturePresenter::use);
    for (PadWidget *pad : pads()) {
        connect(&signature, &SignaturePresenter::inkBegun, pad, &PadWidget::followDown);
        connect(&signature, &SignaturePresenter::inkMoved, pad, &PadWidget::followMove);
        connect(&signature, &SignaturePresenter::inkEnded, pad, &PadWidget::followUp);
        connect(pad, &PadWidget::missed, &signature, &SignaturePresenter::noteMiss);
    }
    connect(m_signature, &Page::backRequested, &signature, &SignaturePresenter::back);
    connect(&signature, &SignaturePresenter::finished, &flow, &EnrollmentFlow::next);
    connect(&signature, &SignaturePresenter::left, &flow, &EnrollmentFlow::previous);
}

void MainWindow::followSignature()
{
    const SignatureState &state = m_presenters.signature.state();
    const bool writing = state.open && state.phase == SignaturePhase::Writing
        && m_stack->currentWidget() == m_signature && m_front->currentWidget() != m_lock;
    PadWidget *pad = m_board->pad();
    if (writing && state.signature.strokes.empty())
        pad->clear(); // the presenter began anew
    pad->setActive(writing && state.isOnScreen());
    m_board->setMessage(state.error ? text::guidance(state.error->code) : QString());
    m_board->setPractice(m_profile && m_profile->region.practice);
    m_board->showOn(writing && state.residentScreen ? residentScreen(*this) : nullptr);
    m_signature->setSecondScreen(m_board->isVisible());
}

void MainWindow::connectFingers()
{
    EnrollmentFlow &flow = m_presenters.flow;
    FingersPresenter &fingers = m_presenters.fingers;
    connect(&fingers, &FingersPresenter::stateChanged, this,
            [this] { m_fingers->render(m_presenters.fingers.state()); });
    connect(m_fingers, &FingersPage::nextRequested, &fingers, &FingersPresenter::next);
    connect(m_fingers, &FingersPage::keepPoorRequested, &fingers, &FingersPresenter::keepPoor);
    connect(m_fingers, &FingersPage::tryAgainRequested, &fingers, &FingersPresenter::tryAgain);
    connect(m_fingers, &FingersPage::exceptionRequested, &fingers,
            &FingersPresenter::startException);
    connect(m_fingers, &FingersPage::exceptionChosen, &fingers, &FingersPresenter::except);
    connect(m_fingers, &FingersPage::moveRequested, &fingers, &FingersPresenter::move);
    connect(m_fingers, &FingersPage::photoRequested, &fingers, &FingersPresenter::startPhoto);
    connect(m_fingers, &FingersPage::takePhotoRequested, &fingers, &FingersPresenter::takePhoto);
    connect(m_fingers, &FingersPage::skipPhotoRequested, &fingers, &FingersPresenter::skipPhoto);
    connect(m_fingers, &FingersPage::retakeRequested, &fingers, &FingersPresenter::retake);
    connect(m_fingers, &FingersPage::reconnectRequested, &fingers, &FingersPresenter::reconnect);
    connect(m_fingers, &Page::backRequested, &fingers, &FingersPresenter::back);
    connect(&fingers, &FingersPresenter::finished, &flow, &EnrollmentFlow::next);
    connect(&fingers, &FingersPresenter::left, &flow, &EnrollmentFlow::previous);
}

void MainWindow::connectEnd()
{
    EnrollmentFlow &flow = m_presenters.flow;
    ReviewPresenter &review = m_presenters.review;
    connect(&review, &ReviewPresenter::stateChanged, this,
            [this] { m_review->render(m_presenters.review.state()); });
    connect(m_review, &ReviewPage::completeRequested, &review, &ReviewPresenter::complete);
    connect(m_review, &ReviewPage::portraitRequested, &flow,
            [&flow] { flow.open(Step::Portrait); });
    connect(m_review, &ReviewPage::signatureRequested, &flow,
            [&flow] { flow.open(Step::Signature); });
    connect(m_review, &ReviewPage::fingersRequested, &flow, [&flow] { flow.open(Step::Fingers); });
    connect(m_review, &ReviewPage::confirmingRequested, &review, &ReviewPresenter::startConfirming);
    connect(m_review, &ReviewPage::confirmed, &review, &ReviewPresenter::confirm);
    connect(m_review, &ReviewPage::biodataRequested, this, [this] {
        if (const auto &reviewed = m_presenters.review.state().enrollment)
            m_presenters.flow.confirm(population::Nik(reviewed->resident.nik));
    });
    connect(m_review, &Page::backRequested, &review, &ReviewPresenter::back);
    connect(&review, &ReviewPresenter::finished, &flow, &EnrollmentFlow::next);
    connect(&review, &ReviewPresenter::left, &flow, &EnrollmentFlow::previous);

    DonePresenter &done = m_presenters.done;
    connect(&done, &DonePresenter::stateChanged, this,
            [this] { m_done->render(m_presenters.done.state()); });
    connect(m_done, &DonePage::printRequested, &done, &DonePresenter::print);
    connect(m_done, &DonePage::nextRequested, &done, &DonePresenter::next);
    connect(&done, &DonePresenter::finished, &flow, &EnrollmentFlow::search);
}

void MainWindow::connectApproval()
{
    ApprovalPresenter &approval = m_presenters.approval;
    connect(&approval, &ApprovalPresenter::stateChanged, this,
            [this] { m_approval->render(m_presenters.approval.state()); });
    connect(m_approval, &ApprovalPage::rowSelected, &approval, &ApprovalPresenter::select);
    connect(m_approval, &ApprovalPage::approveRequested, &approval, &ApprovalPresenter::approve);
    connect(m_approval, &ApprovalPage::returnRequested, &approval, &ApprovalPresenter::startReturn);
    connect(m_approval, &ApprovalPage::returnCanceled, &approval, &ApprovalPresenter::stopReturn);
    connect(m_approval, &ApprovalPage::reasonGiven, &approval, &ApprovalPresenter::giveBack);
    connect(m_approval, &Page::backRequested, &m_presenters.flow, &EnrollmentFlow::search);
    connect(&approval, &ApprovalPresenter::approved, &m_uploads, &UploadThread::trigger);
}

} // namespace rekam::station
