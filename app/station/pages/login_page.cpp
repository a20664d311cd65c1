// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/login_page.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/password_field.h"
#include "app/station/widgets/protection_text.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace rekam::station {

namespace {

constexpr int fieldWidth = 380;

} // namespace

LoginPage::LoginPage(QWidget *parent)
    : Page(parent)
    , m_accountLabel(plainLabel("caption", this))
    , m_passwordLabel(plainLabel("caption", this))
    , m_place(plainLabel("place", this))
    , m_account(new QLineEdit(this))
    , m_password(new PasswordField(this))
    , m_protection(wrappedLabel("fine", this))
{
    backButton()->hide();
    m_login = addButton("primary");
    m_account->setMaxLength(32);
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 24, 32, 28);
    column->setSpacing(8);
    column->addWidget(m_place);
    column->addSpacing(12);
    column->addWidget(m_accountLabel);
    column->addWidget(m_account);
    column->addSpacing(6);
    column->addWidget(m_passwordLabel);
    column->addWidget(m_password);
    column->addSpacing(14);
    column->addWidget(m_login);
    m_account->setMinimumWidth(fieldWidth);
    m_password->setMinimumWidth(fieldWidth);
    m_accountLabel->setBuddy(m_account);
    m_passwordLabel->setBuddy(m_password);
    body()->addStretch(2);
    body()->addWidget(card, 0, Qt::AlignHCenter);
    body()->addWidget(m_protection);
    body()->addStretch(3);
    m_protection->setAlignment(Qt::AlignCenter);
    connect(m_login, &QPushButton::clicked, this, &LoginPage::submit);
    LoginPage::retranslate();
}

QWidget *LoginPage::nextAction() const
{
    if (!m_state.ready || m_state.busy)
        return nullptr;
    return m_account->text().isEmpty() ? m_account : m_password;
}

void LoginPage::activate()
{
    m_account->clear(); // the next one is another person
    m_password->clear();
    Page::activate();
}

void LoginPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) {
        if (m_account->hasFocus() && m_password->text().isEmpty())
            m_password->setFocus();
        else
            submit();
        return;
    }
    Page::keyPressEvent(event);
}

void LoginPage::submit()
{
    if (!m_login->isEnabled() || m_account->text().isEmpty())
        return;
    if (m_password->text().isEmpty()) { // one Enter too many is no wrong password
        m_password->setFocus();
        return;
    }
    Q_EMIT loginRequested(m_account->text(), m_password->take());
}

void LoginPage::render(const LoginState &state)
{
    m_state = state;
    retranslate();
    m_login->setEnabled(state.ready && !state.busy);
    m_account->setEnabled(state.ready && !state.busy);
    m_password->setEnabled(state.ready && !state.busy);
    if (state.error)
        message()->showError(*state.error);
    else if (state.busy)
        message()->say(MessageBar::Kind::Information,
                       state.ready ? tr("Memeriksa kata sandi ...") : tr("Membuka stasiun ..."));
    else
        message()->showNothing();
    followNextAction();
}

void LoginPage::retranslate()
{
    setHeading(tr("Selamat bekerja"), tr("Silakan masuk dengan akun Anda sendiri."));
    m_accountLabel->setText(tr("Nama akun"));
    m_passwordLabel->setText(tr("Kata sandi"));
    m_login->setText(tr("Masuk (Enter)"));
    m_protection->setText(m_state.ready ? protectionSentence(m_state.protection) : QString());
    if (m_state.stationId.isEmpty()) {
        m_place->setText(tr("Stasiun perekaman KTP-el"));
    } else {
        //: %1 is the region's name, %2 the station's number
        m_place->setText(tr("%1 - stasiun %2").arg(m_state.regionName, m_state.stationId));
    }
}

} // namespace rekam::station
