// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/account_form.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/password_field.h"
#include "app/text/role_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>

namespace rekam::station {

namespace {

constexpr int fieldWidth = 240;

struct CellText
{
    Q_DECLARE_TR_FUNCTIONS(rekam::station::AccountForm)
};

} // namespace

QStringList accountCells(const workflow::AccountSummary &account)
{
    QString standing = CellText::tr("Aktif");
    if (account.ended) {
        standing = CellText::tr("✕ Diakhiri");
    } else if (account.locked.count() > 0) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(account.locked).count();
        //: %1 is a number of minutes, 1 or more
        standing = CellText::tr("! Terkunci %1 menit").arg(minutes);
    } else if (account.expiresOn.isValid() && account.expiresOn < QDate::currentDate()) {
        standing = CellText::tr("! Habis masanya");
    } else if (account.passwordGiven) {
        standing = CellText::tr("Belum mengganti sandi awal");
    } else if (!account.statementAccepted) {
        standing = CellText::tr("Belum menyetujui pernyataan");
    }
    return {account.name, text::roleLabel(account.role),
            account.expiresOn.isValid() ? account.expiresOn.toString(QStringLiteral("dd-MM-yyyy"))
                                        : CellText::tr("Tanpa batas"),
            standing};
}

AccountForm::AccountForm(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("panelTitle", this))
    , m_hint(wrappedLabel("panelText", this))
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_date(new QLineEdit(this))
    , m_present(new PasswordField(this))
    , m_wanted(new PasswordField(this))
    , m_again(new PasswordField(this))
{
    setRole(this, "panel");
    m_name->setMaxLength(32);
    m_date->setMaxLength(10);
    for (const vault::Role role :
         {vault::Role::Operator, vault::Role::Supervisor, vault::Role::Administrator})
        m_role->addItem(text::roleLabel(role), static_cast<int>(role));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    m_nameField = addField(m_name);
    m_roleField = addField(m_role);
    m_dateField = addField(m_date);
    m_presentField = addField(m_present);
    m_wantedField = addField(m_wanted);
    m_againField = addField(m_again);
    const auto place = [grid](const Field &field, int row, int across) {
        grid->addWidget(field.label, 2 * row, across);
        grid->addWidget(field.widget, 2 * row + 1, across);
    };
    place(m_nameField, 0, 0);
    place(m_presentField, 0, 0); // never together with the name
    place(m_roleField, 0, 1);
    place(m_dateField, 0, 2);
    place(m_wantedField, 1, 0);
    place(m_againField, 1, 1);
    grid->setColumnStretch(3, 1);
    column->addLayout(grid);
    retranslate();
}

AccountForm::Field AccountForm::addField(QWidget *widget)
{
    const Field field{plainLabel("caption", this), widget};
    widget->setFixedWidth(fieldWidth);
    field.label->setBuddy(widget);
    return field;
}

void AccountForm::setTask(SettingsTask task, const QString &account, bool anew)
{
    m_task = task;
    m_account = account;
    if (anew) {
        for (QLineEdit *field : {m_name, m_date})
            field->clear();
        for (PasswordField *field : {m_present, m_wanted, m_again})
            field->clear();
        m_role->setCurrentIndex(0);
        fill();
    }
}

QWidget *AccountForm::firstField() const
{
    switch (m_task) {
    case SettingsTask::ChangePassword:
        return m_present;
    case SettingsTask::AddAccount:
        return m_name;
    case SettingsTask::ExtendAccount:
        return m_date;
    case SettingsTask::ResetPassword:
        return m_wanted;
    case SettingsTask::EndAccount:
    case SettingsTask::Capture:
    case SettingsTask::None:
        break;
    }
    return nullptr;
}

void AccountForm::remind(const QString &text)
{
    m_hint->setText(text);
    setRole(m_hint, "remark");
}

bool AccountForm::passwordsTyped()
{
    for (PasswordField *field : {m_present, m_wanted, m_again}) {
        if (field->isVisibleTo(this) && field->text().isEmpty()) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

bool AccountForm::passwordsAgree()
{
    if (!passwordsTyped())
        return false; // an Enter too many is no wrong password
    if (m_wanted->text() == m_again->text())
        return true;
    remind(tr("Kedua kata sandi belum sama. Silakan ketik ulang keduanya."));
    m_wanted->clear();
    m_again->clear();
    m_wanted->setFocus();
    return false;
}

bool AccountForm::readDate(QDate &date)
{
    const QString typed = m_date->text().trimmed();
    date = QDate::fromString(typed, QStringLiteral("dd-MM-yyyy"));
    if (typed.isEmpty() || date.isValid())
        return true;
    remind(tr("Silakan tulis tanggal seperti 31-12-2026, atau kosongkan bila tanpa batas."));
    m_date->setFocus();
    return false;
}

void AccountForm::submit()
{
    QDate date;
    switch (m_task) {
    case SettingsTask::ChangePassword:
        if (passwordsAgree())
            Q_EMIT passwordChanged(m_present->secret(), m_wanted->secret());
        break;
    case SettingsTask::AddAccount:
        if (readDate(date) && passwordsAgree()) {
            Q_EMIT accountAdded(m_name->text(), m_role->currentData().toInt(), m_wanted->secret(),
                                date);
        }
        break;
    case SettingsTask::ExtendAccount:
        if (readDate(date))
            Q_EMIT accountExtended(date);
        break;
    case SettingsTask::ResetPassword:
        if (passwordsAgree())
            Q_EMIT passwordReset(m_wanted->secret());
        break;
    case SettingsTask::EndAccount:
        Q_EMIT accountEnded();
        break;
    case SettingsTask::Capture:
    case SettingsTask::None:
        break;
    }
}

void AccountForm::fill()
{
    using enum SettingsTask;
    const auto show = [](const Field &field, bool visible) {
        field.label->setVisible(visible);
        field.widget->setVisible(visible);
    };
    const bool setsPassword
        = m_task == ChangePassword || m_task == AddAccount || m_task == ResetPassword;
    show(m_nameField, m_task == AddAccount);
    show(m_roleField, m_task == AddAccount);
    show(m_dateField, m_task == AddAccount || m_task == ExtendAccount);
    show(m_presentField, m_task == ChangePassword);
    show(m_wantedField, setsPassword);
    show(m_againField, setsPassword);
    setRole(m_hint, "panelText");
    m_hint->setText(setsPassword ? tr("Paling sedikit 10 karakter; beberapa kata yang tidak "
                                      "berkaitan mudah diingat dan sukar ditebak.")
                                 : QString());
    switch (m_task) {
    case ChangePassword:
        m_title->setText(tr("Ganti kata sandi saya"));
        break;
    case AddAccount:
        m_title->setText(tr("Akun baru"));
        break;
    case ExtendAccount:
        m_title->setText(tr("Masa akun %1").arg(m_account));
        m_hint->setText(tr("Hari terakhir akun ini dapat dipakai; kosong berarti tanpa batas."));
        break;
    case ResetPassword:
        m_title->setText(tr("Kata sandi baru untuk %1").arg(m_account));
        break;
    case EndAccount:
        m_title->setText(tr("Akhiri akun %1?").arg(m_account));
        m_hint->setText(tr("Akun ini tidak dapat masuk lagi dan tidak dapat dihidupkan kembali. "
                           "Catatan perbuatannya tetap ada."));
        break;
    case Capture:
    case None:
        m_title->clear();
        break;
    }
}

void AccountForm::retranslate()
{
    m_nameField.label->setText(tr("Nama akun"));
    m_roleField.label->setText(tr("Peran"));
    m_dateField.label->setText(tr("Berlaku sampai"));
    m_presentField.label->setText(tr("Kata sandi sekarang"));
    m_wantedField.label->setText(tr("Kata sandi baru"));
    m_againField.label->setText(tr("Kata sandi baru sekali lagi"));
    m_date->setPlaceholderText(tr("31-12-2026"));
    for (int i = 0; i < m_role->count(); ++i)
        m_role->setItemText(i,
                            text::roleLabel(static_cast<vault::Role>(m_role->itemData(i).toInt())));
    fill();
}

void AccountForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace rekam::station
