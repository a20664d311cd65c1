// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/message_bar.h"

#include "app/station/widgets/labels.h"
#include "app/text/error_text.h"

#include <QHBoxLayout>

namespace rekam::station {

namespace {

struct Look
{
    const char *role;
    char16_t sign;
};

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return {"information", u'i'};
    case MessageBar::Kind::Good:
        return {"good", u'✓'};
    case MessageBar::Kind::Attention:
        return {"attention", u'!'};
    case MessageBar::Kind::Failure:
        return {"failure", u'✕'};
    case MessageBar::Kind::None:
        break;
    }
    return {"none", u' '};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(plainLabel("messageSign", this))
    , m_text(wrappedLabel("messageText", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(12);
    m_sign->setAlignment(Qt::AlignCenter);
    m_sign->setFixedSize(26, 26);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    setFixedHeight(56); // two lines
    showNothing();
}

void MessageBar::say(Kind kind, const QString &text)
{
    const Look look = lookOf(kind);
    setRole(this, look.role);
    setRole(m_sign, look.role);
    m_sign->setText(QString(QChar(look.sign)));
    m_sign->setVisible(kind != Kind::None);
    m_text->setText(text);
}

void MessageBar::showError(const base::Error &error)
{
    say(Kind::Failure, text::sentence(error));
}

void MessageBar::showNothing()
{
    say(Kind::None, {});
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace rekam::station
