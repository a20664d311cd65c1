// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/main_window.h"

#include "app/station/pages/access_page.h"
#include "app/station/pages/approval_page.h"
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/declare_page.h"
#include "app/station/pages/done_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/import_page.h"
#include "app/station/pages/lock_page.h"
#include "app/station/pages/login_page.h"
#include "app/station/pages/new_password_page.h"
#include "app/station/pages/offline_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/settings_page.h"
#include "app/station/pages/signature_page.h"
#include "app/station/pages/statement_page.h"
#include "app/station/shell/header_bar.h"
#include "app/station/shell/notice_text.h"
#include "app/station/shell/status_line.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/pad_widget.h"
#include "app/station/widgets/password_panel.h"
#include "app/station/widgets/sign_board.h"
#include "app/station/widgets/step_bar.h"

#include <QEvent>
#include <QStackedWidget>

namespace rekam::station {

MainWindow::MainWindow(PresenterSet &presenters, const Threads &threads, text::Language &language,
                       QWidget *parent)
    : QWidget(parent)
    , m_presenters(presenters)
    , m_core(threads.core)
    , m_uploads(threads.uploads)
    , m_region(threads.region)
    , m_language(language)
    , m_band(plainLabel("practiceBand", this))
    , m_front(new QStackedWidget(this))
    , m_work(new QWidget(m_front))
    , m_header(new HeaderBar(m_work))
    , m_steps(new StepBar(m_work))
    , m_failure(new MessageBar(m_work))
    , m_stack(new QStackedWidget(m_work))
    , m_status(new StatusLine(m_work))
    , m_lock(new LockPage(m_front))
    , m_password(new PasswordPanel(m_work))
    , m_board(new SignBoard(this))
{
    build();
    connectShell();
    connectLogin();
    connectSearch();
    connectImport();
    connectPersons();
    connectCaptures();
    connectSignature();
    connectFingers();
    connectEnd();
    connectApproval();
    connectAdmission();
    connectLock();
    connectPassword();
    connectRegion();
    connectAccess();
    connectSettings();
    m_header->setLanguage(language.code());
    retranslate();
    showPage(m_login, -1);
}

void MainWindow::build()
{
    setRole(this, "window");
    setAttribute(Qt::WA_StyledBackground);
    const auto add = [this]<typename PageType>(PageType *&page, const char *name) {
        page = new PageType(m_stack);
        page->setObjectName(QLatin1String(name));
        m_stack->addWidget(page);
    };
    add(m_login, "login");
    add(m_search, "search");
    add(m_import, "import");
    add(m_biodata, "biodata");
    add(m_declare, "declare");
    add(m_portrait, "portrait");
    add(m_signature, "signature");
    add(m_fingers, "fingers");
    add(m_review, "review");
    add(m_done, "done");
    add(m_approval, "approval");
    add(m_newPassword, "password");
    add(m_statement, "statement");
    add(m_offline, "offline");
    add(m_access, "access");
    add(m_settings, "settings");
    m_lock->setObjectName(QStringLiteral("lock"));
    m_band->setAlignment(Qt::AlignCenter);
    m_band->setFixedHeight(28);
    m_band->hide();
    m_failure->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band); // also over the lock: practice is practice
    layout->addWidget(m_front, 1);
    m_front->addWidget(m_work);
    m_front->addWidget(m_lock);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_header);
    work->addWidget(m_steps);
    work->addWidget(m_failure);
    work->addWidget(m_stack, 1);
    work->addWidget(m_status);
}

Page *MainWindow::pageOf(Step step) const
{
    switch (step) {
    case Step::Search:
        return m_search;
    case Step::Biodata:
        return m_biodata;
    case Step::Portrait:
        return m_portrait;
    case Step::Signature:
        return m_signature;
    case Step::Fingers:
        return m_fingers;
    case Step::Review:
        return m_review;
    case Step::Done:
        break;
    }
    return m_done;
}

void MainWindow::lead(const Page *page)
{
    m_core.setPlace(QStringLiteral("page.") + page->objectName());
}

void MainWindow::enter(Step step, const enrollment::Enrollment &enrollment)
{
    const int index = static_cast<int>(step);
    lead(pageOf(step));
    switch (step) {
    case Step::Portrait:
        m_presenters.portrait.begin(enrollment);
        showPage(m_portrait, index);
        break;
    case Step::Signature:
        m_presenters.portrait.leave();
        m_presenters.signature.begin(enrollment);
        showPage(m_signature, index);
        break;
    case Step::Fingers:
        m_presenters.signature.leave();
        m_presenters.fingers.begin(enrollment);
        showPage(m_fingers, index);
        break;
    case Step::Review:
        m_presenters.fingers.leave();
        m_presenters.review.begin(enrollment);
        showPage(m_review, index);
        break;
    case Step::Done:
        m_presenters.review.leave();
        if (m_profile)
            m_presenters.done.begin(enrollment, *m_profile);
        showPage(m_done, index);
        break;
    case Step::Search:
    case Step::Biodata:
        break;
    }
}

void MainWindow::showPage(Page *page, int step)
{
    lead(page);
    if (page != m_stack->currentWidget())
        m_presenters.password.cancel(); // asked for by the page that is left
    m_failure->hide();
    m_steps->setVisible(step >= 0);
    m_steps->setCurrent(step);
    m_header->setWorkplace(page == m_approval       ? Workplace::Approval
                               : page == m_access   ? Workplace::Access
                               : page == m_settings ? Workplace::Settings
                                                    : Workplace::Recording);
    m_stack->setCurrentWidget(page);
    followSignature();
    page->activate();
    Q_EMIT pageShown(page->objectName());
}

void MainWindow::showSearch()
{
    lead(m_search);
    m_presenters.biodata.clear();
    m_presenters.portrait.leave();
    m_presenters.signature.leave();
    m_presenters.fingers.leave();
    m_presenters.review.leave();
    m_presenters.done.leave();
    m_presenters.approval.leave();
    m_presenters.access.leave();
    m_presenters.settings.leave();
    m_presenters.roster.leave();
    m_presenters.search.begin();
    showPage(m_search, static_cast<int>(Step::Search));
}

void MainWindow::showApproval()
{
    m_presenters.flow.search(); // whatever was open stays saved
    m_presenters.search.clear();
    lead(m_approval);
    m_presenters.approval.begin();
    showPage(m_approval, -1);
}

void MainWindow::showAccess()
{
    m_presenters.flow.search();
    m_presenters.search.clear();
    m_access->clear();
    m_presenters.access.begin(*m_identity);
    showPage(m_access, -1);
}

void MainWindow::showSettings()
{
    m_presenters.flow.search();
    m_presenters.search.clear();
    lead(m_settings);
    m_presenters.settings.begin(*m_identity);
    showPage(m_settings, -1);
}

void MainWindow::showImport()
{
    m_presenters.search.clear();
    lead(m_import);
    m_import->clear();
    m_presenters.roster.begin();
    showPage(m_import, -1);
}

void MainWindow::goTo(Workplace place)
{
    if (!m_identity)
        return;
    switch (place) {
    case Workplace::Recording:
        m_presenters.flow.search();
        break;
    case Workplace::Approval:
        showApproval();
        break;
    case Workplace::Access:
        showAccess();
        break;
    case Workplace::Settings:
        showSettings();
        break;
    }
}

void MainWindow::goHome()
{
    if (!m_identity)
        return;
    const bool approves = vault::roleMay(m_identity->role, vault::Act::ApproveEnrollment);
    goTo(approves ? Workplace::Approval : Workplace::Recording);
}

void MainWindow::changePerson()
{
    m_presenters.flow.pause();
    m_core.logout();
}

void MainWindow::welcome(const Identity &identity)
{
    m_identity = identity;
    m_header->setIdentity(identity);
    m_status->setUploads(m_uploads.state(), true);
    m_search->setImportPossible(vault::roleMay(identity.role, vault::Act::ImportRoster));
    m_search->setCancelPossible(vault::roleMay(identity.role, vault::Act::CancelEnrollment));
    m_approval->setBackPossible(vault::roleMay(identity.role, vault::Act::RecordEnrollment));
    goHome();
    if (const QString notice = noticeText(identity.notices); !notice.isEmpty()) {
        m_failure->say(needsAttention(identity.notices) ? MessageBar::Kind::Attention
                                                        : MessageBar::Kind::Information,
                       notice);
        m_failure->setVisible(true);
    }
}

void MainWindow::forgetEverything()
{
    m_identity.reset();
    m_header->setIdentity(std::nullopt);
    m_presenters.flow.search();
    m_presenters.search.clear();
    m_presenters.admission.leave();
    m_access->clear();
    m_presenters.login.begin();
    showPage(m_login, -1);
}

PadWidget *MainWindow::pad() const
{
    return m_signature->pad();
}

DevicePanel *MainWindow::devicePanel() const
{
    return m_settings->devices();
}

std::vector<PadWidget *> MainWindow::pads() const
{
    return {m_signature->pad(), m_board->pad()};
}

QString MainWindow::pageName() const
{
    const bool covered = m_front->currentWidget() == m_lock;
    return covered ? m_lock->objectName() : m_stack->currentWidget()->objectName();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Rekam - perekaman KTP-el"));
    m_band->setText(tr("LATIHAN - data contoh, bukan perekaman yang sebenarnya"));
    m_steps->setSteps({tr("Cari"), tr("Biodata"), tr("Pas foto"), tr("Tanda tangan"),
                       tr("Sidik jari"), tr("Periksa"), tr("Selesai")});
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rekam::station
