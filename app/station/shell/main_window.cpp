// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/main_window.h"

#include "app/station/pages/approval_page.h"
#include "app/station/pages/biodata_page.h"
#include "app/station/pages/done_page.h"
#include "app/station/pages/fingers_page.h"
#include "app/station/pages/login_page.h"
#include "app/station/pages/portrait_page.h"
#include "app/station/pages/review_page.h"
#include "app/station/pages/search_page.h"
#include "app/station/pages/signature_page.h"
#include "app/station/shell/header_bar.h"
#include "app/station/shell/status_line.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/pad_widget.h"
#include "app/station/widgets/step_bar.h"

#include <QEvent>
#include <QStackedWidget>

namespace rekam::station {

MainWindow::MainWindow(PresenterSet &presenters, CoreThread &core, UploadThread &uploads,
                       text::Language &language, QWidget *parent)
    : QWidget(parent)
    , m_presenters(presenters)
    , m_core(core)
    , m_uploads(uploads)
    , m_language(language)
    , m_band(plainLabel("practiceBand", this))
    , m_header(new HeaderBar(this))
    , m_steps(new StepBar(this))
    , m_failure(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusLine(this))
{
    build();
    connectShell();
    connectLogin();
    connectSearch();
    connectCaptures();
    connectEnd();
    connectApproval();
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
    add(m_biodata, "biodata");
    add(m_portrait, "portrait");
    add(m_signature, "signature");
    add(m_fingers, "fingers");
    add(m_review, "review");
    add(m_done, "done");
    add(m_approval, "approval");
    m_band->setAlignment(Qt::AlignCenter);
    m_band->setFixedHeight(28);
    m_band->hide();
    m_failure->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_header);
    layout->addWidget(m_steps);
    layout->addWidget(m_failure);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);
}

void MainWindow::enter(Step step, const enrollment::Enrollment &enrollment)
{
    const int index = static_cast<int>(step);
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
    m_failure->hide();
    m_steps->setVisible(step >= 0);
    m_steps->setCurrent(step);
    m_header->setApproving(page == m_approval);
    m_stack->setCurrentWidget(page);
    page->activate();
    Q_EMIT pageShown(page->objectName());
}

void MainWindow::showSearch()
{
    m_presenters.biodata.clear();
    m_presenters.portrait.leave();
    m_presenters.signature.leave();
    m_presenters.fingers.leave();
    m_presenters.review.leave();
    m_presenters.done.leave();
    m_presenters.approval.leave();
    m_presenters.search.begin();
    showPage(m_search, static_cast<int>(Step::Search));
}

void MainWindow::showApproval()
{
    m_presenters.flow.search(); // whatever was open stays saved
    m_presenters.search.clear();
    m_presenters.approval.begin();
    showPage(m_approval, -1);
}

void MainWindow::welcome(const Identity &identity)
{
    m_identity = identity;
    m_header->setIdentity(identity);
    m_approval->setBackPossible(vault::roleMay(identity.role, vault::Act::RecordEnrollment));
    if (vault::roleMay(identity.role, vault::Act::ApproveEnrollment))
        showApproval();
    else
        m_presenters.flow.search();
}

void MainWindow::forgetEverything()
{
    m_identity.reset();
    m_header->setIdentity(std::nullopt);
    m_presenters.flow.search();
    m_presenters.search.clear();
    m_presenters.login.begin();
    showPage(m_login, -1);
}

PadWidget *MainWindow::pad() const
{
    return m_signature->pad();
}

QString MainWindow::pageName() const
{
    return m_stack->currentWidget()->objectName();
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
