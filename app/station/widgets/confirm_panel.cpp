// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/widgets/confirm_panel.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/password_field.h"

#include <QHBoxLayout>

namespace rekam::station {

ConfirmPanel::ConfirmPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("panelTitle", this))
    , m_exceptions(wrappedLabel("panelText", this))
    , m_nameLabel(plainLabel("fieldName", this))
    , m_name(new QLineEdit(this))
    , m_passwordLabel(plainLabel("fieldName", this))
    , m_password(new PasswordField(this))
{
    setRole(this, "question");
    m_name->setMaxLength(32);
    m_name->setFixedWidth(260);
    m_password->setFixedWidth(320);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_exceptions);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_nameLabel);
    row->addWidget(m_name);
    row->addSpacing(16);
    row->addWidget(m_passwordLabel);
    row->addWidget(m_password);
    row->addStretch();
    layout->addLayout(row);
    retranslate();
}

void ConfirmPanel::setExceptions(const QStringList &lines)
{
    m_exceptions->setText(lines.join(QStringLiteral("   ·   ")));
}

void ConfirmPanel::setBusy(bool busy)
{
    m_name->setReadOnly(busy);
    m_password->setReadOnly(busy);
}

void ConfirmPanel::clear(bool everything)
{
    m_password->clear();
    if (everything)
        m_name->clear();
}

QWidget *ConfirmPanel::nextField() const
{
    return m_name->text().trimmed().isEmpty() ? static_cast<QWidget *>(m_name) : m_password;
}

void ConfirmPanel::submit()
{
    if (m_name->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        nextField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT confirmRequested(m_name->text().trimmed(), m_password->take());
}

void ConfirmPanel::retranslate()
{
    m_title->setText(tr("Supervisor menegaskan pengecualian ini"));
    m_nameLabel->setText(tr("Akun supervisor"));
    m_passwordLabel->setText(tr("Kata sandinya"));
}

} // namespace rekam::station
