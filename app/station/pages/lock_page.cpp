// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/lock_page.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/password_field.h"

#include <QKeyEvent>

namespace rekam::station {

namespace {

constexpr int fieldWidth = 380;

} // namespace

LockPage::LockPage(QWidget *parent)
    : Page(parent)
    , m_account(plainLabel("place", this))
    , m_label(plainLabel("caption", this))
    , m_password(new PasswordField(this))
{
    backButton()->hide();
    m_change = addButton("plain", Qt::Key_F9);
    m_change->setFocusPolicy(Qt::NoFocus);
    m_unlock = addButton("primary");
    auto *card = new QFrame(this);
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 24, 32, 28);
    column->setSpacing(8);
    column->addWidget(m_account);
    column->addSpacing(12);
    column->addWidget(m_label);
    column->addWidget(m_password);
    column->addSpacing(14);
    column->addWidget(m_unlock);
    column->addWidget(m_change);
    m_password->setFixedWidth(fieldWidth);
    m_label->setBuddy(m_password);
    body()->addStretch(2);
    body()->addWidget(card, 0, Qt::AlignHCenter);
    body()->addStretch(3);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_change, &QPushButton::clicked, this, &LockPage::changePersonRequested);
    LockPage::retranslate();
}

QWidget *LockPage::nextAction() const
{
    return m_state.busy ? nullptr : m_password;
}

void LockPage::activate()
{
    m_password->clear();
    Page::activate();
}

void LockPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) {
        submit();
        return;
    }
    Page::keyPressEvent(event);
}

void LockPage::submit()
{
    if (m_unlock->isEnabled() && !m_password->text().isEmpty())
        Q_EMIT unlockRequested(m_password->take());
}

void LockPage::render(const LockState &state)
{
    m_state = state;
    fill();
    followNextAction();
}

void LockPage::fill()
{
    m_account->setText(m_state.account);
    m_password->setEnabled(!m_state.busy);
    m_unlock->setEnabled(!m_state.busy);
    if (m_state.error)
        message()->showError(*m_state.error);
    else if (m_state.busy)
        message()->say(MessageBar::Kind::Information, tr("Memeriksa kata sandi ..."));
    else
        message()->say(MessageBar::Kind::Information,
                       tr("Pekerjaan tetap seperti ditinggalkan. Bila petugas lain yang "
                          "melanjutkan, rekaman tetap tersimpan."));
}

void LockPage::retranslate()
{
    setHeading(tr("Stasiun terkunci"),
               tr("Silakan ketik kata sandi akun ini untuk melanjutkan pekerjaan."));
    m_label->setText(tr("Kata sandi"));
    m_unlock->setText(tr("Buka (Enter)"));
    m_change->setText(tr("Ganti petugas (F9)"));
    fill();
}

} // namespace rekam::station
