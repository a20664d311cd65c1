// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What watches over the pages: who is let in, the lock, the password that is asked again, the region,
// the disk, the backups; and the pages of the station's own affairs.
#include "app/station/pages/access_page.h"
#include "app/station/pages/lock_page.h"
#include "app/station/pages/new_password_page.h"
#include "app/station/pages/offline_page.h"
#include "app/station/pages/settings_page.h"
#include "app/station/pages/statement_page.h"
#include "app/station/shell/header_bar.h"
#include "app/station/shell/main_window.h"
#include "app/station/shell/status_line.h"
#include "app/station/widgets/account_form.h"
#include "app/station/widgets/password_panel.h"
#include "app/text/error_text.h"

#include <QApplication>
#include <QEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace rekam::station {

void MainWindow::connectAdmission()
{
    AdmissionPresenter &admission = m_presenters.admission;
    connect(&m_core, &CoreThread::loggedIn, &admission, &AdmissionPresenter::begin);
    connect(&admission, &AdmissionPresenter::stateChanged, this, [this] {
        const AdmissionState &state = m_presenters.admission.state();
        m_newPassword->render(state);
        m_statement->render(state);
        m_offline->render(state);
        Page *page = nullptr;
        if (state.step == AdmissionStep::Password)
            page = m_newPassword;
        else if (state.step == AdmissionStep::Statement)
            page = m_statement;
        else if (state.step == AdmissionStep::Offline)
            page = m_offline;
        if (page && m_stack->currentWidget() != page)
            showPage(page, -1);
    });
    connect(&admission, &AdmissionPresenter::admitted, this, &MainWindow::welcome);
    connect(m_newPassword, &NewPasswordPage::passwordChosen, &admission,
            &AdmissionPresenter::choosePassword);
    connect(m_newPassword, &Page::backRequested, &admission, &AdmissionPresenter::decline);
    connect(m_statement, &StatementPage::agreed, &admission, &AdmissionPresenter::acceptStatement);
    connect(m_statement, &Page::backRequested, &admission, &AdmissionPresenter::decline);
    connect(m_offline, &OfflinePage::extendRequested, &admission, &AdmissionPresenter::extend);
    connect(m_offline, &OfflinePage::skipRequested, &admission, &AdmissionPresenter::skip);
    connect(m_offline, &Page::backRequested, &admission, &AdmissionPresenter::decline);
}

void MainWindow::connectLock()
{
    LockPresenter &lock = m_presenters.lock;
    connect(&lock, &LockPresenter::stateChanged, this,
            [this] { m_lock->render(m_presenters.lock.state()); });
    connect(&lock, &LockPresenter::locked, this, &MainWindow::cover);
    connect(&lock, &LockPresenter::unlocked, this, &MainWindow::uncover);
    connect(m_lock, &LockPage::unlockRequested, &lock, &LockPresenter::unlock);
    connect(m_lock, &LockPage::changePersonRequested, this, &MainWindow::changePerson);
    auto *now = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(now, &QShortcut::activated, &lock, &LockPresenter::lock);
    qApp->installEventFilter(this);
    // Who lays fingers down or signs on a tablet touches no key: the resident is at work as well.
    connect(&m_presenters.fingers, &FingersPresenter::touched, &lock, &LockPresenter::noteInput);
    connect(&m_presenters.signature, &SignaturePresenter::inkBegun, &lock,
            &LockPresenter::noteInput);
    connect(&m_presenters.signature, &SignaturePresenter::inkMoved, &lock,
            &LockPresenter::noteInput);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
        m_presenters.lock.noteInput();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::cover()
{
    m_presenters.portrait.pause();
    m_presenters.fingers.pause();
    m_presenters.signature.pause();
    for (QWidget *each : QApplication::topLevelWidgets())
        if (each != window() && each->isWindow())
            each->close(); // a file chooser would stay in view, with names of files
    m_focusBefore = m_stack->isAncestorOf(QApplication::focusWidget())
            || m_password->isAncestorOf(QApplication::focusWidget())
        ? QApplication::focusWidget()
        : nullptr;
    m_front->setCurrentWidget(m_lock);
    followSignature();
    m_lock->activate();
    Q_EMIT pageShown(m_lock->objectName());
}

void MainWindow::uncover()
{
    m_front->setCurrentWidget(m_work);
    m_presenters.portrait.resume();
    m_presenters.fingers.resume();
    m_presenters.signature.resume();
    followSignature();
    auto *page = qobject_cast<Page *>(m_stack->currentWidget());
    if (m_focusBefore && m_focusBefore->isVisible() && m_focusBefore->isEnabled())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (page)
        page->activateAgain();
    Q_EMIT pageShown(pageName());
}

void MainWindow::connectPassword()
{
    PasswordPresenter &password = m_presenters.password;
    connect(&password, &PasswordPresenter::stateChanged, this, [this] {
        const PasswordState &state = m_presenters.password.state();
        const bool closes = m_password->isVisible() && !state.asking;
        layOutPassword();
        m_password->render(state);
        // Keys belong to the page again; which of its widgets, the page knows.
        auto *page = qobject_cast<Page *>(m_stack->currentWidget());
        if (closes && page)
            page->activateAgain();
    });
    connect(m_password, &PasswordPanel::confirmRequested, &password, &PasswordPresenter::confirm);
    connect(m_password, &PasswordPanel::cancelRequested, &password, &PasswordPresenter::cancel);
}

void MainWindow::layOutPassword()
{
    const int height = m_password->sizeHint().height();
    const QRect below = m_stack->geometry();
    m_password->setGeometry(below.x(), below.bottom() + 1 - height, below.width(), height);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutPassword();
}

void MainWindow::connectRegion()
{
    connect(&m_region, &RegionThread::stateChanged, this, [this] {
        const RegionState &state = m_region.state();
        m_status->setRegion(state);
        RegionFacts facts;
        if (state.standing)
            facts.lastContact = state.standing->lastContact;
        facts.daysLeft = state.daysLeft;
        facts.meeting = state.meeting;
        if (state.auditWarning)
            facts.trouble = state.auditWarning;
        else if (state.lastError)
            facts.trouble = state.lastError->code;
        m_settings->station()->setRegion(facts);
    });
    connect(&m_region, &RegionThread::turnedAway, this, [this](const base::Error &error) {
        m_core.logout();
        m_presenters.login.turnAway(error);
    });
    connect(&m_uploads, &UploadThread::receiptArrived, &m_region, &RegionThread::noteSent);
    connect(&m_uploads, &UploadThread::stationRefused, &m_region, &RegionThread::meet);

    DiskPresenter &disk = m_presenters.disk;
    connect(&disk, &DiskPresenter::changed, this,
            [this] { m_status->setDisk(m_presenters.disk.gauge()); });
    connect(&m_presenters.review, &ReviewPresenter::finished, &disk, &DiskPresenter::refresh);
    connect(&m_presenters.approval, &ApprovalPresenter::approved, &disk, &DiskPresenter::refresh);

    BackupPresenter &backup = m_presenters.backup;
    connect(&backup, &BackupPresenter::stateChanged, this,
            [this] { m_settings->station()->setBackup(m_presenters.backup.state()); });
    connect(&backup, &BackupPresenter::dailyFailed, this, [this](const base::Error &error) {
        m_failure->say(MessageBar::Kind::Attention,
                       tr("Cadangan harian belum berhasil: %1").arg(text::sentence(error)));
        m_failure->setVisible(true);
    });
    connect(m_settings, &SettingsPage::backupRequested, &backup, &BackupPresenter::start);

    RetentionPresenter &retention = m_presenters.retention;
    connect(&retention, &RetentionPresenter::stateChanged, this,
            [this] { m_settings->setRetention(m_presenters.retention.state()); });
    connect(m_settings, &SettingsPage::destructionRequested, &retention, &RetentionPresenter::run);
}

void MainWindow::connectAccess()
{
    AccessPresenter &access = m_presenters.access;
    connect(&access, &AccessPresenter::stateChanged, this,
            [this] { m_access->render(m_presenters.access.state()); });
    connect(m_access, &AccessPage::historyRequested, &access, &AccessPresenter::showHistory);
    connect(m_access, &AccessPage::searchRequested, &access, &AccessPresenter::search);
    connect(m_access, &AccessPage::verifyRequested, &access, &AccessPresenter::verify);
    connect(m_access, &AccessPage::printRequested, &access, &AccessPresenter::print);
    connect(m_access, &Page::backRequested, this, &MainWindow::goHome);
}

void MainWindow::connectSettings()
{
    SettingsPresenter &settings = m_presenters.settings;
    connect(&settings, &SettingsPresenter::stateChanged, this,
            [this] { m_settings->render(m_presenters.settings.state()); });
    connect(m_settings, &SettingsPage::accountSelected, &settings, &SettingsPresenter::select);
    connect(m_settings, &SettingsPage::taskRequested, &settings, &SettingsPresenter::open);
    connect(m_settings, &SettingsPage::taskClosed, &settings, &SettingsPresenter::close);
    connect(m_settings, &SettingsPage::captureChanged, &settings,
            &SettingsPresenter::changeCapture);
    connect(m_settings, &SettingsPage::unlockRequested, &settings, &SettingsPresenter::unlock);
    connect(m_settings, &Page::backRequested, this, &MainWindow::goHome);
    AccountForm *form = m_settings->form();
    connect(form, &AccountForm::passwordChanged, &settings, &SettingsPresenter::changePassword);
    connect(form, &AccountForm::accountAdded, &settings, &SettingsPresenter::addAccount);
    connect(form, &AccountForm::accountExtended, &settings, &SettingsPresenter::extendAccount);
    connect(form, &AccountForm::passwordReset, &settings, &SettingsPresenter::resetPassword);
    connect(form, &AccountForm::accountEnded, &settings, &SettingsPresenter::endAccount);
}

} // namespace rekam::station
