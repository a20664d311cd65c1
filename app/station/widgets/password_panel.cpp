// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/password_panel.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/password_field.h"
#include "app/text/error_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace rekam::station {

PasswordPanel::PasswordPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("panelTitle", this))
    , m_text(wrappedLabel("panelText", this))
    , m_password(new PasswordField(this))
    , m_cancel(new QPushButton(this))
    , m_confirm(new QPushButton(this))
{
    setRole(this, "question");
    setRole(m_cancel, "plain");
    setRole(m_confirm, "primary");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 10, 28, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_password->setFixedWidth(380);
    row->addWidget(m_password);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    layout->addLayout(row);
    connect(m_confirm, &QPushButton::clicked, this, &PasswordPanel::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PasswordPanel::cancelRequested);
    retranslate();
    hide();
}

void PasswordPanel::submit()
{
    if (m_state.busy || m_password->text().isEmpty())
        return;
    Q_EMIT confirmRequested(m_password->take());
}

void PasswordPanel::clear()
{
    m_password->clear();
}

void PasswordPanel::render(const PasswordState &state)
{
    const bool opens = state.asking && !m_state.asking;
    const bool answered = m_state.busy && !state.busy;
    m_state = state;
    if (opens || !state.asking)
        m_password->clear();
    m_password->setReadOnly(state.busy); // disabled, it would hand its keys to the page behind
    m_confirm->setEnabled(!state.busy);
    retranslate();
    setVisible(state.asking);
    if (opens || (answered && state.asking)) {
        raise();
        m_password->setFocus(Qt::OtherFocusReason);
    }
}

void PasswordPanel::keyPressEvent(QKeyEvent *event)
{
    // No key goes through to the page behind.
    if (event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
}

void PasswordPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PasswordPanel::retranslate()
{
    m_title->setText(tr("Langkah ini memerlukan kata sandi Anda sekali lagi"));
    m_cancel->setText(tr("Batal (Esc)"));
    m_confirm->setText(tr("Lanjut (Enter)"));
    if (m_state.error)
        m_text->setText(text::sentence(*m_state.error));
    else if (m_state.busy)
        m_text->setText(tr("Memeriksa kata sandi ..."));
    else
        m_text->setText(tr("Setelah itu langkah dilanjutkan sendiri; tidak ada yang hilang."));
}

} // namespace rekam::station
