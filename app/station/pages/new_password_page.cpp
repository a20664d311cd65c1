// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/new_password_page.h"

#include "app/station/widgets/account_form.h"

#include <QKeyEvent>

namespace rekam::station {

NewPasswordPage::NewPasswordPage(QWidget *parent)
    : Page(parent)
    , m_form(new AccountForm(this))
{
    m_choose = addButton("primary");
    m_choose->setFocusPolicy(Qt::NoFocus); // Enter is its key, from any of the fields
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_choose, &QPushButton::clicked, m_form, &AccountForm::submit);
    connect(m_form, &AccountForm::passwordChanged, this, &NewPasswordPage::passwordChosen);
    NewPasswordPage::retranslate();
}

void NewPasswordPage::activate()
{
    m_form->setTask(SettingsTask::ChangePassword, m_state.account, true);
    Page::activate();
}

QWidget *NewPasswordPage::nextAction() const
{
    return m_state.busy ? nullptr : m_form->firstField();
}

void NewPasswordPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) {
        if (m_choose->isEnabled())
            m_form->submit();
        return;
    }
    Page::keyPressEvent(event);
}

void NewPasswordPage::render(const AdmissionState &state)
{
    const bool left
        = m_state.step == AdmissionStep::Password && state.step != AdmissionStep::Password;
    m_state = state;
    if (left) // nothing that was typed stays behind a page that is not seen
        m_form->setTask(SettingsTask::ChangePassword, {}, true);
    fill();
    followNextAction();
}

void NewPasswordPage::fill()
{
    m_choose->setEnabled(!m_state.busy);
    m_form->setEnabled(!m_state.busy);
    if (m_state.error)
        message()->showError(*m_state.error);
    else
        message()->say(MessageBar::Kind::Information,
                       tr("Sesudah ini hanya Anda yang mengetahuinya. Administrator dapat memberi "
                          "kata sandi baru bila Anda lupa."));
}

void NewPasswordPage::retranslate()
{
    setHeading(tr("Kata sandi milik sendiri"),
               tr("Kata sandi akun ini dibuatkan administrator. Silakan ganti sebelum bekerja."));
    backButton()->setText(tr("Ke halaman masuk (Esc)"));
    m_choose->setText(tr("Pakai kata sandi ini (Enter)"));
    fill();
}

} // namespace rekam::station
