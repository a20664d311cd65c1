// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/station/shell/header_bar.h"

#include "app/station/widgets/labels.h"
#include "app/station/widgets/svg_picture.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace rekam::station {

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_subtitle(plainLabel("headerText", this))
    , m_account(plainLabel("headerText", this))
{
    setRole(this, "header");
    setFixedHeight(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 6, 20, 6);
    row->setSpacing(10);
    auto *sign = plainLabel("headerSign", this);
    sign->setPixmap(
        svgPicture(QStringLiteral(":/icons/rekam.svg"), QSize(36, 36), devicePixelRatioF()));
    row->addWidget(sign);
    auto *name = plainLabel("headerName", this);
    name->setText(QStringLiteral("Rekam"));
    row->addWidget(name);
    row->addWidget(m_subtitle);
    row->addStretch();
    const auto addButton = [this, row](const QKeySequence &key) {
        auto *button = new QPushButton(this);
        setRole(button, "header");
        button->setFocusPolicy(Qt::NoFocus); // the next action on the page keeps the focus
        button->setShortcut(key);
        row->addWidget(button);
        return button;
    };
    m_recording = addButton(Qt::Key_F2);
    m_approval = addButton(Qt::Key_F3);
    m_recording->setCheckable(true);
    m_approval->setCheckable(true);
    row->addSpacing(12);
    row->addWidget(m_account);
    m_languageButton = addButton(Qt::Key_F8);
    m_logout = addButton(Qt::Key_F10);
    m_languageButton->setObjectName(QStringLiteral("language"));
    m_logout->setObjectName(QStringLiteral("logout"));
    // Checked shows where we are, not what was clicked last.
    connect(m_recording, &QPushButton::clicked, this, [this] {
        setApproving(m_approval->isChecked());
        Q_EMIT recordingRequested();
    });
    connect(m_approval, &QPushButton::clicked, this, [this] {
        setApproving(!m_recording->isChecked());
        Q_EMIT approvalRequested();
    });
    connect(m_logout, &QPushButton::clicked, this, &HeaderBar::logoutRequested);
    connect(m_languageButton, &QPushButton::clicked, this, [this] {
        Q_EMIT languageRequested(m_language == u"en" ? QStringLiteral("id") : QStringLiteral("en"));
    });
    setIdentity(std::nullopt);
}

void HeaderBar::setIdentity(const std::optional<Identity> &identity)
{
    m_identity = identity;
    const bool records = identity && vault::roleMay(identity->role, vault::Act::RecordEnrollment);
    const bool approves = identity && vault::roleMay(identity->role, vault::Act::ApproveEnrollment);
    m_recording->setVisible(records && approves); // nothing to choose for who has one workplace
    m_approval->setVisible(approves);
    m_account->setVisible(identity.has_value());
    m_logout->setVisible(identity.has_value());
    retranslate();
}

void HeaderBar::setApproving(bool approving)
{
    m_approval->setChecked(approving);
    m_recording->setChecked(!approving);
}

void HeaderBar::setLanguage(const QString &code)
{
    m_language = code;
    retranslate();
}

void HeaderBar::retranslate()
{
    m_subtitle->setText(tr("Perekaman KTP-el"));
    m_recording->setText(tr("Perekaman (F2)"));
    m_approval->setText(tr("Persetujuan (F3)"));
    m_logout->setText(tr("Keluar (F10)"));
    m_languageButton->setText(m_language == u"en" ? QStringLiteral("Bahasa Indonesia (F8)")
                                                  : QStringLiteral("English (F8)"));
    // Setting the text takes a shortcut out of it, also where there is none.
    m_recording->setShortcut(Qt::Key_F2);
    m_approval->setShortcut(Qt::Key_F3);
    m_languageButton->setShortcut(Qt::Key_F8);
    m_logout->setShortcut(Qt::Key_F10);
    if (!m_identity)
        return;
    QString role;
    switch (m_identity->role) {
    case vault::Role::Operator:
        role = tr("operator");
        break;
    case vault::Role::Supervisor:
        role = tr("supervisor");
        break;
    case vault::Role::Administrator:
        role = tr("administrator");
        break;
    }
    //: %1 is an account name, %2 its role
    m_account->setText(tr("%1 (%2)").arg(m_identity->account, role));
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace rekam::station
