// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/sign_board.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/pad_widget.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace rekam::station {

SignBoard::SignBoard(QWidget *parent)
    : QWidget(parent,
              Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus
                  | Qt::WindowStaysOnTopHint)
    , m_practice(plainLabel("practiceBand", this))
    , m_title(wrappedLabel("boardTitle", this))
    , m_hint(wrappedLabel("boardHint", this))
    , m_pad(new PadWidget(this))
    , m_again(new QPushButton(this))
    , m_done(new QPushButton(this))
{
    setRole(this, "window");
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_practice->setAlignment(Qt::AlignCenter);
    m_practice->setFixedHeight(36);
    m_practice->hide();
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    for (QPushButton *button : {m_again, m_done}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setMinimumSize(320, 84);
    }
    setRole(m_again, "boardAgain");
    setRole(m_done, "boardDone");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_practice);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(40, 24, 40, 32);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_pad, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(40);
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(m_done);
    buttons->addStretch();
    column->addLayout(buttons);
    layout->addLayout(column, 1);
    connect(m_again, &QPushButton::clicked, this, &SignBoard::againRequested);
    connect(m_done, &QPushButton::clicked, this, &SignBoard::doneRequested);
    retranslate();
    hide();
}

void SignBoard::setPractice(bool practice)
{
    m_practice->setVisible(practice);
}

void SignBoard::setMessage(const QString &message)
{
    if (m_message == message)
        return;
    m_message = message;
    retranslate();
}

void SignBoard::showOn(QScreen *screen)
{
    if (!screen) {
        hide();
        return;
    }
    if (isVisible())
        return;
    setGeometry(screen->geometry());
    showFullScreen();
}

void SignBoard::retranslate()
{
    setWindowTitle(tr("Tanda tangan penduduk"));
    m_practice->setText(tr("LATIHAN - data contoh, bukan perekaman yang sebenarnya"));
    m_title->setText(tr("Silakan tanda tangan di kotak ini"));
    m_hint->setText(m_message.isEmpty() ? tr("Garis atau paraf juga boleh.") : m_message);
    setRole(m_hint, m_message.isEmpty() ? "boardHint" : "boardAttention");
    m_again->setText(tr("Ulangi"));
    m_done->setText(tr("Selesai"));
}

void SignBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QScreen *residentScreen(const QWidget &window)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != window.screen())
            return screen;
    }
    return nullptr;
}

} // namespace rekam::station
