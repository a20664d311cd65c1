// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/settings_page.h"

#include "app/station/widgets/account_form.h"
#include "app/station/widgets/capture_form.h"
#include "app/station/widgets/device_panel.h"
#include "app/station/widgets/labels.h"
#include "app/station/widgets/row_table.h"

#include <QFileDialog>
#include <QKeyEvent>

namespace rekam::station {

SettingsPage::SettingsPage(QWidget *parent)
    : Page(parent)
    , m_station(new StationPanel(this))
    , m_devicePlace(new QWidget(this))
    , m_devices(new DevicePanel(m_devicePlace))
    , m_accountsTitle(plainLabel("panelTitle", this))
    , m_table(new RowTable(this))
    , m_form(new AccountForm(this))
    , m_captureForm(new CaptureForm(this))
{
    m_destroy = addButton("plain", Qt::Key_M);
    m_backup = addButton("plain", Qt::Key_C);
    m_ownPassword = addTask("plain", Qt::Key_G, SettingsTask::ChangePassword);
    m_capture = addTask("plain", Qt::Key_R, SettingsTask::Capture);
    m_save = addButton("primary");
    m_station->setFixedWidth(440);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_station);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    m_accounts = makeAccounts();
    right->addWidget(m_accounts, 1);
    // The panel itself is shown only where devices can be chosen; its place gives way to a form.
    auto *place = new QVBoxLayout(m_devicePlace);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_devices);
    right->addWidget(m_devicePlace);
    right->addWidget(m_form);
    right->addWidget(m_captureForm);
    right->addStretch(0);
    row->addLayout(right, 1);
    body()->addLayout(row, 1);
    connect(m_backup, &QPushButton::clicked, this, &SettingsPage::chooseBackup);
    connect(m_destroy, &QPushButton::clicked, this, &SettingsPage::chooseMinutes);
    connect(m_unlock, &QPushButton::clicked, this, &SettingsPage::unlockRequested);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::submit);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int current, int, int previous, int) {
                if (current != previous && current >= 0)
                    Q_EMIT accountSelected(current);
            });
    SettingsPage::retranslate();
}

QPushButton *SettingsPage::addTask(const char *role, int key, SettingsTask task)
{
    QPushButton *button = addButton(role, key);
    connect(button, &QPushButton::clicked, this, [this, task] { Q_EMIT taskRequested(task); });
    return button;
}

QWidget *SettingsPage::makeAccounts()
{
    auto *panel = new QFrame(this);
    setRole(panel, "panel");
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    m_table->setLeastRows(4); // a village office has about as many
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_accountsTitle);
    buttons->addStretch();
    m_add = addTask("small", Qt::Key_T, SettingsTask::AddAccount);
    m_extend = addTask("small", Qt::Key_P, SettingsTask::ExtendAccount);
    m_reset = addTask("small", Qt::Key_S, SettingsTask::ResetPassword);
    m_unlock = addButton("small", Qt::Key_B);
    m_end = addTask("small", Qt::Key_A, SettingsTask::EndAccount);
    for (QPushButton *button : {m_add, m_extend, m_reset, m_unlock, m_end})
        buttons->addWidget(button); // out of the row below
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    return panel;
}

QWidget *SettingsPage::nextAction() const
{
    if (m_state.busy)
        return nullptr;
    if (m_state.task == SettingsTask::Capture)
        return m_captureForm->firstField();
    return m_state.task == SettingsTask::None ? nullptr : m_form->firstField();
}

void SettingsPage::submit()
{
    if (m_state.task == SettingsTask::Capture)
        Q_EMIT captureChanged(m_captureForm->settings());
    else
        m_form->submit();
}

void SettingsPage::goBack()
{
    if (m_state.task != SettingsTask::None)
        Q_EMIT taskClosed();
    else
        Q_EMIT backRequested();
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_state.task != SettingsTask::None && !event->isAutoRepeat()) {
        m_save->click();
        return;
    }
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_state.task == SettingsTask::None) {
        m_table->move(step);
        return;
    }
    Page::keyPressEvent(event);
}

void SettingsPage::chooseBackup()
{
    // Not exec(): pages behind it go on, and the idle lock can close it.
    auto *dialog = new QFileDialog(this, tr("Cadangkan ke"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    dialog->setNameFilter(tr("Cadangan stasiun (*.db)"));
    dialog->selectFile(
        QDate::currentDate().toString(QStringLiteral("'rekam-cadangan-'yyyyMMdd'.db'")));
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::backupRequested);
    dialog->open();
}

void SettingsPage::chooseMinutes()
{
    auto *dialog = new QFileDialog(this, tr("Berita acara ke"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->setNameFilter(tr("Berita acara (*.txt)"));
    dialog->selectFile(
        QDate::currentDate().toString(QStringLiteral("'berita-acara-'yyyyMMdd'.txt'")));
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::destructionRequested);
    dialog->open();
}

void SettingsPage::setRetention(const RetentionState &state)
{
    m_retention = state;
    fill();
}

void SettingsPage::render(const SettingsState &state)
{
    const bool another = state.task != m_state.task || state.selected != m_state.selected;
    m_state = state;
    const workflow::AccountSummary *chosen = state.chosen();
    if (another && state.task == SettingsTask::Capture && state.capture)
        m_captureForm->setSettings(*state.capture);
    m_form->setTask(state.task == SettingsTask::Capture ? SettingsTask::None : state.task,
                    chosen ? chosen->name : QString(), another);
    fill();
    followNextAction();
}

void SettingsPage::fill()
{
    const QSignalBlocker blocker(m_table);
    std::vector<QStringList> rows;
    for (const workflow::AccountSummary &account : m_state.accounts)
        rows.push_back(accountCells(account));
    m_table->setRows(rows);
    if (m_state.selected >= 0)
        m_table->selectRow(m_state.selected);
    const bool open = m_state.task != SettingsTask::None;
    const workflow::AccountSummary *chosen = m_state.chosen();
    const bool alive = chosen && !chosen->ended && !open && !m_state.busy;
    m_accounts->setVisible(m_state.mayManage && !open); // the form needs the room
    m_devicePlace->setVisible(!open);
    const bool capture = m_state.task == SettingsTask::Capture;
    m_form->setVisible(open && !capture);
    m_captureForm->setVisible(capture);
    m_captureForm->setEnabled(!m_state.busy);
    m_capture->setVisible(m_state.mayChangeCapture && !open);
    m_form->setEnabled(!m_state.busy);
    m_add->setEnabled(!open && !m_state.busy);
    m_extend->setEnabled(alive);
    m_reset->setEnabled(alive);
    m_unlock->setEnabled(alive && chosen->locked.count() > 0);
    m_end->setEnabled(alive && chosen->name != m_state.account);
    m_backup->setVisible(m_state.mayBackUp && !open);
    m_destroy->setVisible(m_retention.due > 0 && !open);
    m_destroy->setEnabled(!m_retention.busy);
    m_ownPassword->setVisible(!open);
    m_save->setVisible(open);
    m_save->setEnabled(!m_state.busy);
    m_save->setText(m_state.task == SettingsTask::EndAccount ? tr("Akhiri akun ini (Enter)")
                                                             : tr("Simpan (Enter)"));
    backButton()->setText(open ? tr("Batal (Esc)") : tr("Kembali (Esc)"));
    say();
}

void SettingsPage::say()
{
    using Kind = MessageBar::Kind;
    if (m_state.error) {
        message()->showError(*m_state.error);
        return;
    }
    if (m_state.busy) {
        message()->say(Kind::Information, tr("Mohon tunggu sebentar."));
        return;
    }
    if (!m_state.done) {
        sayRetention();
        return;
    }
    const QString account = m_state.doneAccount;
    switch (*m_state.done) {
    case SettingsTask::ChangePassword:
        message()->say(Kind::Good, tr("Kata sandi Anda sudah diganti."));
        break;
    case SettingsTask::AddAccount:
        message()->say(Kind::Good, tr("Akun %1 ditambahkan.").arg(account));
        break;
    case SettingsTask::ExtendAccount:
        message()->say(Kind::Good, tr("Masa akun %1 sudah disimpan.").arg(account));
        break;
    case SettingsTask::ResetPassword:
        message()->say(Kind::Good, tr("Kata sandi akun %1 sudah diganti.").arg(account));
        break;
    case SettingsTask::EndAccount:
        message()->say(Kind::Good, tr("Akun %1 sudah diakhiri.").arg(account));
        break;
    case SettingsTask::Capture:
        message()->say(Kind::Good, tr("Pengaturan perekaman sudah disimpan."));
        break;
    case SettingsTask::None:
        if (m_state.unlocked)
            message()->say(Kind::Good, tr("Kunci akun %1 sudah dibuka.").arg(account));
        break;
    }
}

void SettingsPage::sayRetention()
{
    using Kind = MessageBar::Kind;
    if (m_state.task != SettingsTask::None)
        message()->showNothing();
    else if (m_retention.error)
        message()->showError(*m_retention.error);
    else if (m_retention.destroyed)
        message()->say(Kind::Good,
                       tr("%1 berkas sudah dimusnahkan; berita acaranya tersimpan.")
                           .arg(*m_retention.destroyed));
    else if (m_retention.due > 0)
        //: %1 is a number of packets, %2 of days
        message()->say(Kind::Attention,
                       tr("%1 berkas sudah diterima wilayah lebih dari %2 hari; silakan musnahkan "
                          "dengan berita acara.")
                           .arg(m_retention.due)
                           .arg(workflow::retentionDays));
    else
        message()->showNothing();
}

void SettingsPage::retranslate()
{
    setHeading(tr("Pengaturan"),
               tr("Perlindungan, wilayah, cadangan, perekaman, akun, dan kata sandi."));
    m_accountsTitle->setText(tr("Akun di stasiun ini"));
    m_table->setColumns({tr("Akun"), tr("Peran"), tr("Berlaku sampai"), tr("Keadaan")},
                        {190, 150, 150});
    m_destroy->setText(tr("Musnahkan berkas lama (M)"));
    m_backup->setText(tr("Cadangkan sekarang (C)"));
    m_capture->setText(tr("Perekaman (R)"));
    m_ownPassword->setText(tr("Ganti kata sandi saya (G)"));
    m_add->setText(tr("Tambah (T)"));
    m_extend->setText(tr("Perpanjang (P)"));
    m_reset->setText(tr("Kata sandi baru (S)"));
    m_unlock->setText(tr("Buka kunci (B)"));
    m_end->setText(tr("Akhiri (A)"));
    fill();
}

} // namespace rekam::station
