// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/pages/page.h"

#include "app/station/widgets/labels.h"

#include <QApplication>
#include <QKeyEvent>

namespace rekam::station {

Page::Page(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel("title", this))
    , m_hint(plainLabel("hint", this))
    , m_body(new QVBoxLayout)
    , m_message(new MessageBar(this))
    , m_buttons(new QHBoxLayout)
    , m_back(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 10, 28, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    m_body->setSpacing(10);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_message);
    m_buttons->setSpacing(12);
    setRole(m_back, "plain");
    m_back->setFocusPolicy(Qt::NoFocus); // Escape is its key; Enter must never go back by accident
    m_buttons->addWidget(m_back);
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { goBack(); });
}

void Page::setHeading(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_back->setText(tr("Kembali (Esc)"));
}

QPushButton *Page::addButton(const char *role, int key)
{
    auto *button = new QPushButton(this);
    setRole(button, role);
    m_buttons->addWidget(button);
    if (key != 0)
        m_keys[key] = button;
    return button;
}

void Page::focusNextAction()
{
    QWidget *next = nextAction();
    m_followed = next && next->isEnabled() ? next : nullptr;
    if (m_followed)
        m_followed->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason); // keys still arrive here
}

void Page::followNextAction()
{
    if (!isVisibleTo(window()))
        return; // another page has the focus
    QWidget *next = nextAction();
    if (next && !next->isEnabled())
        next = nullptr;
    QWidget *focus = QApplication::focusWidget();
    const bool lost = !focus || !focus->isEnabled() || !focus->isVisible();
    if (next != m_followed || lost)
        focusNextAction();
}

void Page::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat()) {
        event->accept(); // a key held down must not rush through the pages
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_back->isVisible() && m_back->isEnabled())
            m_back->click();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        if (!button)
            button = qobject_cast<QPushButton *>(nextAction());
        if (button)
            button->click();
        return;
    }
    const auto found = m_keys.find(event->key());
    const bool plain
        = (event->modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (plain && found != m_keys.end() && found->second->isVisible()) {
        found->second->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rekam::station
